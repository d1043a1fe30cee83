/** Reads every enabled source once, one after another, and lets the caches know. */
import type { AppContext } from '../context.ts';
import { ingestSource, type SourceRun } from '../ingest/ingest-source.ts';
import { listSources } from '../store/sources.ts';

export async function runSources(context: AppContext): Promise<{ url: string; run: SourceRun }[]> {
  const runs: { url: string; run: SourceRun }[] = [];
  for (const source of await listSources(context.store, true)) {
    const run = await ingestSource(source, context);
    if (run.status === 'read' && run.added + run.updated > 0) context.cache.dropRegions([source.region]);
    if (run.status === 'failed') context.log.warn({ source: source.id, code: run.code }, 'a feed could not be read');
    runs.push({ url: source.url, run });
  }
  return runs;
}
