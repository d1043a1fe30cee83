/** What the tracker lends to its panel, and the panel to its parts. */
import type { TemplateResult } from 'lit';
import type { AspirationView } from '@kentongan/contract/schemas';
import type { KimElement } from '../base/element.ts';
import type { HolderWords } from './locale/holder-id.ts';
import type { TicketLabels } from './view.ts';
import type { Asking } from './wire.ts';

export interface PanelTicket {
  /** Absolute, of this ticket at the API. */
  readonly url: string;
  readonly code: string;
  /** Shows what the API has answered. */
  take(view: AspirationView): void;
  /** Tells what was done, and brings the focus there. */
  say(text: string): void;
  focus(selector: string): void;
  labels(): TicketLabels;
  /** Words of the five scores, the worst first. */
  scores(): readonly string[];
}

export interface Panel {
  readonly words: HolderWords;
  readonly labels: TicketLabels;
  readonly scores: readonly string[];
  readonly element: KimElement;
  readonly ticket: PanelTicket;
  /** "Data saya". */
  readonly data: { render(view: AspirationView): TemplateResult };
  /** What is about to be confirmed. */
  readonly confirming: 'withdraw' | 'erase' | '';
  draw(): void;
  control(id: string): HTMLInputElement | null;
  /** What stands in a field, without the space round it; '' when there is no such field. */
  typed(id: string): string;
  /** Tells beside `name`'s own button why nothing was sent. */
  fail(name: string, text: string): void;
  confirm(what: Panel['confirming']): void;
  /** One request under the ticket. The same content is sent under the same key until it has an answer. Undefined when it failed, which is told. */
  request<T>(name: string, path: string, asking?: Asking): Promise<T | undefined>;
  /** Sends JSON; what is answered is shown, and `done` is said. True when it arrived. */
  act(name: string, path: string, content: unknown, done: string): Promise<boolean>;
  /** Empties what was filled in, folds it away, and says what was done. */
  arrived(done: string): void;
  /** Reads the ticket again; failing is no harm, what is shown stays. */
  refresh(): Promise<void>;
  /** The button of `name`, with why it failed above it. */
  button(name: string, label: string, press: () => unknown, look?: string): TemplateResult;
}
