/** Types of start-samples.mjs, for the tests that drive it. */
export interface Samples {
  readonly api: string;
  readonly pages: { readonly desa: string; readonly portal: string };
  readonly sites: readonly { readonly key: string; readonly region: string }[];
  /** The folder that the API serves all versions of the widgets from. */
  readonly embed: string;
  readonly staff: readonly { readonly role: string; readonly scope: string | null; readonly email: string; readonly password: string }[];
  stop(): Promise<void>;
}

export interface SamplesOptions {
  readonly home: string;
  readonly build?: boolean;
  readonly say?: (line: string) => void;
  /** Hears the code or signal when the API ends by itself. */
  readonly onExit?: (why: string) => void;
  /** 0 takes any free port. */
  readonly ports?: { readonly api: number; readonly pages: number };
  readonly env?: Readonly<Record<string, string>>;
}

export function startSamples(options: SamplesOptions): Promise<Samples>;
