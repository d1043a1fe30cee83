/** Something that views follow: it tells that it changed, they draw what it is now. */
export class Observable {
  readonly #followers = new Set<() => void>();

  /** Returns how to stop. */
  follow(then: () => void): () => void {
    this.#followers.add(then);
    return () => { this.#followers.delete(then); };
  }

  /** @internal Called by whoever owns it, after a change. */
  changed(): void {
    for (const then of this.#followers) then();
  }
}
