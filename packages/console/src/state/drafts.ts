/** What is typed and not sent yet, per form, while the page is open. In memory alone: it may hold what citizens entrusted, and offices share computers. */
import type { DeskTicket } from '@kentongan/contract/schemas';

export type Values = Readonly<Record<string, string | boolean>>;

export class Drafts {
  readonly #kept = new Map<string, Values>();
  readonly #about = new Map<string, DeskTicket>();

  get(form: string): Values | undefined {
    return this.#kept.get(form);
  }

  /** `about`: the ticket as the writer sees it; the first counts, until `look`. */
  set(form: string, values: Values, about?: DeskTicket): void {
    this.#kept.set(form, values);
    if (about && !this.#about.has(form)) this.#about.set(form, about);
  }

  /** The ticket as it was when the writing began, or was last looked at. */
  about(form: string): DeskTicket | undefined {
    return this.#about.get(form);
  }

  /** The writer has seen `about` now. */
  look(form: string, about: DeskTicket): void {
    if (this.#about.has(form)) this.#about.set(form, about);
  }

  drop(form: string): void {
    this.#kept.delete(form);
    this.#about.delete(form);
  }

  /** Forms of `number` that hold something typed. */
  of(number: string): string[] {
    return [...this.#kept.keys()].filter((form) => form.startsWith(`${number}/`)).map((form) => form.slice(number.length + 1));
  }

  get any(): boolean {
    return this.#kept.size > 0;
  }

  clear(): void {
    this.#kept.clear();
    this.#about.clear();
  }
}
