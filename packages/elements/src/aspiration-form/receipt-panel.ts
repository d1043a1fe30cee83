/** The receipt as it lives on the page: its QR code arrives, its buttons answer. */
import { nothing, type TemplateResult } from 'lit';
import type { AspirationReceipt } from '@kentongan/contract/schemas';
import { copyText } from './copy.ts';
import type { StepWords } from './locale/steps-id.ts';
import type { SentWords } from './locale/sent-id.ts';
import { receiptSlip, saveSlip, slipText } from './receipt.ts';

export class ReceiptPanel {
  readonly #receipt: AspirationReceipt;
  readonly #regionCode: string;
  readonly #away: boolean;
  readonly #taken: () => void;
  readonly #changed: () => void;
  #qr: unknown = nothing;
  #done: 'saved' | 'copied' | 'copyFailed' | '' = '';

  /** `away`: the person is elsewhere on the page, so it is announced. `taken`: what is called once it was saved or copied. */
  constructor(receipt: AspirationReceipt, regionCode: string, away: boolean, taken: () => void, changed: () => void) {
    this.#receipt = receipt;
    this.#regionCode = regionCode;
    this.#away = away;
    this.#taken = taken;
    this.#changed = changed;
  }

  /** Fetches the code that draws the QR code; without it the address stands in the link alone. */
  async draw(label: string): Promise<void> {
    try {
      const { qrCode } = await import('../program-list/qr.ts');
      this.#qr = qrCode(this.#receipt.url, label);
      this.#changed();
    } catch {
      // The receipt is complete without it.
    }
  }

  render(words: SentWords['receipt'], steps: StepWords, language: string, root: ShadowRoot, photos: string, another: () => void): TemplateResult {
    const text = (): string => slipText(this.#receipt, this.#regionCode, language, words);
    return receiptSlip({
      receipt: this.#receipt, regionCode: this.#regionCode, language, words, steps, photos, away: this.#away, qr: this.#qr, done: this.#done && (this.#done === 'saved' ? words.saved : steps[this.#done]), another,
      save: () => {
        saveSlip(text(), this.#receipt.number);
        this.#say('saved');
      },
      copy: () => void copyText(text(), root).then((copied) => this.#say(copied ? 'copied' : 'copyFailed')),
    });
  }

  #say(done: 'saved' | 'copied' | 'copyFailed'): void {
    this.#done = done;
    if (done !== 'copyFailed') this.#taken();
    this.#changed();
  }
}
