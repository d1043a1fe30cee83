/** Names of regions and the units that serve them, asked once each. */
import type { Client } from '@kentongan/client';
import type { Desk } from '@kentongan/client/desk';
import type { RegionRef, Unit } from '@kentongan/contract/schemas';
import { Observable } from './observable.ts';

export class Places extends Observable {
  readonly #client: Client;
  readonly #desk: Desk;
  readonly #names = new Map<string, string>();
  readonly #units = new Map<string, readonly Unit[] | undefined>();
  readonly #below = new Map<string, readonly RegionRef[] | undefined>();

  constructor(client: Client, desk: Desk) {
    super();
    this.#client = client;
    this.#desk = desk;
  }

  /** The name of a region; its code until the name is here. */
  name(code: string): string {
    if (!this.#names.has(code)) {
      this.#names.set(code, code);
      void this.#client.regions.get(code).then(({ name }) => { this.#names.set(code, name); this.changed(); }, () => {});
    }
    return this.#names.get(code)!;
  }

  /** Units that serve `region`; undefined until they are here. */
  units(region: string): readonly Unit[] | undefined {
    return this.#once(this.#units, region, async () => (await this.#desk.units(region)).items);
  }

  /** Regions right below `parent`; undefined until they are here. */
  below(parent: string): readonly RegionRef[] | undefined {
    return this.#once(this.#below, parent, async () => (await this.#client.regions.list({ parent, limit: 50 })).items);
  }

  #once<T>(kept: Map<string, T | undefined>, key: string, ask: () => Promise<T>): T | undefined {
    if (!kept.has(key)) {
      kept.set(key, undefined);
      // A failure is asked again when the form is opened the next time.
      void ask().then((value) => { kept.set(key, value); this.changed(); }, () => { kept.delete(key); });
    }
    return kept.get(key);
  }
}
