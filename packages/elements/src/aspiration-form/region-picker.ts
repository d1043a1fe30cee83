/** Finds one of 83,762 villages without downloading them: by name, or level by level. Holds what was asked and answered. */
import type { Region, RegionList } from '@kentongan/contract/schemas';
import type { ChosenRegion } from './entry.ts';
import { chosenOf, VILLAGE } from './region.ts';

/** Milliseconds of rest before a name is looked up, and letters that it must have. */
const DEBOUNCE = 300;
export const LEAST_LETTERS = 3;
/** No region has more children than this many pages of 50 hold (the largest district has 61 villages). */
const PAGES = 5;

export interface Level {
  /** Whose children these are; '' for the provinces. */
  readonly parent: string;
  /** undefined while they are on their way. */
  options: readonly Region[] | undefined;
  chosen: string;
}

export class RegionPicker {
  query = '';
  found: readonly Region[] | undefined;
  searching = false;
  failed = false;
  levels: Level[] = [];

  readonly #get: <T>(path: string, signal: AbortSignal) => Promise<T>;
  readonly #changed: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort = new AbortController();
  #within = '';
  #top = 0;

  /** `get` reads a path of the API; `changed` is called whenever there is something new to draw. */
  constructor(get: <T>(path: string, signal: AbortSignal) => Promise<T>, changed: () => void) {
    this.#get = get;
    this.#changed = changed;
  }

  /** Begins below `within`: a province, regency or district; everywhere when empty. Does nothing when it has begun there. */
  start(within = ''): void {
    if (this.levels.length && within === this.#within) return;
    this.#within = within;
    this.#top = within ? within.split('.').length : 0;
    this.query = '';
    this.found = undefined;
    this.levels = [];
    void this.#open(within);
  }

  /** Choosing goes on below `region`, in the selects; the search stays as wide as it was. */
  descend(region: Region): void {
    this.query = '';
    this.found = undefined;
    this.levels = [];
    this.#top = region.level;
    void this.#open(region.code);
  }

  /** Level of the first select, 0 for provinces. */
  get firstLevel(): number {
    return this.#top;
  }

  search(query: string): void {
    this.query = query;
    this.stop();
    const name = query.trim();
    this.found = undefined;
    this.failed = false;
    this.searching = name.length >= LEAST_LETTERS;
    if (this.searching) this.#timer = setTimeout(() => void this.#lookUp(name), DEBOUNCE);
    this.#changed();
  }

  /** Chooses in a select; the village chosen, or undefined when there are levels to go. */
  choose(at: number, code: string): ChosenRegion | undefined {
    const level = this.levels[at]!;
    level.chosen = code;
    this.levels = this.levels.slice(0, at + 1);
    const region = level.options?.find((option) => option.code === code);
    if (region && region.level === VILLAGE) return chosenOf(region);
    if (code) void this.#open(code);
    this.#changed();
    return undefined;
  }

  retry(): void {
    this.failed = false;
    if (this.query.trim().length >= LEAST_LETTERS && !this.found) this.search(this.query);
    const [open] = this.levels.slice(-1);
    if (open && !open.options) {
      this.levels.pop();
      void this.#open(open.parent);
    }
    this.#changed();
  }

  /** Drops what is on its way. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  async #lookUp(name: string): Promise<void> {
    const { signal } = this.#abort;
    const query = new URLSearchParams({ q: name, limit: '50', ...(this.#within ? { parent: this.#within } : {}) });
    try {
      const { items } = await this.#get<RegionList>(`/v1/regions?${query.toString()}`, signal);
      this.found = items;
    } catch {
      if (signal.aborted) return;
      this.failed = true;
    }
    this.searching = false;
    this.#changed();
  }

  async #open(parent: string): Promise<void> {
    const level: Level = { parent, options: undefined, chosen: '' };
    this.levels = [...this.levels, level];
    const { signal } = new AbortController();
    try {
      const options: Region[] = [];
      let cursor: string | null = '';
      for (let page = 0; page < PAGES && cursor !== null; page++) {
        const query = new URLSearchParams({ limit: '50', ...(parent ? { parent } : {}), ...(cursor ? { cursor } : {}) });
        const list: RegionList = await this.#get<RegionList>(`/v1/regions?${query.toString()}`, signal);
        options.push(...list.items);
        cursor = list.nextCursor;
      }
      level.options = options;
    } catch {
      this.failed = true;
    }
    this.#changed();
  }
}
