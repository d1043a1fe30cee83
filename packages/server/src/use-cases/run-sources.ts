/** Reads every enabled source once, one after another, and lets the caches know. */
import type { AppContext } from '../context.ts';
import { ingestSource, type SourceRun } from '../ingest/ingest-source.ts';
import { listSources } from '../store/sources.ts';
import { withLease } from './with-lease.ts';

/** `busy`: another process reads the source right now. */
export type SharedRun = SourceRun | { status: 'busy' };

/** `evenIfBusy`: asks whatever others do; an item is still stored once. */
export async function runSources(context: AppContext, { evenIfBusy = false }: { evenIfBusy?: boolean } = {}): Promise<{ url: string; run: SharedRun }[]> {
  const runs: { url: string; run: SharedRun }[] = [];
  for (const source of await listSources(context.store, true)) {
    const read = (): Promise<SourceRun> => ingestSource(source, context);
    const run: SharedRun = evenIfBusy ? await read() : await withLease(context, `source:${source.id}`, read) ?? { status: 'busy' };
    if (run.status === 'read' && run.added + run.updated > 0) context.cache.dropRegions([source.region]);
    if (run.status === 'failed') context.log.warn({ source: source.id, code: run.code }, 'a feed could not be read');
    runs.push({ url: source.url, run });
  }
  return runs;
}
