import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { programStatus, regionLineage, isInScope, type ProgramDates } from '@kentongan/contract';
import type { NewsTable } from '../../src/store/database.ts';
import { CursorError } from '../../src/store/cursor.ts';
import { insertNews, listNews, newsCategories, type NewsView } from '../../src/store/news.ts';
import { openStore } from '../../src/store/open-store.ts';
import { insertProgram, listPrograms, programInstants } from '../../src/store/programs.ts';
import { regionColumns } from '../../src/store/region-columns.ts';
import { listRegions, loadRegions, regionByCode } from '../../src/store/regions.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachStore, type Place } from './each-store.ts';

const NOW = Date.parse('2026-11-24T10:00:00+07:00');
const DAY = 86_400_000;
const date = (offset: number): string => new Date(NOW + 7 * 3_600_000 + offset * DAY).toISOString().slice(0, 10);

function news(id: string, region: string, more: Partial<NewsTable> = {}): NewsTable {
  return {
    id, slug: `berita-${id}`, title: `Berita ${id}`, summary: '', html: '', original_html: '', original_hash: '', media_hash: null, image_alt: null, category: 'Kesehatan', category_key: 'kesehatan', site_key: null, source_id: null,
    external_id: null, external_url: null, content_hash: id, ...regionColumns(region), status: 'published', pinned: 0, published_at: NOW, updated_at: NOW, created_at: NOW, ...more,
  };
}

onEachStore('lists', (make) => {
  let place: Place;
  let store: Store;
  before(async () => {
    place = await make();
    store = openStore(place.address);
    await store.migrate();
    await loadRegions(store);
  });
  after(async () => {
    await store.close();
    await place.remove();
  });

  test('the whole tree is there, and loading it again writes nothing', async () => {
    const counts = await store.read.selectFrom('region').select((s) => ['level', s.fn.countAll<number>().as('n')]).groupBy('level').orderBy('level').execute();
    assert.deepEqual(counts.map(({ n }) => Number(n)), [38, 514, 7285, 83762]);
    assert.equal(await loadRegions(store), 0);
  });

  test('a region comes with its parents; a search finds every word, exact names first', async () => {
    assert.deepEqual((await regionByCode(store, '61.12.01.2001'))?.parents.map(({ code }) => code), ['61', '61.12', '61.12.01']);
    assert.equal(await regionByCode(store, '61.99'), undefined);
    const { rows } = await listRegions(store, { q: 'Sungai raya', limit: 50 });
    assert.equal(rows[0]?.name.toLowerCase(), 'sungai raya');
    const direct = rows.map(({ name }) => /sungai.*raya|raya.*sungai/i.test(name));
    assert.ok(direct.filter(Boolean).length > 10);
    assert.ok(!direct.slice(direct.indexOf(false)).includes(true), 'what a parent answers comes behind every name that answers alone');
    assert.equal((await listRegions(store, { q: '%_\\', limit: 5 })).rows.length, 0);
    assert.ok((await listRegions(store, { q: 'raya', parent: '61.12', limit: 50 })).rows.every(({ code }) => isInScope(code, '61.12')));
  });

  test('a search takes names as people write them: the kind before, parents behind', async () => {
    const codes = async (q: string, limit = 50): Promise<string[]> => (await listRegions(store, { q, limit })).rows.map(({ code }) => code);
    assert.deepEqual(await codes('Sungai Raya Kubu', 2), ['61.12.01', '61.12.01.2001'], 'the district, then its village of the same name');
    const villages = await listRegions(store, { q: 'desa sungai raya', limit: 50 });
    assert.equal(villages.rows[0]?.kind, 'village');
    assert.ok(villages.rows.slice(0, 3).every(({ name }) => name.toLowerCase() === 'sungai raya'));
    assert.ok(villages.rows.some(({ code }) => code === '61.12.01.2001'));
    for (const q of ['sungai raya kabupaten kubu raya', 'Sungai Raya, Kubu Raya']) assert.deepEqual(await codes(q, 2), ['61.12.01', '61.12.01.2001'], q);
    assert.equal((await codes('desa sungai raya kecamatan sungai raya kabupaten kubu raya'))[0], '61.12.01.2001');
    assert.equal((await codes('kabupaten kubu raya'))[0], '61.12');
    assert.equal((await codes('kubu raya'))[0], '61.12');
    const cities = await listRegions(store, { q: 'kota', limit: 50 });
    assert.ok(cities.rows.length > 10 && cities.rows.every(({ name }) => /kota/i.test(name)), 'alone, a word for a kind is a word');
    assert.deepEqual(await codes('sungai raya tidakadawilayahini'), []);
    const first = await listRegions(store, { q: 'sungai raya kubu', limit: 5 });
    const second = await listRegions(store, { q: 'sungai raya kubu', limit: 5, cursor: first.nextCursor! });
    assert.deepEqual([...first.rows, ...second.rows].map(({ code }) => code), await codes('sungai raya kubu', 10));
  });

  test('all pages of children together are all children, once each', async () => {
    const seen: string[] = [];
    for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
      const page = await listRegions(store, { parent: '61.12.01', limit: 7, cursor });
      seen.push(...page.rows.map(({ code }) => code));
      cursor = page.nextCursor ?? undefined;
    }
    const all = await store.read.selectFrom('region').select('code').where('parent', '=', '61.12.01').orderBy('code').execute();
    assert.deepEqual(seen, all.map(({ code }) => code));
  });

  test('scope looks where it says, and 61.1 is not 61.10', async () => {
    const places = ['61', '61.10', '61.12', '61.12.01', '61.12.01.2001', '61.12.01.2002', '64.01'];
    await store.write(function* (queries) {
      for (const [i, region] of places.entries()) yield* insertNews(queries, news(`scope${i}`, region, { category_key: 'scope' }));
      yield* insertNews(queries, news('draft', '61.12', { category_key: 'scope', status: 'draft' }));
    });
    const look = async (region: string, scope: 'exact' | 'down' | 'up') => (await listNews(store, { region, scope, category: 'Scope', limit: 50 })).rows.map((row) => row.region).sort();
    for (const region of places) {
      assert.deepEqual(await look(region, 'exact'), [region]);
      assert.deepEqual(await look(region, 'down'), places.filter((other) => isInScope(other, region)).sort());
      assert.deepEqual(await look(region, 'up'), places.filter((other) => regionLineage(region).includes(other)).sort());
    }
  });

  test('pages of news fit together whatever their size: pinned first, newest next, none twice', async () => {
    let round = 0;
    const village = '61.12.01.2001';
    const item = fc.record({ at: fc.integer({ min: 0, max: 6 }), pinned: fc.boolean(), region: fc.constantFrom(...regionLineage(village)) });
    await fc.assert(fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 25 }), fc.integer({ min: 1, max: 6 }), fc.constantFrom('down' as const, 'up' as const, undefined), async (items, limit, scope) => {
      const category_key = `pages-${(round += 1)}`;
      await store.write(function* (queries) {
        for (const [i, { at, pinned, region }] of items.entries()) yield* insertNews(queries, news(`p${round}-${String(i).padStart(2, '0')}`, region, { category_key, published_at: at, pinned: pinned ? 1 : 0 }));
      });
      const seen: NewsView[] = [];
      for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
        const page = await listNews(store, { region: scope && (scope === 'up' ? village : '61'), scope, category: category_key, limit, cursor });
        assert.ok(page.rows.length <= limit);
        seen.push(...page.rows);
        cursor = page.nextCursor ?? undefined;
      }
      const order = (a: NewsView, b: NewsView): number => b.pinned - a.pinned || b.published_at - a.published_at || (a.id < b.id ? 1 : -1);
      assert.equal(new Set(seen.map(({ id }) => id)).size, items.length);
      assert.deepEqual(seen.map(({ id }) => id), seen.toSorted(order).map(({ id }) => id));
    }), { numRuns: 40 });
  });

  test('a cursor that no list made is refused before the database sees it', async () => {
    const forged = [['x'], [1], [0.5, 1, 'a'], [2 ** 40, 1, 'a'], [0, 1e300, 'a'], [0, 1, 'a\0'], [-1], [0, -1, 0, 'a'], [0, 2 ** 40, 0, 'a'], [0, 0, 0, 'a'], [0, 1, 1e300, 0, 'a'], [0, 1, 0, 0, 'a\0']].map((values) => Buffer.from(JSON.stringify(values)).toString('base64url'));
    for (const cursor of ['bm9uc2Vuc2U', '', ...forged]) {
      await assert.rejects(() => listNews(store, { limit: 5, cursor }), CursorError);
      await assert.rejects(() => listPrograms(store, { limit: 5, now: NOW, cursor }), CursorError);
    }
    await assert.rejects(() => listRegions(store, { q: 'raya', limit: 5, cursor: forged[6] }), CursorError);
  });

  test('search finds prefixes in title and summary and takes operators as text', async () => {
    await store.write((queries) => insertNews(queries, news('cari', '61.12', { title: 'Jembatan gantung dibuka', summary: 'Anak sekolah menyeberang' })));
    const find = async (q: string) => (await listNews(store, { q, limit: 5 })).rows.map(({ id }) => id);
    assert.deepEqual(await find('jembat GANT'), ['cari']);
    assert.deepEqual(await find('menyebe'), ['cari']);
    for (const q of ['"', "' or 1=1 --", 'NEAR(', '*', 'title:', '!!&|', '-']) assert.deepEqual(await find(q), [], q);
    assert.ok((await newsCategories(store, '61.12')).includes('Kesehatan'));
  });

  test('the status derived in SQL is the status of the contract, and what can be acted on comes first', async () => {
    const maybeDate = fc.option(fc.integer({ min: -8, max: 8 }).map(date), { nil: undefined });
    const program = fc.record({ cancelled: fc.boolean(), opens: maybeDate, closes: maybeDate, starts: maybeDate, ends: maybeDate, size: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }), taken: fc.integer({ min: 0, max: 22 }) });
    const samples = fc.sample(program, { numRuns: 150, seed: 7 }).map((p, i): { id: string; dates: ProgramDates & { regions: string[] } } => ({
      id: `st${i}`, dates: { cancelled: p.cancelled, registration: { opens: p.opens, closes: p.closes }, period: { starts: p.starts, ends: p.ends }, quota: p.size === undefined ? undefined : { size: p.size, taken: p.taken }, regions: ['61.12'] },
    }));
    await store.write(function* (queries) {
      for (const { id, dates } of samples) {
        yield* insertProgram(queries, { id, slug: id, document: '{}', name: id, category: 'other', cancelled: dates.cancelled ? 1 : 0, ...programInstants(dates), quota_size: dates.quota?.size ?? null, quota_taken: dates.quota?.taken ?? null, status: 'published', site_key: null, published_at: NOW, updated_at: NOW, created_at: NOW }, dates.regions);
      }
    });
    const found = new Map<string, string>();
    for (const status of ['upcoming', 'open', 'closing_soon', 'full', 'closed', 'running', 'finished', 'cancelled', 'always'] as const) {
      for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
        const page = await listPrograms(store, { region: '61.12', status: [status], now: NOW, limit: 40, cursor });
        for (const { id } of page.rows) found.set(id, status);
        cursor = page.nextCursor ?? undefined;
      }
    }
    for (const { id, dates } of samples) assert.equal(found.get(id), programStatus(dates, NOW), JSON.stringify(dates));
    const { rows } = await listPrograms(store, { region: '61', now: NOW, limit: 50 });
    assert.deepEqual(rows.map(({ rank }) => rank), rows.map(({ rank }) => rank).toSorted((a, b) => a - b));
  });

  test('pages of programs fit together whatever their size: what opens first before what opens later, then newest, none twice', async () => {
    let round = 0;
    const village = '61.12.01.2001';
    const soon = fc.option(fc.integer({ min: -2, max: 9 }).map(date), { nil: undefined });
    const item = fc.record({ opens: soon, starts: soon, published: fc.integer({ min: 0, max: 4 }), regions: fc.uniqueArray(fc.constantFrom(...regionLineage(village), '61.01'), { minLength: 1 }) });
    await fc.assert(fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 25 }), fc.integer({ min: 1, max: 6 }), fc.constantFrom('61', village), fc.constantFrom('down' as const, undefined), fc.constantFrom(undefined, ['upcoming' as const, 'open' as const]), async (items, limit, region, scope, status) => {
      round += 1;
      const made = items.map((given, i) => ({ ...given, id: `w${round}-${String(i).padStart(2, '0')}`, dates: { registration: { opens: given.opens }, period: { starts: given.starts }, regions: given.regions } }));
      await store.write(function* (queries) {
        for (const { id, dates, published, regions } of made) {
          yield* insertProgram(queries, { id, slug: id, document: '{}', name: id, category: `w${round}` as 'other', cancelled: 0, ...programInstants(dates), quota_size: null, quota_taken: null, status: 'published', site_key: null, published_at: published, updated_at: NOW, created_at: NOW }, regions);
        }
      });
      const seen: string[] = [];
      let pages = 0;
      for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
        // Later pages are asked for later, when some have opened: the cursor keeps the list as it was.
        const page = await listPrograms(store, { region, scope, status, category: `w${round}`, now: NOW + (pages += 1) * DAY - DAY, limit, cursor });
        assert.ok(page.rows.length <= limit);
        seen.push(...page.rows.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      }
      const opening = ({ dates }: typeof made[number]): string => (programStatus(dates, NOW) === 'upcoming' ? dates.registration.opens ?? dates.period.starts ?? '' : '');
      const ranks = ['open', 'always', 'running', 'upcoming', 'closed'];
      const rank = ({ dates }: typeof made[number]): number => ranks.indexOf(programStatus(dates, NOW));
      const expected = made
        .filter(({ regions, dates }) => regions.some((code) => isInScope(code, region) || (scope === undefined && isInScope(region, code))) && (!status || status.includes(programStatus(dates, NOW) as 'open')))
        .toSorted((a, b) => rank(a) - rank(b) || opening(a).localeCompare(opening(b)) || b.published - a.published || (a.id < b.id ? 1 : -1));
      assert.deepEqual(seen, expected.map(({ id }) => id));
    }), { numRuns: 60 });
  });
});
