import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/store/open-store.ts';
import { readSetting, writeSetting } from '../../src/store/settings.ts';
import { UniqueViolation, firstRow, run, type Store } from '../../src/store/store.ts';
import { saveSite } from '../../src/store/sites.ts';
import { onEachStore, type Place } from './each-store.ts';

onEachStore('the store', (make) => {
  let place: Place;
  let store: Store;
  before(async () => {
    place = await make();
    store = openStore(place.address);
    await store.migrate();
    await store.migrate();
  });
  after(async () => {
    await store.close();
    await place.remove();
  });

  test('what is written is read after the promise, and counted by the use case itself', async () => {
    const count = await store.write(function* (queries) {
      yield* writeSetting(queries, 'a', { one: 1 });
      const row = yield* firstRow(queries.selectFrom('setting').select((s) => s.fn.countAll<number>().as('n')).where('key', '=', 'a'));
      return Number(row?.n);
    });
    assert.equal(count, 1);
    assert.deepEqual(await readSetting(store, 'a'), { one: 1 });
  });

  test('of use cases that run together, the one that fails leaves nothing and harms none', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => store.write(function* (queries) {
      yield* writeSetting(queries, `group-${i}`, i);
      if (i % 5 === 0) throw new Error('changed its mind');
    })));
    for (const [i, outcome] of outcomes.entries()) {
      assert.equal(outcome.status, i % 5 === 0 ? 'rejected' : 'fulfilled');
      assert.equal(await readSetting(store, `group-${i}`), i % 5 === 0 ? undefined : i);
    }
  });

  test('a broken statement fails its own use case only', async () => {
    const [bad, good] = await Promise.allSettled([
      store.write(function* (queries) { yield* run(queries.insertInto('nowhere' as never).values({ a: 1 })); }),
      store.write((queries) => writeSetting(queries, 'beside', 'kept')),
    ]);
    assert.equal(bad.status, 'rejected');
    assert.equal(good.status, 'fulfilled');
    assert.equal(await readSetting(store, 'beside'), 'kept');
  });

  test('a key that is taken is said so, under one name on both stores', async () => {
    const insert = () => store.write(function* (queries) { yield* run(queries.insertInto('setting').values({ key: 'unique', value: '1' })); });
    await insert();
    await assert.rejects(insert, (error) => error instanceof UniqueViolation && error.constraint.length > 0);
  });

  test('a save over a known key changes it and keeps its age', async () => {
    const site = { key: 'pk_x', name: 'A', url: 'https://a.example', region: '61', status: 'approved', created_at: 5 } as const;
    await store.write((queries) => saveSite(queries, site));
    await store.write((queries) => saveSite(queries, { ...site, name: 'B', created_at: 9 }));
    const row = await store.read.selectFrom('site').selectAll().where('key', '=', 'pk_x').executeTakeFirstOrThrow();
    assert.deepEqual({ name: row.name, at: row.created_at }, { name: 'B', at: 5 });
  });

  test('what was acknowledged survives kill -9, and no half of a use case does', async () => {
    const acknowledged = new Set<number>();
    for (let round = 0; round < 4; round += 1) {
      const child = fork(fileURLToPath(new URL('./writing-child.ts', import.meta.url)), [place.address, String(round * 100_000)], { execArgv: ['--conditions=source', '--disable-warning=ExperimentalWarning'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      await new Promise<void>((resolve) => {
        child.on('message', (id) => {
          acknowledged.add(Number(id));
          if (acknowledged.size % 25 === 0) child.kill('SIGKILL');
        });
        child.on('exit', () => { resolve(); });
      });
    }
    const rows = await store.read.selectFrom('setting').select('key').where('key', 'like', 'kill-%').execute();
    const found = new Set(rows.map(({ key }) => key));
    assert.ok(acknowledged.size >= 100);
    for (const id of acknowledged) assert.ok(found.has(`kill-${id}-a`) && found.has(`kill-${id}-b`), `write ${id} was acknowledged and is gone`);
    for (const key of found) assert.ok(found.has(key.replace(/-[ab]$/, '-a')) && found.has(key.replace(/-[ab]$/, '-b')), `${key} is half of a use case`);
  });
});
