/** The sample content shows what it is meant to show, on whatever day it is made, and once. */
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { after, before, describe, it, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { localDateAt, programStatus, regionZone, schemas } from '@kentongan/contract';
import { sha256 } from '../../src/security/seal.ts';
import { seed, type SeedResult } from '../../src/seed/index.ts';
import { keepSamplePrograms } from '../../src/seed/keep-programs.ts';
import { SAMPLE_SITES, SAMPLE_SOURCES, SAMPLE_STAFF } from '../../src/seed/sample-people.ts';
import { samplePrograms } from '../../src/seed/sample-programs.ts';
import { run } from '../../src/store/store.ts';
import { start, type UnderTest } from '../http/under-test.ts';
import { onEachStore } from '../store/each-store.ts';

const DAY = 86_400_000;
/** Where no feeds are: not the port of `npm start`, whose feeds somebody may be serving on this machine. */
const [FEEDS, FEEDS_LATER] = ['http://127.0.0.1:9', 'http://127.0.0.1:19'];
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
    first = await seed(context, { feedsOrigin: FEEDS });
    const once = await counts();
    second = await seed(context, { feedsOrigin: FEEDS_LATER });
    sums = [once.map((n, i) => n - empty[i]!), (await counts()).map((n, i) => n - once[i]!)];
  });
  after(() => server.stop());

  it('makes each thing once, however often it is run', () => {
    assert.deepEqual(sums, [[8, 7, SAMPLE_SOURCES.length, SAMPLE_SITES.length, SAMPLE_STAFF.length], [0, 0, 0, 0, 0]]);
  });

  it('makes two of the aspirations confidential, one of them anonymous, under keys that nobody can guess', async () => {
    const rows = await server.server.context.store.read.selectFrom('ticket').select(['title', 'anonymous', 'confidential', 'receipt', 'key_hash']).execute();
    assert.deepEqual(rows.map(({ anonymous, confidential }) => `${anonymous}${confidential}`).sort(), ['00', '00', '00', '00', '00', '01', '11']);
    for (const { title, key_hash } of rows) assert.notEqual(key_hash, sha256(title));
  });

  it('follows the feeds to another port', async () => {
    const urls = await server.server.context.store.read.selectFrom('source').select('url').execute();
    assert.ok(urls.every(({ url }) => url.startsWith(`${FEEDS_LATER}/feeds/`)));
  });

  it('makes new passwords at every run, and the last one opens the door', async () => {
    const passwords = [...first.staff, ...second.staff].map(({ password }) => password);
    assert.equal(new Set(passwords).size, 2 * SAMPLE_STAFF.length);
    const signIn = async ({ email }: { email: string }, password: string): Promise<number> => (await fetch(`${server.base}/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-kentongan': '1' }, body: JSON.stringify({ email, password }) })).status;
    assert.equal(await signIn(second.staff[0]!, second.staff[0]!.password), 200);
    assert.equal(await signIn(second.staff[0]!, first.staff[0]!.password), 401);
  });
});

onEachStore('sample programs at a later start', (make) => {
  let server: UnderTest;
  before(async () => {
    server = await start(make);
    await keepSamplePrograms(server.server.context, { make: true });
  });
  after(() => server.stop());

  const shown = async (): Promise<Record<string, string>> => {
    const { items } = schemas.programList.parse(await (await fetch(`${server.base}/v1/programs?limit=50`)).json());
    return Object.fromEntries(items.map(({ name, status }) => [Object.keys(STATUSES).find((start) => name.startsWith(start)) ?? name, status]));
  };

  it('show their statuses again, weeks after they were made', async () => {
    const { context } = server.server;
    server.pass(40 * DAY);
    assert.notDeepEqual(await shown(), STATUSES, 'time has passed');
    await keepSamplePrograms(context, { make: false });
    assert.deepEqual(await shown(), STATUSES);
    const { document } = await context.store.read.selectFrom('program').select('document').executeTakeFirstOrThrow();
    assert.equal((JSON.parse(document) as { lastChecked: string }).lastChecked, localDateAt(context.clock(), regionZone('61')));
  });

  it('leave alone what a person edited or removed', async () => {
    const { context } = server.server;
    const [edited, removed] = await context.store.read.selectFrom('program').selectAll().orderBy('name').execute();
    const document = JSON.stringify({ ...JSON.parse(edited!.document) as object, summary: 'Disunting.' });
    await context.store.write(function* (queries) {
      yield* run(queries.updateTable('program').set({ document }).where('id', '=', edited!.id));
      yield* run(queries.deleteFrom('program_region').where('program_id', '=', removed!.id));
      yield* run(queries.deleteFrom('program').where('id', '=', removed!.id));
    });
    server.pass(40 * DAY);
    await keepSamplePrograms(context, { make: true });
    const rows = await context.store.read.selectFrom('program').selectAll().orderBy('name').execute();
    assert.equal(rows.length, 7);
    assert.deepEqual({ ...rows[0] }, { ...edited!, document });
    const { 'Bimbingan KUR': untouched, 'BLT Desa': theirs } = await shown();
    assert.deepEqual([untouched, theirs], ['closing_soon', 'finished']);
  });
});

onEachStore('seeding that is killed', (make) => {
  it('goes on at the next start and makes nothing twice', async () => {
    const server = await start(make);
    try {
      const { config, store } = server.server.context;
      const env = { ...process.env, KENTONGAN_DATABASE: config.database, KENTONGAN_DATA: config.dataDir, KENTONGAN_SECRET: config.secret, KENTONGAN_LOG: 'silent' };
      const child = (dieBefore: number): Promise<unknown> => new Promise((resolve) => {
        fork(fileURLToPath(new URL('./seeding-child.ts', import.meta.url)), [String(dieBefore)], { env, execArgv: ['--conditions=source', '--disable-warning=ExperimentalWarning'] }).on('exit', (code, signal) => { resolve(signal ?? code); });
      });
      const staff = Number((await store.read.selectFrom('staff').select((s) => s.fn.countAll().as('n')).executeTakeFirstOrThrow()).n);
      // Before the sites, among the feeds, before and after the programs, among the aspirations, among the accounts.
      for (const write of [1, 2, 6, 11, 12, 14, 21]) assert.equal(await child(write), 'SIGKILL', `write ${write}`);
      assert.equal(await child(0), 0);
      for (const [table, column, count] of [['program', 'name', 8], ['ticket', 'title', 7], ['source', 'url', SAMPLE_SOURCES.length], ['site', 'name', SAMPLE_SITES.length + 1], ['staff', 'email', SAMPLE_STAFF.length + staff]] as const) {
        const rows = await store.read.selectFrom(table as 'program').select(column as 'name').execute();
        assert.deepEqual([rows.length, new Set(rows.map((row) => row[column as 'name'])).size], [count, count], table);
      }
    } finally {
      await server.stop();
    }
  });
});
