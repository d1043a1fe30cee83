/** `<kim-aspiration-form>`: what a villager wants to say, in three short steps, and the receipt for it. */
import { html, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { en as labelsEn, id as labelsId } from '@kentongan/contract/labels';
import type { Region } from '@kentongan/contract/schemas';
import type { AspirationCategory, AspirationKind } from '@kentongan/contract/status';
import { controlStyles } from '../base/control-styles.ts';
import { KimElement } from '../base/element.ts';
import { baseStyles } from '../base/styles.ts';
import { Arrival } from './arrival.ts';
import { emptyEntry, FIELD_STEPS, STEPS, type ChosenRegion, type Entry, type Field, type Problems, type Step } from './entry.ts';
import { KimSentEvent, KimSubmitEvent } from './events.ts';
import { controlId } from './field.ts';
import { holdKeys } from './keys.ts';
import { formLayout, type Later } from './layout.ts';
import { id, type FormWords } from './locale/id.ts';
import type { StepWords } from './locale/steps-id.ts';
import type { PrivateNumbers } from '@kentongan/contract/private-numbers';
import type { ReceiptPanel } from './receipt-panel.ts';
import type { RegionPicker } from './region-picker.ts';
import type { Sender } from './send.ts';
import { styles } from './styles.ts';
import { Topic } from './topic.ts';

/**
 * @summary A form for aspirations, complaints and requests for information, with a number and a tracking code as receipt.
 * @slot - Shown until the widget is there: a link to the form page.
 * @fires kim-submit - Before anything is sent; cancelable. `content` is what would travel.
 * @fires kim-sent - Stored; `number` (also in `detail`) is the public number.
 * @csspart base - The whole widget.
 * @csspart notice - What went wrong with sending.
 * @csspart receipt - The receipt.
 * @csspart number - The number on the receipt.
 */
export class KimAspirationForm extends KimElement {
  static override properties: PropertyDeclarations = { ...KimElement.properties, kind: { reflect: true }, category: { reflect: true }, program: { reflect: true } };
  /** Adopted by the shadow root, in this order. */
  static override styles: CSSResultGroup = [baseStyles, controlStyles, styles];

  /** Chosen at first: aspiration, complaint or information_request. */
  declare kind: AspirationKind | undefined;
  /** Chosen at first: a key of the categories. */
  declare category: AspirationCategory | undefined;
  /** Id of the program that is asked about. */
  declare program: string | undefined;

  #entry: Entry = emptyEntry();
  #say: FormWords = id;
  #steps: StepWords | undefined;
  #later: Later | undefined;
  #laterState: '' | 'loading' | 'failed' = '';
  #step: Step = 'tell';
  #problems: Problems = {};
  #numbers: PrivateNumbers | undefined;
  #failure = '';
  #sending = false;
  #receipt: ReceiptPanel | undefined;
  #picker: RegionPicker | undefined;
  #sender: Sender | undefined;
  #preset: string | undefined;
  #focusNext = '';
  readonly #topic = new Topic();
  readonly #get = <T>(path: string, signal?: AbortSignal): Promise<T> => this.request<T>(path, signal);
  readonly #arrival = new Arrival(this, () => void this.#fetchLater());

  /** Puts the focus at the start of the form, or of the receipt. */
  override focus(options?: FocusOptions): void {
    this.renderRoot?.querySelector<HTMLElement>(this.#receipt ? '#receipt-title' : `#step-${this.#step}`)?.focus(options);
  }

  override path(): undefined {}

  protected override async loadWords(language: string): Promise<void> {
    const [say, steps] = await Promise.all([language === 'en' ? import('./locale/en.ts').then((m) => m.en) : id, this.#later?.stepWords(language), super.loadWords(language)]);
    if (language === this.language) [this.#say, this.#steps] = [say, steps ?? this.#steps];
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    holdKeys(root);
    return root;
  }

  protected override willUpdate(changed?: PropertyValues<this>): void {
    super.willUpdate();
    this.toggleAttribute('data-kim-wide', this.#arrival.wide);
    if (changed?.has('kind') && this.kind! in labelsId.kind) this.#entry.kind = this.kind!;
    if (changed?.has('category') && this.category! in labelsId.category) this.#entry.category = this.category!;
    if (changed?.has('program')) {
      void this.#topic.follow(this.program, this.#get).then((named) => {
        if (named) this.#set('category', this.#entry.category || this.#topic.category!);
      });
    }
    if (this.#later) this.#followRegion(this.#later);
  }

  protected override updated(): void {
    if (this.#focusNext) this.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = '';
  }

  async #fetchLater(): Promise<boolean> {
    if (this.#steps) return true;
    this.#laterState = 'loading';
    this.requestUpdate();
    try {
      const later = await import('./steps.ts');
      this.#picker ??= new later.RegionPicker(this.#get, () => this.requestUpdate());
      this.#sender ??= new later.Sender();
      this.#later = later;
      await this.loadWords(this.language);
      this.#laterState = '';
    } catch {
      this.#laterState = 'failed';
    }
    this.requestUpdate();
    return this.#steps !== undefined;
  }

  #followRegion(later: Later): void {
    const region = this.place();
    if (region === null || this.#preset === region) return;
    this.#preset = region;
    void later.readPreset(region, this.#get, ({ village, within }) => {
      const chosen = this.#entry.region;
      if (this.#preset !== region || (village?.within && chosen && chosen.code !== village.code)) return;
      this.#entry.region = village ?? null;
      if (!village) this.#picker!.start(within);
      this.requestUpdate();
    });
  }

  readonly #set = <Key extends keyof Entry>(key: Key, value: Entry[Key]): void => {
    this.#entry[key] = value;
    if (key === 'text' || key === 'title') {
      this.#entry.numbersIntended = false;
      this.#numbers = undefined;
    }
    if (Object.keys(this.#problems).length) {
      const left = this.#later!.validate(this.#entry, this.#steps!);
      for (const field of Object.keys(this.#problems) as Field[]) if (!left[field]) delete this.#problems[field];
    }
    this.requestUpdate();
  };

  readonly #choose = (region: ChosenRegion | null): void => {
    const before = this.#entry.region;
    this.#set('region', region);
    if (!region && before && !this.#picker!.levels.length) this.#picker!.start(this.#later!.around(before.code));
    this.#show(region ? '#change' : `#${controlId('region')}`);
  };

  readonly #descend = (region: Region): void => {
    this.#picker!.descend(region);
    this.#show('#level-0');
  };

  #show(focus: string): void {
    this.#focusNext = focus;
    this.requestUpdate();
  }

  #go(step: Step, focus = `#step-${step}`): void {
    this.#step = step;
    this.#show(focus);
  }

  /** Draws the problems and brings the focus to their summary. True when there are none. */
  #mend(problems: Problems): boolean {
    this.#problems = problems;
    const first = (Object.keys(FIELD_STEPS) as Field[]).find((field) => problems[field]);
    if (first) this.#go(FIELD_STEPS[first], '#summary');
    return !first;
  }

  /** True when the text holds no private number, or the person means it to. */
  #numbersAreFine(later: Later): boolean {
    const found = later.findPrivateNumbers(`${this.#entry.title}\n${this.#entry.text}`);
    const fine = this.#entry.numbersIntended || found.identity.length + found.phone.length === 0;
    this.#numbers = fine ? undefined : found;
    if (!fine) this.#go('tell', '#numbers');
    return fine;
  }

  async #next(): Promise<void> {
    const from = this.#step;
    this.#failure = '';
    if (!(await this.#fetchLater())) return this.#show('#later');
    if (this.#step !== from) return;
    const last = this.#arrival.wide || this.#step === 'send';
    if (!this.#mend(this.#later!.validate(this.#entry, this.#steps!, last ? undefined : this.#step))) return;
    if ((last || this.#step === 'tell') && !this.#numbersAreFine(this.#later!)) return;
    if (last) await this.#send();
    else this.#go(STEPS[STEPS.indexOf(this.#step) + 1]!);
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    const content = this.#later!.contentOf(this.#entry, this.#topic.id);
    if (!this.dispatchEvent(new KimSubmitEvent(content))) return;
    this.#sending = true;
    this.requestUpdate();
    const { receipt, failure } = await this.#sender!.send(content, (path) => this.at(path), this.setting('site'));
    this.#sending = false;
    if (failure) {
      this.#failure = this.#later!.refusalText(failure, this.language, this.#steps!);
      if (this.#mend(this.#later!.refusedFields(failure, this.#steps!))) this.#show('#failure');
      return;
    }
    this.#receipt = new this.#later!.ReceiptPanel(receipt, content.region, () => this.requestUpdate());
    this.#show('#receipt-title');
    this.dispatchEvent(new KimSentEvent(receipt.number));
    void this.#receipt.draw(this.#steps!.receipt.qr);
  }

  readonly #on = {
    next: (event: MouseEvent): void => void (event.detail < 2 && this.#next()),
    back: (): void => (this.#mend({}) ? this.#go(STEPS[STEPS.indexOf(this.#step) - 1]!) : undefined),
    go: (field: Field): void => this.#go(FIELD_STEPS[field], `#${controlId(field)}${field === 'region' ? ', #change' : ''}`),
    maskNumbers: (): void => {
      for (const key of ['title', 'text'] as const) this.#set(key, this.#later!.withoutPrivateNumbers(this.#entry[key]));
      this.#show(`#${controlId('text')}`);
    },
    keepNumbers: (): void => {
      this.#entry.numbersIntended = true;
      void this.#next();
    },
    another: (): void => {
      this.#entry = { ...emptyEntry(), kind: this.#entry.kind, category: this.category && this.category in labelsId.category ? this.category : '', region: this.#entry.region };
      this.#receipt = undefined;
      this.#go('tell');
    },
  };

  protected override renderHead(): TemplateResult {
    return html`<div class="head"><h2>${this.#say.heading}</h2></div>`;
  }

  protected override renderBody(): TemplateResult {
    const { language } = this;
    if (this.#receipt) return this.#receipt.render(this.#steps!, language, this.renderRoot as ShadowRoot, this.#on.another);
    return formLayout({
      view: {
        entry: this.#entry, say: this.#say, labels: language === 'en' ? labelsEn : labelsId, problems: this.#problems, programName: this.#topic.name, set: this.#set, choose: this.#choose,
        ...(this.#steps && this.#picker ? { steps: this.#steps, picker: this.#picker, descend: this.#descend } : {}),
      },
      later: this.#steps && this.#later, laterState: this.#laterState, step: this.#step, wide: this.#arrival.wide, sending: this.#sending, failure: this.#failure, numbers: this.#numbers,
      page: this.at(`/r/${encodeURIComponent(this.#preset ?? this.setting('region') ?? '')}/aspirasi`), on: this.#on,
    });
  }
}
