import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/store/open-store.ts';
import { readSetting, writeSetting } from '../../src/store/settings.ts';
import { run, type Store } from '../../src/store/store.ts';
import { onEachStore, type Place } from './each-store.ts';
import { raw } from './raw.ts';

onEachStore('commits', (make) => {
  let place: Place;
  let store: Store;
  before(async () => {
    place = await make();
    store = openStore(place.address);
  });
  after(async () => {
    await store.close();
    await place.remove();
  });

  test('several processes bring one empty database up to date at once', async () => {
    const codes = await Promise.all(Array.from({ length: 4 }, () => new Promise((resolve) => {
      fork(fileURLToPath(new URL('./migrating-child.ts', import.meta.url)), [place.address], { execArgv: ['--conditions=source', '--disable-warning=ExperimentalWarning'] }).on('exit', resolve);
    })));
    assert.deepEqual(codes, [0, 0, 0, 0]);
    await Promise.all([store.migrate(), store.migrate()]);
    assert.equal(await readSetting(store, 'nothing yet'), undefined);
  });

  test('a commit that fails is told to everyone it held, and leaves nothing of them', async () => {
    await store.write(function* (queries) {
      yield* run(raw(queries, 'create table parent (id integer primary key)'));
      yield* run(raw(queries, 'create table child (parent integer references parent (id) deferrable initially deferred)'));
    });
    const outcomes = await Promise.allSettled([
      store.write((queries) => writeSetting(queries, 'commit-0', 'before')),
      store.write(function* (queries) {
        yield* writeSetting(queries, 'commit-1', 'orphan');
        yield* run(raw(queries, 'insert into child values (1)'));
      }),
      store.write((queries) => writeSetting(queries, 'commit-2', 'after')),
    ]);
    assert.equal(outcomes[1].status, 'rejected');
    for (const [i, { status }] of outcomes.entries()) assert.equal(await readSetting(store, `commit-${i}`) !== undefined, status === 'fulfilled', `use case ${i} was ${status}`);
    await store.write((queries) => writeSetting(queries, 'commit-3', 'the store goes on'));
  });

  test('closing waits for what was asked before, and refuses what comes after', async () => {
    const closing = openStore(place.address);
    const writes = Array.from({ length: 40 }, (_, i) => closing.write((queries) => writeSetting(queries, `close-${i}`, i)));
    const closed = closing.close();
    await assert.rejects(closing.write((queries) => writeSetting(queries, 'late', 1)), /closed/);
    await closed;
    await Promise.all(writes);
    await closing.close();
    for (const i of writes.keys()) assert.equal(await readSetting(store, `close-${i}`), i);
    assert.equal(await readSetting(store, 'late'), undefined);
  });
});
