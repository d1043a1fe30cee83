/** The sample content shows what it is meant to show, on whatever day it is made, and once. */
import assert from 'node:assert/strict';
import { after, before, describe, it, test } from 'node:test';
import { localDateAt, programStatus, regionZone } from '@kentongan/contract';
import { seed, type SeedResult } from '../../src/seed/index.ts';
import { SAMPLE_SITES, SAMPLE_SOURCES, SAMPLE_STAFF } from '../../src/seed/sample-people.ts';
import { samplePrograms } from '../../src/seed/sample-programs.ts';
import { start, type UnderTest } from '../http/under-test.ts';
import { onEachStore } from '../store/each-store.ts';

const DAY = 86_400_000;
const STATUSES = { 'Pendaftaran Bedah': 'open', 'Bimbingan KUR': 'closing_soon', 'Makanan Tambahan': 'always', 'BLT Desa': 'running', 'Beasiswa Pelajar': 'upcoming', 'Pelatihan Las': 'full', 'Pengobatan Gratis': 'upcoming', 'Perekaman KTP-el': 'closed' };

describe('sample programs', () => {
  const zone = regionZone('61');
  for (const at of ['2026-11-24T02:00:00Z', '2026-12-31T16:59:59Z', '2026-12-31T17:00:00Z', '2028-02-28T23:00:00Z']) {
    test(`show each status at ${at}`, () => {
      const now = Date.parse(at);
      const programs = samplePrograms((offset) => localDateAt(now + offset * DAY, zone));
      assert.equal(programs.length, Object.keys(STATUSES).length);
      for (const [name, status] of Object.entries(STATUSES)) assert.equal(programStatus(programs.find((p) => p.name.startsWith(name))!, now), status, name);
    });
  }
});

onEachStore('seed', (make) => {
  let server: UnderTest;
  let first: SeedResult;
  let second: SeedResult;
  let sums: number[][];
  before(async () => {
    server = await start(make);
    const { context } = server.server;
    const count = async (table: 'program' | 'ticket' | 'source' | 'site' | 'staff'): Promise<number> => Number((await context.store.read.selectFrom(table).select((s) => s.fn.countAll().as('n')).executeTakeFirstOrThrow()).n);
    const counts = (): Promise<number[]> => Promise.all((['program', 'ticket', 'source', 'site', 'staff'] as const).map(count));
    const empty = await counts();
    first = await seed(context, { feedsOrigin: 'http://127.0.0.1:8790' });
    const once = await counts();
    second = await seed(context, { feedsOrigin: 'http://127.0.0.1:8791' });
    sums = [once.map((n, i) => n - empty[i]!), (await counts()).map((n, i) => n - once[i]!)];
  });
  after(() => server.stop());

  it('makes each thing once, however often it is run', () => {
    assert.deepEqual(sums, [[8, 3, SAMPLE_SOURCES.length, SAMPLE_SITES.length, SAMPLE_STAFF.length], [0, 0, 0, 0, 0]]);
  });

  it('follows the feeds to another port', async () => {
    const urls = await server.server.context.store.read.selectFrom('source').select('url').execute();
    assert.ok(urls.every(({ url }) => url.startsWith('http://127.0.0.1:8791/feeds/')));
  });

  it('makes new passwords at every run, and the last one opens the door', async () => {
    const passwords = [...first.staff, ...second.staff].map(({ password }) => password);
    assert.equal(new Set(passwords).size, 2 * SAMPLE_STAFF.length);
    const signIn = async ({ email }: { email: string }, password: string): Promise<number> => (await fetch(`${server.base}/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-kentongan': '1' }, body: JSON.stringify({ email, password }) })).status;
    assert.equal(await signIn(second.staff[0]!, second.staff[0]!.password), 200);
    assert.equal(await signIn(second.staff[0]!, first.staff[0]!.password), 401);
  });
});
