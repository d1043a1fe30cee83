/** What sample editors would do once the feeds are read: pin the item that matters today. */
import { run } from '../store/store.ts';
import type { AppContext } from '../context.ts';

const PINNED = ['61.12.01.2001/posyandu-sore', 'siaga-banjir-rob'];

export async function pinSamples({ store }: AppContext): Promise<void> {
  await store.write(function* (queries) {
    for (const id of PINNED) yield* run(queries.updateTable('news').set({ pinned: 1 }).where('external_id', 'like', `%${id}`));
  });
}
