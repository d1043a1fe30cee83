/** From what is typed to the receipt: the draft, the outbox, and what both have to tell the person. Lives in the second tier, for as long as the form is on the page. */
import { openDraft, type Draft as DraftKeeper } from '@kentongan/client/draft';
import { openOutbox, type Change, type Outbox, type Withdrawal } from '@kentongan/client/outbox';
import { whenIdle } from '../base/idle.ts';
import { isWritten, emptyEntry, type Draft } from './entry.ts';
import { KimQueuedEvent, KimSentEvent } from './events.ts';
import type { FormHost, Refused } from './host.ts';
import type { AspirationContent } from './input.ts';
import type { Row } from './kept-list.ts';
import type { TrayPhoto } from './photo-list.ts';
import type { ReceiptPanel } from './receipt-panel.ts';
import type * as sent from './sent.ts';

type Sent = typeof sent;

interface Pending {
  readonly content: AspirationContent;
  id: string;
  readonly done: (refused?: Refused) => void;
}

/** Milliseconds of silence before the person is told that it is kept, and need not wait. */
const PATIENCE = 10_000;

/** Raised when `Entry` changes its shape. */
const DRAFT_VERSION = 1;

/** `draft` and those behind it, but for what is confidential and was not asked to stay on this device. */
const storable = (draft: Draft | undefined): Draft | undefined => draft && (draft.confidential && !draft.keepDraft ? storable(draft.earlier) : { ...draft, earlier: storable(draft.earlier) });

export class Delivery {
  /** What stands in the place of the form. */
  screen: '' | 'waiting' | 'receipt' = '';
  /** What waits, was refused, or arrived while this form was on the page; oldest first. */
  rows: Row[] = [];
  /** What was being written when the page went, or before something else was brought back. */
  offered: Draft | undefined;
  /** What the last press of a button did. */
  said: Withdrawal | 'trying' | '' = '';
  /** The row whose receipt is shown, or which has just been sent. */
  shown: Row | undefined;
  later: { readonly sent: Sent; readonly words: sent.SentWords; readonly language: string } | undefined;
  panel: ReceiptPanel | undefined;
  #focus = true;

  readonly #host: FormHost;
  readonly #about = new Map<string, AspirationContent>();
  readonly #given = new Set<string>();
  readonly #pressed = new Set<string>();
  /** Whose receipt was seen: by whoever pressed send and stood before it, or who did something with it. */
  readonly #seen = new Set<string>();
  #draft: DraftKeeper<Draft> | undefined;
  outbox: Outbox<AspirationContent> | undefined;
  #end: () => void = () => {};
  #address = '';
  /** What sends has been asked for, while there is a signal; if it has not come, sending asks again. */
  #readied = false;
  #pending: Pending | undefined;

  constructor(host: FormHost) {
    this.#host = host;
  }

  /** Opens the draft `form` and the outbox of the API at `api` (absolute), unless they are open; what waits is then sent. */
  follow(api: string, site: string | undefined, form: string): void {
    const address = `${api} ${site ?? ''}`;
    if (address === this.#address) return;
    this.close();
    this.#address = address;
    this.#draft = openDraft<Draft>({ api, form, version: DRAFT_VERSION });
    const kept = this.#draft.read()?.value;
    const now = this.#host.entry();
    if (kept && kept.text + kept.title !== now.text + now.title) this.offered = { ...emptyEntry(), ...kept };
    else this.typed();
    const prepare = async (signal: AbortSignal) => (await import('@kentongan/client/proof')).prepareFrom(api, site)(signal);
    // Kept open while something is in its memory alone.
    this.outbox ??= openOutbox<AspirationContent>({ api, site, prepare });
    this.#end = this.outbox.subscribe(this.#heard);
    void this.outbox.list().then((rows) => {
      for (const row of rows) if (!this.rows.some(({ id }) => id === row.id)) this.#put(row);
      if (rows.length) void this.speak();
    });
  }

  /** Lets go; what is stored goes on elsewhere or another day. */
  close(): void {
    this.#address = '';
    this.#draft?.close();
    this.#end();
    this.#pending?.done();
    if (this.rows.some(({ stored, receipt }) => !stored && !receipt)) return;
    this.outbox?.close();
    this.outbox = undefined;
  }

  /** Fetches what is needed once something was sent, and its words in the language of the page. */
  async speak(): Promise<void> {
    const language = this.#host.language();
    if (this.later?.language === language) return;
    try {
      const module = await import('./sent.ts');
      this.#host.wear(module.sentStyles);
      this.later = { sent: module, words: await module.sentWords(language), language };
      this.#drawReceipt();
    } catch {
      // The plain sentences say what matters; the next change tries again.
    }
    this.#host.show(this.#host.root().activeElement?.id === 'receipt-title' ? '#receipt-title' : undefined);
  }

  /** Keeps the draft of what is in the form. */
  typed(): void {
    const entry = this.#host.entry();
    const written = isWritten(entry);
    this.#keep(written ? { ...entry, earlier: this.offered } : this.offered);
    if (!written || !this.outbox || this.#readied) return;
    this.#readied = true;
    whenIdle(() => Promise.all([this.outbox?.ready(), import('@kentongan/client/proof'), import('./notice.ts')]).catch(() => {}));
  }

  #keep(draft: Draft | undefined): void {
    const kept = storable(draft);
    if (kept) this.#draft?.save(kept);
    else this.#draft?.clear();
  }

  /** Puts `entry` into the form; what was there can be had back, then what was on offer before. */
  readonly bring = (entry: Draft, refused?: Refused): void => {
    const before = this.#host.entry();
    this.offered = isWritten(before) ? { ...before, earlier: entry.earlier } : entry.earlier;
    this.screen = '';
    this.#host.fill(entry, refused);
    this.typed();
  };

  readonly discard = (): void => {
    this.offered = this.offered?.earlier;
    this.typed();
    this.#host.show('h3');
  };

  /** Resolves to what the API refused, or to nothing when there is a receipt or the submission waits. Call it the moment the person presses send. */
  async submit(content: AspirationContent, photos: readonly TrayPhoto[]): Promise<Refused | undefined> {
    void this.speak();
    const outcome = new Promise<Refused | undefined>((resolve) => {
      this.#pending = { content, id: '', done: (refused) => { this.#pending = undefined; resolve(refused); } };
    });
    const { stored } = await this.outbox!.add(content, photos);
    if (stored) this.#keep(this.offered);
    setTimeout(() => this.rows.filter(({ id }) => id === this.#pending?.id).forEach((row) => this.#queue(row)), PATIENCE);
    const refused = await outcome;
    if (refused) {
      // It names the fields.
      await this.speak();
      this.typed();
    }
    return refused;
  }

  /** The receipt of a row that has one. The focus goes to it, unless the person is elsewhere on the page: then it is announced. */
  open(row: Row, focus = true): void {
    this.screen = 'receipt';
    this.#focus = focus;
    this.shown = row;
    this.panel = undefined;
    this.#drawReceipt();
    this.#host.show(focus ? '#receipt-title' : '');
  }

  /** The receipt on the screen was seen: it need not be kept. */
  readonly take = (): void => {
    this.#seen.add(this.shown!.id);
    void this.outbox?.flush();
  };

  /** Back to the form. */
  leave(): void {
    if (this.screen === 'receipt') {
      this.take();
      this.rows = this.rows.filter(({ id }) => id !== this.shown!.id);
    }
    this.screen = '';
    this.said = '';
    this.panel = this.shown = undefined;
  }

  /** What is listed: not the one whose receipt is shown, nor the one that is just being sent. */
  get listed(): readonly Row[] {
    return this.rows.filter(({ id }) => id !== this.#pending?.id && !(this.screen === 'receipt' && id === this.shown?.id));
  }

  /** `elsewhere`: another tab sent it. It has the receipt too, so it is shown here only when the button was pressed here. */
  #put(row: Row, elsewhere = false): void {
    if (row.receipt && elsewhere && !this.#pressed.has(row.id)) {
      this.rows = this.rows.filter(({ id }) => id !== row.id);
      return;
    }
    if (row.body) this.#about.set(row.id, row.body);
    const at = this.rows.findIndex(({ id }) => id === row.id);
    if (at < 0) this.rows.push(row);
    else this.rows[at] = row;
    if (this.shown?.id === row.id) this.shown = row;
    if (row.receipt && !this.#given.has(row.id)) this.#receive(row);
  }

  readonly #heard = ({ kind, entry: row, elsewhere }: Change<AspirationContent>): boolean => {
    const pending = this.#pending;
    if (pending && row.body === pending.content) this.#pressed.add(pending.id = row.id);
    const done = this.#seen.has(row.id);
    if (kind === 'withdrawn' || (kind === 'sent' && done && this.shown?.id !== row.id)) this.rows = this.rows.filter(({ id }) => id !== row.id);
    else this.#put(row, elsewhere);
    if (pending?.id === row.id && kind === 'waiting') this.#queue(row);
    if (pending?.id === row.id && kind === 'refused') {
      pending.done(row.refused);
      void this.outbox!.withdraw(row.id);
    }
    void this.speak();
    this.#host.show();
    return done;
  };

  #queue(row: Row): void {
    this.screen = 'waiting';
    this.shown = row;
    this.#pending!.done();
    this.#host.show('#waiting');
    this.#host.tell(new KimQueuedEvent(row.stored));
  }

  #receive(row: Row): void {
    const own = this.#pending?.id === row.id;
    this.#given.add(row.id);
    // What only this page held had its draft for safety.
    const written = isWritten(this.#host.entry());
    if (own) this.#seen.add(row.id);
    if (!row.stored && !written) this.#keep(this.offered);
    if (own || (this.screen !== 'receipt' && !written)) this.open(row, own || !!this.#host.root().activeElement);
    this.#host.tell(new KimSentEvent(row.receipt!.number));
    if (own) this.#pending!.done();
  }

  #drawReceipt(): void {
    const { later, shown } = this;
    if (!later || !shown?.receipt || this.screen !== 'receipt' || this.panel) return;
    this.panel = new later.sent.ReceiptPanel(shown.receipt, this.#about.get(shown.id)?.region ?? '', !this.#focus, this.take, () => this.#host.show());
    void this.panel.draw(later.words.receipt.qr);
  }
}
