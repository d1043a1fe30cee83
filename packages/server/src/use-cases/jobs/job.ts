/** What every job is. */
import type { AppContext } from '../../context.ts';

export interface JobOptions {
  /** Aborted when the server stops: a job ends after what is under way. */
  readonly signal?: AbortSignal | undefined;
}

export type Job = (context: AppContext, options: JobOptions) => Promise<unknown>;
