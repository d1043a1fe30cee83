/** Two servers on one database read the same feed: each item is stored once, and only one of them asks the source. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, beforeEach, it } from 'node:test';
import { readConfig } from '../../src/config.ts';
import { ingestSource } from '../../src/ingest/ingest-source.ts';
import { openContext, type OpenContext } from '../../src/open-context.ts';
import type { SourceTable } from '../../src/store/database.ts';
import { releaseLease, takeLease } from '../../src/store/leases.ts';
import { insertSource, listSources } from '../../src/store/sources.ts';
import { run } from '../../src/store/store.ts';
import { runSources } from '../../src/use-cases/run-sources.ts';
import { LEASE, withLease } from '../../src/use-cases/with-lease.ts';
import { onEachStore, type Place } from '../store/each-store.ts';

const ITEMS = 12;

onEachStore('two processes', (make) => {
  let place: Place;
  let [one, other]: OpenContext[] = [];
  let server: Server;
  let asked: number;
  /** Replies are held back until this many requests wait. */
  let together: number;
  let waiting: (() => void)[];
  let now = 1_800_000_000_000;

  before(async () => {
    place = await make();
    const open = (): Promise<OpenContext> => openContext(readConfig({ KENTONGAN_DATABASE: place.address, KENTONGAN_DATA: place.folder, KENTONGAN_ALLOW_PRIVATE_FEEDS: 'on', KENTONGAN_LOG: 'silent' }), { clock: () => now });
    one = await open();
    other = await open();
    server = createServer((_, response) => {
      asked += 1;
      const items = Array.from({ length: ITEMS }, (__, i) => `<item><guid>${i === 0 ? randomId : `berita-${i}`}</guid><title>Berita ${i}</title><link>/b/${i}</link><description>isi ${i}</description></item>`);
      waiting.push(() => { response.setHeader('content-type', 'application/rss+xml').end(`<rss version="2.0"><channel><title>Desa</title>${items.join('')}</channel></rss>`); });
      if (waiting.length >= together) for (const reply of waiting.splice(0)) reply();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    await one.store.write((queries) => insertSource(queries, { id: 's1', url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`, region: '61.12.01.2001', site_key: null, enabled: 1, etag: null, last_modified: null, last_run_at: null, last_error: null, created_at: now }));
  });
  /** What a publisher's software may give as an id: longer than an index of PostgreSQL takes. */
  const randomId = randomBytes(3000).toString('hex');
  beforeEach(() => { [asked, together, waiting] = [0, 1, []]; });
  afterEach(() => one!.store.write(function* (queries) { yield* run(queries.deleteFrom('news')); }));
  after(async () => {
    server.closeAllConnections();
    server.close();
    await one?.close();
    await other?.close();
    await place.remove();
  });

  const titles = async (): Promise<string[]> => (await one!.store.read.selectFrom('news').select('title').execute()).map(({ title }) => title).sort();
  const source = async (): Promise<SourceTable> => (await listSources(one!.store))[0]!;

  it('store each item once, even when both read at the same moment', async () => {
    together = 2;
    const known = await source();
    const runs = await Promise.all([ingestSource(known, one!), ingestSource(known, other!)]);
    assert.equal(asked, 2);
    assert.deepEqual(runs.map(({ status }) => status), ['read', 'read']);
    assert.deepEqual(await titles(), Array.from({ length: ITEMS }, (_, i) => `Berita ${i}`).sort());
  });

  it('leave a source to whoever reads it', async () => {
    together = 2;
    const first = runSources(one!);
    await once(server, 'request');
    assert.deepEqual((await runSources(other!)).map(({ run: { status } }) => status), ['busy']);
    assert.equal(asked, 1);
    for (const reply of waiting.splice(0)) reply();
    assert.deepEqual((await first).map(({ run: { status } }) => status), ['read']);
    together = 1;
    assert.deepEqual((await runSources(other!)).map(({ run: { status } }) => status), ['read'], 'free again');
    assert.equal((await titles()).length, ITEMS);
  });

  it('take over from one that was killed once its lease is over, and not before', async () => {
    await one!.store.write((queries) => takeLease(queries, { name: 'job', holder: 'killed', now, until: now + LEASE }));
    const work = (): Promise<string> => Promise.resolve('done');
    assert.equal(await withLease(other!, 'job', work), undefined);
    now += LEASE - 1;
    assert.equal(await withLease(other!, 'job', work), undefined);
    now += 1;
    assert.equal(await withLease(other!, 'job', work), 'done');
  });

  it('read it all the same when told to, as seeding does after it was killed', async () => {
    await one!.store.write((queries) => takeLease(queries, { name: 'source:s1', holder: 'killed', now, until: now + LEASE }));
    assert.deepEqual((await runSources(other!)).map(({ run: { status } }) => status), ['busy']);
    assert.deepEqual((await runSources(other!, { evenIfBusy: true })).map(({ run: { status } }) => status), ['read']);
    assert.equal((await titles()).length, ITEMS);
  });

  it('give the lease to exactly one of many that ask at once, whatever the work comes to', async () => {
    const { promise: end, resolve } = Promise.withResolvers<string>();
    let refused = 0;
    const asks = Array.from({ length: 10 }, (_, i) => withLease([one!, other!][i % 2]!, 'rush', () => end).then((held) => {
      if (held === undefined && ++refused === 9) resolve('held');
      return held;
    }));
    assert.equal((await Promise.all(asks)).filter(Boolean).length, 1);
    await assert.rejects(withLease(one!, 'rush', () => Promise.reject(new Error('broken'))), /broken/);
    assert.equal(await withLease(other!, 'rush', () => Promise.resolve(1)), 1);
    await one!.store.write((queries) => takeLease(queries, { name: 'rush', holder: 'a', now, until: now + LEASE }));
    await one!.store.write((queries) => releaseLease(queries, 'rush', 'b'));
    assert.equal(await withLease(other!, 'rush', () => Promise.resolve(1)), undefined, 'another’s lease cannot be given up');
  });
});
