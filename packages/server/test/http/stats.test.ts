/** The figures of a region: what is counted, and what is too few to show. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { schemas, type AspirationCategory, type Stats } from '@kentongan/contract';
import { run } from '../../src/store/store.ts';
import { openDesk, type Desk } from '../pages/at-the-desk.ts';
import { onEachStore } from '../store/each-store.ts';
import { start, VILLAGE, type UnderTest } from './under-test.ts';

const DAY = 86_400_000;
const OTHER = '61.12.01.2002';

onEachStore('figures', (make) => {
  let server: UnderTest;
  let desk: Desk;
  before(async () => {
    server = await start(make);
    desk = await openDesk(server);
  });
  after(() => server.stop());
  beforeEach(async () => {
    await server.server.context.store.write(function* (queries) { yield* run(queries.deleteFrom('ticket')); });
    server.pass(60_000);
  });

  const figures = async (region: string): Promise<Stats['aspirations']> => {
    server.pass(60_000);
    return schemas.stats.parse(await (await fetch(`${server.base}/v1/stats?region=${region}`)).json()).aspirations;
  };
  /** A ticket; with `days` answered that long after it came, on the last day that was due, or `late`. */
  const add = async ({ region = VILLAGE, category = 'roads', confidential = false, days, late = false }: { region?: string; category?: AspirationCategory; confidential?: boolean; days?: number | undefined; late?: boolean } = {}): Promise<void> => {
    const { number } = await desk.send({ region, category, confidential });
    if (days === undefined) return;
    await server.server.context.store.write(function* (queries) {
      yield* run(queries.updateTable('ticket').set((set) => ({ state: 'answered', answered_at: set('created_at', '+', days * DAY), answer_was_due_at: set('created_at', '+', days * DAY - (late ? 1 : 0)) })).where('number', '=', number));
    });
  };

  it('are those of everything below a region, and none of a sibling', async () => {
    await add();
    await add({ region: OTHER });
    await add({ region: '61.10' });
    assert.deepEqual((await Promise.all([VILLAGE, OTHER, '61.12.01', '61.12', '61.01', '61.10', '61'].map(figures))).map(({ received }) => received), [1, 1, 2, 2, 0, 1, 3]);
  });

  it('say how many were answered in time, and the median, from five answers on', async () => {
    for (const [days, late] of [[1, false], [2, false], [3, true], [10, false]] as const) await add({ days, late });
    assert.deepEqual(await figures(VILLAGE), { received: 4, answered: 4, inTime: null, medianDays: null });
    await add({ days: 2.54 });
    assert.deepEqual(await figures(VILLAGE), { received: 5, answered: 5, inTime: 80, medianDays: 2.5 });
    await add({ days: 30 });
    await add();
    assert.deepEqual(await figures('61'), { received: 7, answered: 6, inTime: 83, medianDays: 2.8 });
  });

  it('leave out confidential ones while they are fewer than five of a place and category', async () => {
    await add();
    for (let i = 0; i < 4; i += 1) await add({ confidential: true, category: 'social_aid' });
    for (let i = 0; i < 4; i += 1) await add({ confidential: true, category: 'social_aid', region: OTHER });
    for (let i = 0; i < 4; i += 1) await add({ confidential: true, category: 'health' });
    assert.deepEqual((await Promise.all([VILLAGE, OTHER, '61.12'].map(figures))).map(({ received }) => received), [1, 0, 1]);
    await add({ confidential: true, category: 'social_aid' });
    assert.deepEqual((await Promise.all([VILLAGE, OTHER, '61.12'].map(figures))).map(({ received }) => received), [6, 0, 6], 'a regency less its villages tells nothing');
  });

  it('tell of no answer to few confidential ones', async () => {
    for (let i = 0; i < 5; i += 1) await add({ confidential: true, days: i < 4 ? 100 : undefined });
    for (let i = 0; i < 5; i += 1) await add({ days: 2 });
    assert.deepEqual(await figures(VILLAGE), { received: 10, answered: 5, inTime: 100, medianDays: 2 });
    await add({ confidential: true, days: 100, late: true });
    assert.deepEqual(await figures(VILLAGE), { received: 11, answered: 10, inTime: 90, medianDays: 51 });
  });
});
