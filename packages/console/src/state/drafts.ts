/** What is typed and not sent yet, per form, while the page is open. In memory alone: it may hold what citizens entrusted, and offices share computers. */

export type Values = Readonly<Record<string, string | boolean>>;

export class Drafts {
  readonly #kept = new Map<string, Values>();

  get(form: string): Values | undefined {
    return this.#kept.get(form);
  }

  set(form: string, values: Values): void {
    this.#kept.set(form, values);
  }

  drop(form: string): void {
    this.#kept.delete(form);
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
  }
}
