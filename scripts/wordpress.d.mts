/** Types of wordpress.mjs, for the tests that drive it. */
export interface WordPress {
  /** Address without a slash at its end. */
  readonly origin: string;
  readonly version: string;
  readonly folder: string;
  /** Passwords by login: admin, editor, author, contributor; with `multisite` also `pengelola`, administrator of the second site and of nothing else. */
  readonly passwords: Readonly<Record<string, string>>;
  /** Address of the second site of a network. */
  readonly secondSite: string;
  /** Runs PHP inside WordPress and returns what it prints. */
  php(code: string): string;
  /** The zip as a person uploads it: unpacked into wp-content/plugins and activated. */
  installPlugin(zip: string): void;
  /** Lines that PHP wrote: notices, warnings, errors. */
  log(): string;
  stop(): Promise<void>;
}

/** What is missing to run a WordPress, in words; '' when nothing is. Installs Debian's packages when root. */
export function wordPressMissing(): string;
export function startWordPress(options?: { readonly multisite?: boolean }): Promise<WordPress>;
