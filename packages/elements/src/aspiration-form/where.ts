/** Which village, and where in it: follows the page's region, the choice, and the device where it may. */
import type { Region } from '@kentongan/contract/schemas';
import type { ChosenRegion } from './entry.ts';
import { controlId } from './field.ts';
import type { FormHost } from './host.ts';
import { readPreset } from './preset.ts';
import { around } from './region.ts';
import type * as regionChoice from './region-choice.ts';
import type { RegionPicker } from './region-picker.ts';

export class Where {
  choice: typeof regionChoice | undefined;
  picker: RegionPicker | undefined;
  /** There once the choice can be drawn. */
  words: regionChoice.ChoiceWords | undefined;
  /** The code for choosing could not be loaded. */
  failed = false;
  locating: '' | 'busy' | 'failed' = '';
  readonly #host: FormHost;
  #preset: string | undefined;
  #within = '';

  constructor(host: FormHost) {
    this.#host = host;
  }

  /** Takes the region of the page; null while that is not known. */
  follow(region: string | null): void {
    if (region === null || this.#preset === region) return;
    this.#preset = region;
    void readPreset(region, this.#host.read, ({ village, within }) => {
      const chosen = this.#host.entry().region;
      if (this.#preset !== region || (village?.within && chosen && chosen.code !== village.code)) return;
      this.#host.entry().region = village ?? null;
      if (!village) void this.#start(within);
      this.#host.show();
    });
  }

  /** Looks up the name of a village that is known by its code alone. */
  name(): void {
    const { region } = this.#host.entry();
    if (region && !region.within) {
      void readPreset(region.code, this.#host.read, ({ village }) => {
        if (!village?.within || this.#host.entry().region?.code !== village.code) return;
        this.#host.entry().region = village;
        this.#host.show();
      });
    }
  }

  readonly choose = (region: ChosenRegion | null): void => {
    const before = this.#host.entry().region;
    this.#host.set('region', region);
    if (region) this.#host.show('#change');
    else void this.#start(this.picker?.levels.length || !before ? this.#within : around(before.code)).then(() => this.#host.show(`#${controlId('region')}`));
  };

  readonly descend = (region: Region): void => {
    this.picker!.descend(region);
    this.#host.show('#level-0');
  };

  readonly retry = (): void => (this.failed ? void this.#start(this.#within) : this.picker!.retry());

  /** Takes the words of choosing in the language of the page. */
  async speak(): Promise<void> {
    if (this.picker) this.words = await this.choice!.choiceWords(this.#host.language());
  }

  async #start(within: string): Promise<void> {
    this.#within = within;
    try {
      this.choice ??= await import('./region-choice.ts');
      this.#host.wear(this.choice.choiceStyles);
      this.picker ??= new this.choice.RegionPicker(this.#host.read, () => this.#host.show());
      await this.speak();
      this.picker.start(within);
      this.failed = false;
    } catch {
      this.failed = true;
    }
    this.#host.show();
  }

  /** Where the browser would ask the person: in a secure context, and not forbidden to this frame. */
  get canLocate(): boolean {
    const { featurePolicy } = document as { featurePolicy?: { allowsFeature(name: string): boolean } };
    return isSecureContext && 'geolocation' in navigator && featurePolicy?.allowsFeature('geolocation') !== false;
  }

  /** Adds the position to the landmark, as text that the person sees and can change. */
  readonly locate = async (): Promise<void> => {
    this.locating = 'busy';
    this.#host.show();
    try {
      const { withPosition } = await import('./locate.ts');
      this.#host.set('place', await withPosition(() => this.#host.entry().place));
      this.locating = '';
      this.#host.show(`#${controlId('place')}`);
    } catch {
      this.locating = 'failed';
      this.#host.show();
    }
  };
}
