/** Settings of an install that people may change while it runs, as JSON by key. */
import { fixed } from './fixed.ts';
import { firstRow, run, type Queries, type Store, type UseCase } from './store.ts';

/** Undefined when it was never set. */
export async function readSetting(store: Store, key: string): Promise<unknown> {
  const row = await store.read.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
  return row && JSON.parse(row.value);
}

const byKey = fixed((queries: Queries, key: string) => queries.selectFrom('setting').select('value').where('key', '=', key));

/** The same inside a use case. */
export function* settingIn(queries: Queries, key: string): UseCase<unknown> {
  const row = yield* firstRow(byKey(queries, key));
  return row && JSON.parse(row.value) as unknown;
}

export function* writeSetting(queries: Queries, key: string, value: unknown): UseCase<void> {
  const text = JSON.stringify(value);
  yield* run(queries.insertInto('setting').values({ key, value: text }).onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text })));
}
