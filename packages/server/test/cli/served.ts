/** `kentongan serve` as a process of its own, with all that it prints. */
import type { ChildProcess } from 'node:child_process';
import { begin, ending, type Ended } from './command.ts';

export interface Served {
  readonly base: string;
  readonly port: number;
  readonly child: ChildProcess;
  /** When it has ended. */
  readonly ended: Promise<Ended>;
}

/** Resolves once it listens; rejects with what it printed when it ends before. */
export async function serve(env: NodeJS.ProcessEnv): Promise<Served> {
  const child = begin(['serve'], env);
  const ended = ending(child);
  const port = await Promise.race([
    new Promise<number>((resolve) => { child.once('message', (said) => { resolve((said as { port: number }).port); }); }),
    ended.then(({ code, err }) => { throw new Error(`serve ended with ${code} before it listened.\n${err}`); }),
  ]);
  return { base: `http://127.0.0.1:${port}`, port, child, ended };
}
