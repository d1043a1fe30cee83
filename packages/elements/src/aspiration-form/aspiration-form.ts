/** `<kim-aspiration-form>`: what a villager wants to say, in four short steps, and the receipt for it. */
import { html, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { AspirationCategory, AspirationKind } from '@kentongan/contract/status';
import { addStyles } from '../base/add-styles.ts';
import { controlStyles } from '../base/control-styles.ts';
import { KimElement } from '../base/element.ts';
import { baseStyles } from '../base/styles.ts';
import { Arrival } from './arrival.ts';
import { emptyEntry, FIELD_STEPS, STEPS, type Entry, type Field, type Problems, type Step } from './entry.ts';
import { KimSubmitEvent } from './events.ts';
import { controlId } from './field.ts';
import type { FormHost, Refused } from './host.ts';
import { holdKeys } from './keys.ts';
import { formLayout, type Later } from './layout.ts';
import { id, labels, type FormWords } from './locale/id.ts';
import type { StepWords } from './locale/steps-id.ts';
import type { PrivateNumbers } from '@kentongan/contract/private-numbers';
import type { Desk } from './steps.ts';
import { styles } from './styles.ts';
import { Topic } from './topic.ts';
import type { AskingLabels } from './view.ts';

/**
 * @summary A form for aspirations, complaints and requests for information, with a number and a tracking code as receipt.
 * @slot - Shown until the widget is there: a link to the form page.
 * @fires kim-submit - Before anything is sent; cancelable. `content` is what would travel.
 * @fires kim-queued - It waits for a signal or for the server; `stored` tells whether this device could keep it.
 * @fires kim-sent - Stored; `number` (also in `detail`) is the public number. Once in each tab that gives its receipt: where the button was pressed, and where another tab sent it; count numbers, not events.
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
  #labels: AskingLabels = labels;
  #steps: StepWords | undefined;
  #later: Later | undefined;
  #laterState: '' | 'loading' | 'failed' = '';
  #step: Step = 'tell';
  #problems: Problems = {};
  #numbers: PrivateNumbers | undefined;
  #failure = '';
  #sending = false;
  #desk: Desk | undefined;
  #focusNext = '';
  readonly #topic = new Topic();
  readonly #host: FormHost = {
    entry: () => this.#entry, words: () => this.#steps!, language: () => this.language, root: () => this.renderRoot as ShadowRoot,
    read: (path, signal) => this.request(path, signal), set: (key, value) => this.#set(key, value), show: (focus = this.#focusNext) => this.#show(focus), tell: (event) => this.dispatchEvent(event), wear: (styles) => addStyles(this, styles),
    fill: (entry, refused) => {
      this.#entry = { ...entry, region: entry.region ?? this.#entry.region };
      this.#failure = '';
      this.#go('tell');
      if (refused) this.#refuse(refused);
      this.#desk!.where.name();
    } };
  readonly #arrival = new Arrival(this, () => void this.#fetchLater());
  /** Puts the focus at the start of the form, or of the receipt. */
  override focus(options?: FocusOptions): void {
    this.renderRoot?.querySelector<HTMLElement>(this.#desk?.delivery.screen ? 'h3' : `#step-${this.#step}`)?.focus(options);
  }

  override path(): undefined {}
  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is only moved is connected again before the microtask runs.
    queueMicrotask(() => this.isConnected || this.#desk?.delivery.close());
  }

  protected override async loadWords(language: string): Promise<void> {
    const [first, steps] = await Promise.all([language === 'en' ? import('./locale/en.ts') : { en: id, labels }, this.#later?.stepWords(language), super.loadWords(language)]);
    if (language === this.language) [this.#say, this.#labels, this.#steps] = [first.en, first.labels, steps ?? this.#steps];
    this.#desk?.speak();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    holdKeys(this, root);
    return root;
  }

  protected override willUpdate(changed?: PropertyValues<this>): void {
    super.willUpdate();
    this.toggleAttribute('data-kim-wide', this.#arrival.wide);
    if (changed?.has('kind') && this.kind! in labels.kind) this.#entry.kind = this.kind!;
    if (changed?.has('category') && this.category! in labels.category) this.#entry.category = this.category!;
    if (changed?.has('program')) {
      void this.#topic.follow(this.program, this.#host.read).then((named) => {
        if (named) this.#set('category', this.#entry.category || this.#topic.program!.category);
      });
    }
    this.#desk?.where.follow(this.place());
    if (this.isConnected) this.#desk?.delivery.follow(new URL(this.at(''), document.baseURI).href, this.setting('site'), [this.kind, this.category, this.program].join(':'));
  }

  protected override updated(): void {
    if (this.#focusNext) this.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = '';
  }

  async #fetchLater(): Promise<boolean> {
    if (this.#desk) return true;
    this.#laterState = 'loading';
    this.requestUpdate();
    try {
      this.#later = await import('./steps.ts');
      await this.loadWords(this.language);
      this.#desk ??= this.#later.openDesk(this.#host);
      this.#laterState = '';
    } catch {
      this.#laterState = 'failed';
    }
    this.requestUpdate();
    return this.#desk !== undefined;
  }

  readonly #set = <Key extends keyof Entry>(key: Key, value: Entry[Key]): void => {
    this.#entry[key] = value;
    this.#desk?.delivery.typed();
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
    const entry = this.#entry;
    this.#sending = true;
    this.requestUpdate();
    const { tray, delivery } = this.#desk!;
    await tray.ready;
    const content = this.#later!.contentOf(entry, { programId: this.#topic.id, language: this.language, device: this.#later!.deviceToken(), photos: tray.photos.length });
    const goes = this.dispatchEvent(new KimSubmitEvent(content));
    const refused = goes ? await delivery.submit(content, tray.photos) : undefined;
    this.#sending = false;
    if (refused) this.#refuse(refused);
    else if (goes && entry === this.#entry) this.#blank(); // what was brought back meanwhile stays
    this.requestUpdate();
  }

  /** Shows what the API refused, at its fields where it named some. */
  #refuse(refused: Refused): void {
    const { later } = this.#desk!.delivery;
    this.#failure = `${this.#later!.refusalText(refused, this.language, this.#steps!)} ${refused.photos ? later!.words.kept.photosAgain : ''}`;
    if (this.#mend(later?.sent.refusedFields(refused, this.language, this.#steps!) ?? {})) this.#show('#failure');
  }

  #blank(): void {
    this.#entry = { ...emptyEntry(), kind: this.#entry.kind, category: this.category && this.category in labels.category ? this.category : '', region: this.#entry.region };
    this.#desk!.tray.clear();
    this.#step = 'tell';
    this.#problems = {};
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
      this.#desk!.delivery.leave();
      this.#go(this.#step);
    },
  };

  protected override renderHead(): TemplateResult {
    return html`<div class="head"><h2>${this.#say.heading}</h2></div>`;
  }

  protected override renderBody(): TemplateResult {
    return this.#desk?.kept.screen(this.#on.another) ?? formLayout({
      view: {
        entry: this.#entry, say: this.#say, labels: this.#labels, problems: this.#problems, programName: this.#topic.program?.name ?? '', set: this.#set, page: this.at(`/r/${encodeURIComponent(this.place() || (this.setting('region') ?? ''))}/aspirasi`),
        ...(this.#steps && this.#desk ? { ...this.#desk, steps: this.#steps } : {}),
      },
      later: this.#desk && this.#later, laterState: this.#laterState, step: this.#step, wide: this.#arrival.wide, sending: this.#sending, failure: this.#failure, numbers: this.#numbers,
      above: this.#desk?.kept.above(), elsewhere: this.#desk?.elsewhere(), on: this.#on,
    });
  }
}
