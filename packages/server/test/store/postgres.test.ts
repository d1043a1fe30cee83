import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { openStore } from '../../src/store/open-store.ts';
import { readSetting, writeSetting } from '../../src/store/settings.ts';
import { firstRow, run, type Store } from '../../src/store/store.ts';
import { makePlace, postgresServer, type Place } from './each-store.ts';
import { raw } from './raw.ts';

describe('what PostgreSQL alone does', { skip: postgresServer === undefined && 'KENTONGAN_TEST_POSTGRES names no server; `npm test` brings one' }, () => {
  /** A use case that asks for this lock waits until the test, which holds it, lets go. */
  const HOLD = 'select pg_advisory_xact_lock(42)';
  let place: Place;
  let store: Store;
  let outside: pg.Client;
  before(async () => {
    place = await makePlace(postgresServer);
    store = openStore(place.address);
    await store.migrate();
    outside = new pg.Client({ connectionString: place.address });
    await outside.connect();
  });
  after(async () => {
    await outside.end();
    await store.close();
    await place.remove();
  });

  test('what is not committed is not seen', async () => {
    await outside.query('select pg_advisory_lock(42)');
    const { promise: written, resolve: wrote } = Promise.withResolvers<undefined>();
    const write = store.write(function* (queries) {
      yield* writeSetting(queries, 'unseen', 1);
      wrote(undefined);
      yield* run(raw(queries, HOLD));
    });
    await written;
    assert.equal(await readSetting(store, 'unseen'), undefined);
    await outside.query('select pg_advisory_unlock(42)');
    await write;
    assert.equal(await readSetting(store, 'unseen'), 1);
  });

  test('a use case that lost against another runs again from its start and sees what the other wrote', async () => {
    await store.write((queries) => writeSetting(queries, 'counter', 1));
    await outside.query('select pg_advisory_lock(42)');
    const { promise: looked, resolve: look } = Promise.withResolvers<undefined>();
    let starts = 0;
    const write = store.write(function* (queries) {
      starts += 1;
      yield* run(raw(queries, 'set transaction isolation level repeatable read'));
      const row = yield* firstRow(queries.selectFrom('setting').select('value').where('key', '=', 'counter'));
      look(undefined);
      yield* run(raw(queries, HOLD));
      yield* writeSetting(queries, 'counter', Number(row?.value) + 1);
      return starts;
    });
    await looked;
    await outside.query("update setting set value = '10' where key = 'counter'");
    await outside.query('select pg_advisory_unlock(42)');
    assert.equal(await write, 2);
    assert.equal(await readSetting(store, 'counter'), 11);
  });

  test('two that wait for each other both get through', async () => {
    const starts = new Map<string, number>();
    const both = Promise.withResolvers<undefined>();
    const holding = new Set<string>();
    await store.write(function* (queries) { for (const key of ['left', 'right']) yield* writeSetting(queries, key, 0); });
    await outside.query('select pg_advisory_lock(42)');
    const take = (first: string, second: string) => store.write(function* (queries) {
      starts.set(first, (starts.get(first) ?? 0) + 1);
      yield* run(queries.updateTable('setting').set({ value: `"${first}"` }).where('key', '=', first));
      if (holding.add(first).size === 2) both.resolve(undefined);
      yield* run(raw(queries, 'select pg_advisory_xact_lock_shared(42)'));
      yield* run(queries.updateTable('setting').set({ value: `"${first}"` }).where('key', '=', second));
    });
    const writes = [take('left', 'right'), take('right', 'left')];
    await both.promise;
    await outside.query('select pg_advisory_unlock(42)');
    await Promise.all(writes);
    assert.deepEqual([...starts.values()].sort(), [1, 2]);
    assert.equal(await readSetting(store, 'left'), await readSetting(store, 'right'));
  });

  test('it does not try for ever, and does not try again what can never work', async () => {
    let starts = 0;
    const fail = (code: string) => store.write(function* (queries) {
      starts += 1;
      yield* run(raw(queries, `do $$ begin raise exception 'no' using errcode = '${code}'; end $$`));
    });
    await assert.rejects(fail('40001'), { code: '40001' });
    assert.ok(starts > 1 && starts <= 10);
    starts = 0;
    await assert.rejects(fail('22012'), { code: '22012' });
    assert.equal(starts, 1);
  });

  test('a number too large to be exact is refused, not rounded', async () => {
    await assert.rejects(store.write(function* (queries) { return yield* firstRow(raw(queries, 'select 9007199254740993::bigint as n')); }), RangeError);
    assert.deepEqual(await store.write(function* (queries) { return yield* firstRow(raw(queries, 'select 9007199254740991::bigint as n')); }), { n: Number.MAX_SAFE_INTEGER });
  });
});
