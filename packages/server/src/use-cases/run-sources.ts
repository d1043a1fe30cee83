/** Reads every enabled source once, one after another, and lets the caches know. */
import type { AppContext } from '../context.ts';
import { ingestSource, type SourceRun } from '../ingest/ingest-source.ts';
import { listSources } from '../store/sources.ts';
import { withLease } from './with-lease.ts';

/** `busy`: another process reads the source right now. */
export type SharedRun = SourceRun | { status: 'busy' };

export async function runSources(context: AppContext): Promise<{ url: string; run: SharedRun }[]> {
  const runs: { url: string; run: SharedRun }[] = [];
  for (const source of await listSources(context.store, true)) {
    const run: SharedRun = await withLease(context, `source:${source.id}`, () => ingestSource(source, context)) ?? { status: 'busy' };
    if (run.status === 'read' && run.added + run.updated > 0) context.cache.dropRegions([source.region]);
    if (run.status === 'failed') context.log.warn({ source: source.id, code: run.code }, 'a feed could not be read');
    runs.push({ url: source.url, run });
  }
  return runs;
}
