/** The list at the left: one box of the desk, by deadline, with what is searched. */
import { ProblemError } from '@kentongan/client';
import type { Desk, DeskBox } from '@kentongan/client/desk';
import type { DeskItem, DeskList } from '@kentongan/contract/schemas';
import type { AspirationCategory } from '@kentongan/contract/status';
import { Observable } from './observable.ts';
import type { Session } from './session.ts';

const PAGE = 30;
/** As many as the API gives at once: what was loaded stays in the list when it is asked again. */
const MOST = 50;

export class TicketList extends Observable {
  readonly #desk: Desk;
  readonly #session: Session;
  #asked: AbortController | undefined;
  box: DeskBox = 'mine';
  q = '';
  category: AspirationCategory | undefined;
  items: readonly DeskItem[] = [];
  counts: DeskList['counts'] | undefined;
  nextCursor: string | null = null;
  state: 'loading' | 'ready' | 'error' = 'loading';
  problem: ProblemError | undefined;

  constructor(desk: Desk, session: Session) {
    super();
    this.#desk = desk;
    this.#session = session;
  }

  /** Another box, or other words: from the first page on. */
  show(change: { box?: DeskBox; q?: string; category?: AspirationCategory | undefined }): Promise<void> {
    Object.assign(this, change);
    this.items = [];
    this.state = 'loading';
    return this.refresh();
  }

  /** Asks again and keeps what is shown until the answer is there. */
  refresh(): Promise<void> {
    return this.#read(undefined);
  }

  more(): Promise<void> {
    return this.nextCursor === null ? Promise.resolve() : this.#read(this.nextCursor);
  }

  clear(): void {
    this.#asked?.abort();
    Object.assign(this, { items: [], counts: undefined, nextCursor: null, q: '', category: undefined, state: 'loading' });
  }

  async #read(cursor: string | undefined): Promise<void> {
    this.#asked?.abort();
    const { signal } = (this.#asked = new AbortController());
    if (this.items.length === 0) this.state = 'loading';
    this.changed();
    try {
      const { items, nextCursor, counts } = await this.#desk.list({ box: this.box, q: this.q, category: this.category, cursor, limit: cursor ? PAGE : Math.min(MOST, Math.max(PAGE, this.items.length)) }, { signal });
      this.items = cursor ? [...this.items, ...items] : items;
      Object.assign(this, { nextCursor, counts, state: 'ready', problem: undefined });
    } catch (error) {
      if (signal.aborted || this.#session.lost(error)) return;
      this.problem = error instanceof ProblemError ? error : undefined;
      this.state = 'error';
    }
    this.changed();
  }
}
