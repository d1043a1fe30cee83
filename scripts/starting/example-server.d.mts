/** Types of example-server.mjs, for the tests that drive it. */
export interface Examples {
  readonly origin: string;
  setApi(address: string): void;
  reload(): void;
  stop(): Promise<void>;
}

export function serveExamples(port: number, options?: { readonly live?: boolean }): Promise<Examples>;
