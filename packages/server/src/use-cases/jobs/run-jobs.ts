/** What the server does by itself: one round after another, each job by one process at a time. */
import type { AppContext } from '../../context.ts';
import { deliverNotices } from '../notices/deliver-notices.ts';
import { withLease } from '../with-lease.ts';
import { eraseHiddenCopies, eraseWhatIsDue, sweep } from './erase.ts';
import { CALENDAR_JOB, followCalendar } from './follow-calendar.ts';
import type { Job, JobOptions } from './job.ts';
import { actForSystem } from './system-actions.ts';
import { watchDeadlines } from './watch-deadlines.ts';

/** In this order: nothing is closed by an old calendar, and what the first three do is told in the same round. */
const JOBS: readonly (readonly [string, Job])[] = [[CALENDAR_JOB, followCalendar], ['system-actions', actForSystem], ['deadlines', watchDeadlines], ['notices', deliverNotices], ['erasure', eraseWhatIsDue], ['copies', eraseHiddenCopies]];

/** Milliseconds between two sweeps. */
const BETWEEN_SWEEPS = 3_600_000;

/** One round. A job that fails is logged and tried again in the next. `alsoSweep` clears away old rows and files. */
export async function runJobs(context: AppContext, { signal, alsoSweep = true }: JobOptions & { alsoSweep?: boolean } = {}): Promise<void> {
  for (const [name, job] of alsoSweep ? [...JOBS, ['sweep', sweep] as const] : JOBS) {
    if (signal?.aborted) return;
    try {
      await withLease(context, `job:${name}`, () => job(context, { signal }));
    } catch (error) {
      context.log.error({ job: name, error: (error as Error).name }, 'a job failed');
    }
  }
}

/** A round at once and then every so many seconds, never two at a time; 0 is none. */
export function startJobs(context: AppContext, seconds: number): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let round: Promise<void> | undefined;
  let swept = -Infinity;
  const begin = (): void => {
    const now = context.clock();
    const alsoSweep = now - swept >= BETWEEN_SWEEPS;
    if (alsoSweep) swept = now;
    round ??= runJobs(context, { signal: stopping.signal, alsoSweep }).finally(() => { round = undefined; });
  };
  const timer = seconds > 0 ? setInterval(begin, seconds * 1000) : undefined;
  if (seconds > 0) begin();
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await round;
    },
  };
}
