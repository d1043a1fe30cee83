/** What became of a ticket while somebody was writing about it. */
import type { DeskTicket } from '@kentongan/contract/schemas';

export type Change = { readonly what: 'status' | 'holder' | 'due' | 'publicText' | 'confidential' | 'category' | 'history' | 'photos'; readonly from: string; readonly to: string };

/** Nothing when only the version differs. */
export function changesBetween(before: DeskTicket, now: DeskTicket): Change[] {
  const all: Change[] = [
    { what: 'status', from: before.status, to: now.status },
    { what: 'category', from: before.category, to: now.category },
    { what: 'holder', from: before.heldBy?.name ?? '', to: now.heldBy?.name ?? '' },
    { what: 'due', from: before.dueAt ?? '', to: now.dueAt ?? '' },
    { what: 'publicText', from: `${before.publicTitle}\n${before.publicText}`, to: `${now.publicTitle}\n${now.publicText}` },
    { what: 'confidential', from: String(before.confidential), to: String(now.confidential) },
    { what: 'photos', from: String(before.photos.length), to: String(now.photos.length) },
    { what: 'history', from: String(before.history.length), to: String(now.history.length) },
  ];
  return all.filter(({ from, to }) => from !== to);
}
