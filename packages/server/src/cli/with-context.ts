/** Runs a command in a context of its own and closes it whatever happens. */
import { readConfig } from '../config.ts';
import { openContext, type OpenContext } from '../open-context.ts';

export async function withContext<Result>(work: (context: OpenContext) => Promise<Result>): Promise<Result> {
  const context = await openContext(readConfig(process.env));
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}
