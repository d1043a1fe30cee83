/** What a ticket is drawn from: the words, the reader, and what the second tier puts into it. */
import type { Labels } from '@kentongan/contract/labels';
import type { TrackerWords } from './locale/id.ts';

/** The contract's words that a ticket needs. */
export type TicketLabels = Pick<Labels, 'category' | 'consent' | 'kind' | 'step' | 'ticketState'>;

export interface TicketContext {
  readonly say: TrackerWords;
  readonly labels: TicketLabels;
  readonly language: string;
  /** In milliseconds: decides what is late. */
  readonly now: number;
  /** The page of a ticket's number. */
  page(number: string): string;
  /** Where a picture is loaded from. */
  own(url: string): string;
  /** A picture could not be shown: its address opens for ten minutes only. */
  pictureFailed(): void;
  /** What waits for the sender, with the means to answer it; stands above everything else. */
  readonly waiting: unknown;
}
