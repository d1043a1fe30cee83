/** Four plain choices instead of nine states: a villager asks "can I still join", not for a status key. */
import type { ProgramStatus } from '@kentongan/contract/status';

export type FilterKey = 'all' | 'joinable' | 'soon' | 'closed';

export const FILTER_KEYS: readonly FilterKey[] = ['all', 'joinable', 'soon', 'closed'];

const STATUSES: Readonly<Record<FilterKey, readonly ProgramStatus[]>> = {
  all: [],
  joinable: ['open', 'closing_soon', 'always'],
  soon: ['upcoming'],
  closed: ['full', 'closed', 'running', 'finished', 'cancelled'],
};

/** The states that a choice shows; an empty list shows every one. */
export function statusesOf(key: FilterKey): readonly ProgramStatus[] {
  return STATUSES[key];
}
