/** One run of one source: ask whether its feed changed, read it, store what is new. */
import type { GuardedFetch } from '../outbound/guarded-fetch.ts';
import { OutboundError } from '../outbound/guarded-fetch.ts';
import type { SourceTable } from '../store/database.ts';
import { moveItems, recordRun } from '../store/ingest.ts';
import { IngestError, readSourceFeed } from './index.ts';
import { MAX_FEED_BYTES } from './limits.ts';
import { storeItems, type Outcome, type StoreItemsDeps } from './store-items.ts';

export interface IngestDeps extends StoreItemsDeps {
  fetch: GuardedFetch;
}

export type SourceRun = ({ status: 'read' } & Outcome) | { status: 'not-modified' } | { status: 'failed'; code: string; message: string };

/**
 * Never rejects for what a source did: a failure is returned and kept in `last_error`, and no item is touched.
 * Rejects only when the store does.
 */
export async function ingestSource(source: SourceTable, deps: IngestDeps): Promise<SourceRun> {
  const { store, clock } = deps;
  const finish = async (run: SourceRun, validators: Partial<Pick<SourceTable, 'etag' | 'last_modified'>> = {}): Promise<SourceRun> => {
    const error = run.status === 'failed' ? run.message : null;
    await store.write(function* (queries) {
      yield* moveItems(queries, source.id, source.region);
      yield* recordRun(queries, source.id, { ...validators, last_run_at: clock(), last_error: error });
    });
    return run;
  };
  let read: Awaited<ReturnType<typeof fetchFeed>>;
  try {
    read = await fetchFeed(source, deps.fetch);
  } catch (error) {
    if (error instanceof IngestError || error instanceof OutboundError) return finish({ status: 'failed', code: error.code, message: error.message });
    throw error;
  }
  if (!read) return finish({ status: 'not-modified' });
  const outcome = await storeItems(read.feed.items, { region: source.region, siteKey: source.site_key, sourceId: source.id }, deps);
  return finish({ status: 'read', ...outcome }, read.validators);
}

async function fetchFeed(source: SourceTable, fetch: GuardedFetch) {
  const reply = await fetch(source.url, {
    maxBytes: MAX_FEED_BYTES,
    headers: {
      accept: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.8, */*;q=0.5',
      ...(source.etag ? { 'if-none-match': source.etag } : {}),
      ...(source.last_modified ? { 'if-modified-since': source.last_modified } : {}),
    },
  });
  if (reply.status === 304) return null;
  if (reply.status !== 200) throw new OutboundError('unreachable', `Got status ${reply.status} instead of a feed. Check the address.`);
  const feed = await readSourceFeed(reply.bytes, { url: reply.finalUrl, contentType: reply.headers['content-type'] });
  return { feed, validators: { etag: reply.headers['etag'] ?? null, last_modified: reply.headers['last-modified'] ?? null } };
}
