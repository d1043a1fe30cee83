import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import type { CompiledQuery, KyselyPlugin } from 'kysely';
import { insertNews, listNews } from '../../src/store/news.ts';
import { openStore } from '../../src/store/open-store.ts';
import { regionColumns } from '../../src/store/region-columns.ts';
import { readSetting, writeSetting } from '../../src/store/settings.ts';
import { run, type Store } from '../../src/store/store.ts';
import { makePlace, type Place } from './each-store.ts';
import { raw } from './raw.ts';

describe('what SQLite alone does', () => {
  let place: Place;
  let store: Store;
  let outside: DatabaseSync;
  before(async () => {
    place = await makePlace(undefined);
    store = openStore(place.address);
    await store.migrate();
    outside = new DatabaseSync(place.address);
  });
  after(async () => {
    outside.close();
    await store.close();
    await place.remove();
  });

  test('use cases of one turn share one commit, which nobody sees before it is made', async () => {
    const count = () => outside.prepare("select count(*) as n from setting where key like 'turn-%'").get()?.['n'];
    const seen = await Promise.all(Array.from({ length: 5 }, (_, i) => store.write(function* (queries) {
      yield* writeSetting(queries, `turn-${i}`, i);
      return count();
    })));
    assert.deepEqual(seen, [0, 0, 0, 0, 0]);
    assert.equal(count(), 5);
  });

  test('when the whole transaction is lost, nobody is told that it was kept and nobody is kept in silence', async () => {
    await store.write((queries) => writeSetting(queries, 'taken', 0));
    const outcomes = await Promise.allSettled([
      store.write((queries) => writeSetting(queries, 'lost-0', 0)),
      store.write(function* (queries) { yield* run(raw(queries, "insert or rollback into setting (key, value) values ('taken', '1')")); }),
      store.write((queries) => writeSetting(queries, 'lost-2', 2)),
    ]);
    for (const [i, { status }] of outcomes.entries()) assert.equal(await readSetting(store, `lost-${i}`) !== undefined, status === 'fulfilled', `use case ${i} was ${status}`);
    assert.equal(outcomes[1].status, 'rejected');
    await store.write((queries) => writeSetting(queries, 'afterwards', 1));
    assert.equal(await readSetting(store, 'afterwards'), 1);
  });

  test('a list of news walks the index of its level: nothing is scanned, nothing sorted', async () => {
    const asked: CompiledQuery[] = [];
    const listen: KyselyPlugin = {
      transformQuery({ node, queryId }) {
        asked.push(store.read.getExecutor().compileQuery(node, queryId));
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    };
    const heard: Store = { ...store, read: store.read.withPlugin(listen) };
    const plans = async (region: string | undefined, scope: 'exact' | 'down' | 'up'): Promise<string[]> => {
      asked.length = 0;
      await listNews(heard, { region, scope, limit: 10, cursor: Buffer.from('[0,5,"x"]').toString('base64url') });
      return asked.map(({ sql, parameters }) => outside.prepare(`explain query plan ${sql}`).all(...parameters as string[]).map(({ detail }) => String(detail)).join('\n'));
    };
    const expected = [
      [undefined, 'down', ['news_all']], ['61', 'down', ['news_province']], ['61.12', 'down', ['news_regency']], ['61.12.01', 'down', ['news_district']], ['61.12.01.2001', 'down', ['news_village']],
      ['61.12', 'exact', ['news_region']], ['61.12.01.2001', 'up', ['news_region', 'news_region', 'news_region', 'news_region']],
    ] as const;
    for (const [region, scope, indexes] of expected) {
      const found = await plans(region, scope);
      assert.deepEqual(found.map((plan) => /news USING INDEX (\w+)/.exec(plan)?.[1]), indexes, `${region} ${scope}`);
      for (const plan of found) assert.doesNotMatch(plan, /TEMP B-TREE/, `${region} ${scope}`);
    }
  });

  test('a copy made by VACUUM still finds each news by its words', async () => {
    const item = (id: string) => ({
      id, slug: id, title: `kata${id}`, summary: '', html: '', original_html: '', original_hash: '', media_hash: null, image_alt: null, category: '', category_key: '', site_key: null, source_id: null,
      external_id: null, external_url: null, content_hash: id, ...regionColumns('61'), status: 'published' as const, pinned: 0 as const, published_at: 0, updated_at: 0, created_at: 0,
    });
    await store.write(function* (queries) {
      for (const id of ['a1', 'b2', 'c3', 'd4']) yield* insertNews(queries, item(id));
      yield* run(queries.deleteFrom('news').where('id', 'in', ['a1', 'c3']));
    });
    const path = join(place.folder, 'copy.db');
    outside.prepare('VACUUM INTO ?').run(path);
    const copy = openStore(path);
    try {
      for (const [q, ids] of [['katab2', ['b2']], ['katad4', ['d4']], ['kataa1', []]] as const) assert.deepEqual((await listNews(copy, { q, limit: 5 })).rows.map(({ id }) => id), ids);
    } finally {
      await copy.close();
    }
    const key = outside.prepare("select name from pragma_table_info('news') where pk = 1 and type = 'INTEGER'").get();
    assert.ok(key, 'row numbers without a column of their own may change when the file is vacuumed');
  });
});
