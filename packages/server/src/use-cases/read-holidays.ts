/** The days on which offices are closed: what the operator set, else what the contract knows. */
import { DEFAULT_HOLIDAYS } from '@kentongan/contract';
import { readSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';

export async function readHolidays(store: Store): Promise<readonly string[]> {
  const set = await readSetting(store, 'holidays');
  return Array.isArray(set) ? set.filter((date): date is string => typeof date === 'string') : DEFAULT_HOLIDAYS.dates;
}
