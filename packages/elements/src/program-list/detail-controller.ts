/** Which program is open: from a press, from the address, from Back. Fetches what a deep link names and the list does not hold. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Program } from '@kentongan/contract/schemas';
import { dropLink, linkedId, pushLink } from './deep-link.ts';

export interface OpenProgram {
  readonly id: string;
  readonly state: 'loading' | 'ready' | 'missing' | 'failed';
  readonly program?: Program;
}

export interface DetailHost extends ReactiveControllerHost, HTMLElement {
  /** The program, `undefined` when the API does not know it. Rejects when it cannot be asked. */
  loadProgram(id: string, signal: AbortSignal): Promise<Program | undefined>;
  /** What the list already holds. */
  heldProgram(id: string): Program | undefined;
}

/** Milliseconds before a program that does not come is offered to be asked for again. */
const PATIENCE = 10_000;

/** The list whose program was opened last answers for Back and Forward; without one, the first on the page. */
let opener: HTMLElement | undefined;

export class DetailController implements ReactiveController {
  current: OpenProgram | undefined;
  readonly #host: DetailHost;
  #pushed = false;
  #abort: AbortController | undefined;

  constructor(host: DetailHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#followAddress);
    addEventListener('hashchange', this.#followAddress);
    this.#followAddress();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#followAddress);
    removeEventListener('hashchange', this.#followAddress);
    this.#abort?.abort();
    this.current = undefined;
    if (opener === this.#host) opener = undefined;
  }

  /** Opens a program that somebody pressed, as a step that Back undoes. */
  open(id: string): void {
    opener = this.#host;
    this.#pushed = pushLink(id);
    void this.#show(id);
  }

  /** Closes; the address goes back to what it was. */
  close(): void {
    this.#abort?.abort();
    this.#set(undefined);
    if (this.#pushed) history.back();
    else dropLink();
    this.#pushed = false;
  }

  /** Closes without a step back, because the reader goes on elsewhere on this page. */
  leave(): void {
    this.#abort?.abort();
    this.#pushed = false;
    dropLink();
    this.#set(undefined);
  }

  retry(): void {
    if (this.current) void this.#show(this.current.id);
  }

  readonly #followAddress = (): void => {
    const id = linkedId(location.hash);
    if (id === this.current?.id) return;
    if (id === undefined) {
      this.#pushed = false;
      this.#abort?.abort();
      this.#set(undefined);
    } else if (opener ? opener === this.#host : this.#isFirst()) void this.#show(id);
  };

  #isFirst(): boolean {
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    return root.querySelector(this.#host.localName) === this.#host;
  }

  async #show(id: string): Promise<void> {
    this.#abort?.abort();
    const held = this.#host.heldProgram(id);
    if (held) {
      this.#set({ id, state: 'ready', program: held });
      return;
    }
    const abort = (this.#abort = new AbortController());
    this.#set({ id, state: 'loading' });
    const patience = setTimeout(() => {
      abort.abort();
      this.#set({ id, state: 'failed' });
    }, PATIENCE);
    try {
      const program = await this.#host.loadProgram(id, abort.signal);
      if (!abort.signal.aborted) this.#set(program ? { id, state: 'ready', program } : { id, state: 'missing' });
    } catch {
      if (!abort.signal.aborted) this.#set({ id, state: 'failed' });
    } finally {
      clearTimeout(patience);
    }
  }

  #set(current: OpenProgram | undefined): void {
    this.current = current;
    this.#host.requestUpdate();
  }
}
