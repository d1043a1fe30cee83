/** What this device still holds of what was sent, with its state and what can be done about it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Entry as Kept, Outbox, Withdrawal } from '@kentongan/client/outbox';
import type { Entry } from './entry.ts';
import type { FormHost, Refused } from './host.ts';
import { entryOf } from './input-back.ts';
import type { AspirationContent } from './input.ts';
import type { SentWords } from './locale/sent-id.ts';
import type { StepWords } from './locale/steps-id.ts';
import { refusalText } from './refusal.ts';

export type Row = Kept<AspirationContent>;

/** What the form does with its rows. */
interface Keeper {
  readonly outbox: Outbox<AspirationContent> | undefined;
  readonly listed: readonly Row[];
  screen: '' | 'waiting' | 'receipt';
  rows: Row[];
  said: Withdrawal | 'trying' | '';
  bring(entry: Entry, refused?: Refused): void;
  open(row: Row): void;
}

/** How the photos of a row are doing; empty when there is nothing to say. */
export function photosText({ photos, refusedPhotos = [] }: Row, words: SentWords['kept']): string {
  return [photos.length ? words.photos(photos.length) : '', refusedPhotos.length ? words.photosRefused(refusedPhotos.map(({ name }) => name).join(', ')) : ''].join(' ').trim();
}

function stateText(row: Row, words: SentWords['kept'], steps: StepWords, language: string): string {
  if (row.receipt) return `${words.arrived(row.receipt.number)} ${photosText(row, words)}`;
  if (row.state === 'refused') return refusalText(row.refused ?? {}, language, steps);
  return `${row.status ? words.busy : navigator.onLine ? words.unanswered : words.waiting} ${row.stored ? '' : words.unstoredShort}`;
}

async function withdraw(id: string, delivery: Keeper, host: FormHost): Promise<void> {
  const what = await delivery.outbox!.withdraw(id);
  delivery.said = what;
  if (what !== 'sent') delivery.rows = delivery.rows.filter((row) => row.id !== id);
  if (!delivery.rows.length && delivery.screen === 'waiting') delivery.screen = '';
  host.show(delivery.rows.length ? '#waiting' : '');
}

async function retry(id: string, delivery: Keeper, host: FormHost): Promise<void> {
  delivery.said = 'trying';
  host.show();
  await delivery.outbox!.retry(id);
  if (delivery.said === 'trying') delivery.said = '';
  host.show();
}

/** The refused text goes back into the form, to be mended and sent anew. */
function mend({ id, body, refused, photos }: Row, delivery: Keeper): void {
  delivery.bring(entryOf(body!), { ...refused, photos: photos.length });
  void delivery.outbox!.withdraw(id);
}

function item(row: Row, delivery: Keeper, host: FormHost, words: SentWords['kept'], steps: StepWords, language: string): TemplateResult {
  const button = (word: string, press: () => unknown): TemplateResult => html`<button type="button" class="btn" aria-describedby="k-${row.id}" @click=${press}>${word}</button>`;
  const isRefused = row.state === 'refused';
  return html`<li><b id="k-${row.id}">${row.body?.title ?? row.receipt?.number}</b><p class="hint">${stateText(row, words, steps, language)}</p><div class="row">
${row.receipt ? button(words.open, () => delivery.open(row)) : html`${isRefused ? button(words.mend, () => mend(row, delivery)) : nothing}${row.status < 400 || isRefused ? button(steps.retry, () => retry(row.id, delivery, host)) : nothing}${button(words.withdraw, () => withdraw(row.id, delivery, host))}`}</div></li>`;
}

export function keptList(delivery: Keeper, host: FormHost, { kept }: SentWords, steps: StepWords, language: string): TemplateResult {
  return html`<ul class="kept" role="list">${delivery.listed.map((row) => item(row, delivery, host, kept, steps, language))}</ul><p class="hint" role="status">${delivery.said && kept.said[delivery.said]}</p>`;
}
