/** Who is signed in. A session that ended is not the same as signing out: what was typed stays for whoever signs in again as the same person. */
import { ProblemError } from '@kentongan/client';
import type { Desk } from '@kentongan/client/desk';
import type { SessionInfo } from '@kentongan/contract/schemas';
import { Observable } from './observable.ts';

export type SessionState = 'asking' | 'out' | 'in' | 'ended' | 'unreachable';

export class Session extends Observable {
  readonly #desk: Desk;
  state: SessionState = 'asking';
  info: SessionInfo | undefined;
  problem: ProblemError | undefined;
  /** Called before another person is let in, and on signing out. */
  onOtherPerson = (): void => {};

  constructor(desk: Desk) {
    super();
    this.#desk = desk;
  }

  async ask(): Promise<void> {
    this.#become('asking');
    try {
      this.info = await this.#desk.session();
      this.#become(this.info ? 'in' : 'out');
    } catch (error) {
      this.problem = error instanceof ProblemError ? error : undefined;
      this.#become(this.problem ? 'unreachable' : 'out');
    }
  }

  /** Rejects with the `ProblemError` that refused. */
  async signIn(email: string, password: string): Promise<void> {
    const info = await this.#desk.signIn(email, password);
    if (this.info && this.info.user.id !== info.user.id) this.onOtherPerson();
    this.info = info;
    this.#become('in');
  }

  async signOut(): Promise<void> {
    try {
      await this.#desk.signOut();
    } catch (error) {
      // Ended already is as good as signed out; otherwise the cookie lives on and saying "out" would be untrue.
      if (!(error instanceof ProblemError && error.status === 401)) throw error;
    }
    this.onOtherPerson();
    this.info = undefined;
    this.#become('out');
  }

  /** True when `error` says that nobody is signed in any more; the console then asks to sign in again. */
  lost(error: unknown): boolean {
    if (!(error instanceof ProblemError) || error.status !== 401) return false;
    if (this.state === 'in') this.#become('ended');
    return true;
  }

  #become(state: SessionState): void {
    this.state = state;
    this.changed();
  }
}
