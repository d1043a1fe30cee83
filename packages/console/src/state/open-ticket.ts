/** The thing at the right: one ticket, what is done to it, and what somebody else did meanwhile. */
import { ProblemError } from '@kentongan/client';
import type { Desk } from '@kentongan/client/desk';
import type { DeskAction, DeskTicket } from '@kentongan/contract/schemas';
import { Observable } from './observable.ts';
import type { Session } from './session.ts';

/** How an action went. `conflict`: somebody was faster; the ticket is now the newer one and `before` is what was seen. */
export type Outcome = { readonly kind: 'done' } | { readonly kind: 'ended' } | { readonly kind: 'conflict'; readonly before: DeskTicket } | { readonly kind: 'refused'; readonly problem: ProblemError };

export class OpenTicket extends Observable {
  readonly #desk: Desk;
  readonly #session: Session;
  #asked: AbortController | undefined;
  number: string | undefined;
  ticket: DeskTicket | undefined;
  state: 'loading' | 'ready' | 'error' = 'loading';
  problem: ProblemError | undefined;
  /** Called after every change made from here. */
  onMoved = (): void => {};

  constructor(desk: Desk, session: Session) {
    super();
    this.#desk = desk;
    this.#session = session;
  }

  async open(number: string): Promise<void> {
    if (number !== this.number) Object.assign(this, { number, ticket: undefined, state: 'loading', problem: undefined });
    await this.reload();
  }

  close(): void {
    this.#asked?.abort();
    Object.assign(this, { number: undefined, ticket: undefined, state: 'loading', problem: undefined });
    this.changed();
  }

  /** `arrived` is called before anybody draws what came. */
  async reload(arrived: (open: this) => void = () => {}): Promise<void> {
    const { number } = this;
    if (number === undefined) return;
    this.#asked?.abort();
    const { signal } = (this.#asked = new AbortController());
    this.changed();
    try {
      const ticket = await this.#desk.get(number, { signal });
      if (this.number === number) {
        Object.assign(this, { ticket, state: 'ready', problem: undefined });
        arrived(this);
      }
    } catch (error) {
      if (signal.aborted || this.#session.lost(error)) return;
      this.problem = error instanceof ProblemError ? error : undefined;
      this.state = 'error';
    }
    this.changed();
  }

  /** Does `action` to `seen`, the ticket as its form shows it. Never throws a `ProblemError`. */
  act(seen: DeskTicket, action: DeskAction): Promise<Outcome> {
    return this.#attempt(seen, async () => {
      const ticket = await this.#desk.act(seen.number, { version: seen.version, action });
      if (this.number === seen.number) this.ticket = ticket;
    });
  }

  publishPhoto(seen: DeskTicket, photo: string): Promise<Outcome> {
    return this.#attempt(seen, async () => {
      await this.#desk.publishPhoto(seen.number, photo);
      await this.reload();
    });
  }

  setOutcomes(seen: DeskTicket, ids: readonly string[]): Promise<Outcome> {
    return this.#attempt(seen, async () => {
      await this.#desk.setOutcomes(seen.number, ids);
      await this.reload();
    });
  }

  async #attempt(seen: DeskTicket, what: () => Promise<void>): Promise<Outcome> {
    try {
      await what();
      this.changed();
      this.onMoved();
      return { kind: 'done' };
    } catch (error) {
      if (this.#session.lost(error)) return { kind: 'ended' };
      if (!(error instanceof ProblemError)) throw error;
      if (error.status !== 409) return { kind: 'refused', problem: error };
      await this.reload();
      this.onMoved();
      return { kind: 'conflict', before: seen };
    }
  }
}
