/** The relay ("titipan") under way: what is written, its key, its receipt. A try whose answer was lost is repeated under the same key, so it counts once. */
import { newIdempotencyKey, ProblemError } from '@kentongan/client';
import type { Desk, RelayInput } from '@kentongan/client/desk';
import type { AspirationReceipt } from '@kentongan/contract/schemas';
import { Observable } from '../state/observable.ts';
import type { Session } from '../state/session.ts';

export class Relay extends Observable {
  readonly #desk: Desk;
  readonly #session: Session;
  #key: string | undefined;
  busy = false;
  problem: ProblemError | undefined;
  /** Shown until the next relay begins: the code in it is told once. */
  receipt: AspirationReceipt | undefined;
  title = '';

  constructor(desk: Desk, session: Session) {
    super();
    this.#desk = desk;
    this.#session = session;
  }

  /** Resolves to true once it is received. */
  async send(input: RelayInput): Promise<boolean> {
    this.#key ??= newIdempotencyKey();
    Object.assign(this, { busy: true, problem: undefined });
    this.changed();
    try {
      this.receipt = await this.#desk.relay(input, { idempotencyKey: this.#key });
      this.title = input.title;
      this.#key = undefined;
      return true;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      // A session that ended has its own words.
      if (!this.#session.lost(error)) this.problem = error;
      return false;
    } finally {
      this.busy = false;
      this.changed();
    }
  }

  /** Forgets everything: the next villager, or another person at the desk. */
  clear(): void {
    this.#key = undefined;
    Object.assign(this, { busy: false, problem: undefined, receipt: undefined, title: '' });
    this.changed();
  }
}
