/** Second tier: what happens when the API is slow or gone: the saved copy, the line that says so, further tries. */
import { html, nothing } from 'lit';
import { icon } from '../icons/icon.ts';
import { furtherWords } from '../i18n/further.ts';
import { addStyles } from './add-styles.ts';
import { controlStyles } from './control-styles.ts';
import { whenText } from './dates.ts';
import { KimErrorEvent } from './error-event.ts';
import { namespace } from './namespace.ts';
import { openPageApi } from './page-api.ts';
import { read, ReadError } from './patient-read.ts';
import type { Rescued } from './rescued.ts';
import { saveCopy, savedCopy } from './saved-copy.ts';

export { saveCopy } from './saved-copy.ts';

// Every widget that reads brings this module once it has read, or cannot.
if (namespace().script) openPageApi();

const CLOUD_OFF = 'm2 2 20 20M6 6a7 7 0 0 0 3 13h9M21 16a4 4 0 0 0-4-6h-2a7 7 0 0 0-5-5';

/** Takes over a first request that failed, or that is not answered yet: shows the saved copy and goes on asking until `signal` is aborted. */
export async function rescue(host: Rescued, url: string, signal: AbortSignal, first: Promise<unknown>): Promise<void> {
  if (signal.aborted) return;
  const again = (): void => host.reload();
  const stop = (): void => removeEventListener('online', again);
  addEventListener('online', again);
  signal.addEventListener('abort', stop);
  addStyles(host, controlStyles);
  const standIn = (error?: ReadError): void => {
    const saved = savedCopy(url);
    if (saved) host.present(navigator.onLine === false ? 'offline' : 'stale', saved.data, saved.at);
    else if (error) host.present('error');
    host.notice = saved || error ? () => notice(host, error) : undefined;
  };
  standIn();
  try {
    if (url === '-') throw new ReadError('api_missing');
    const data = await read(url, signal, { first, onFailure: standIn });
    if (signal.aborted) return;
    stop();
    host.arrive(data);
    saveCopy(url, data);
  } catch (thrown) {
    if (signal.aborted) return;
    const error = thrown as ReadError;
    standIn(error);
    if (error.lasting) {
      stop();
      warn(host.localName, error);
    }
    host.dispatchEvent(new KimErrorEvent(error.code));
  }
}

function notice(host: Rescued, error?: ReadError) {
  const words = furtherWords(host);
  const { savedAt } = host;
  const lasting = error?.lasting;
  const age = savedAt ? `${words.saved(whenText(savedAt, host.language), !lasting && host.state === 'stale')}. ` : '';
  const titles = lasting ? error.said.titles : undefined;
  const sentence = titles?.[host.language === 'en' ? 'en' : 'id'] ?? `${words.error} ${lasting ? '' : words.errorHint}`;
  const what = host.state === 'offline' ? words.noSignal : error && (lasting || !savedAt) ? html`${sentence} <span class="hint">(${error.code})</span>` : '';
  return html`<div class="note" role="status" part="notice">${icon(CLOUD_OFF)}<span>${age}${what}</span>${lasting ? nothing : html`<button class="btn bare" @click=${() => host.reload()}>${words.retry}</button>`}</div>`;
}

const warned = new Set<string>();

/** Tells whoever builds the page, once for each mistake, what the API refuses and how to mend it. */
function warn(tag: string, { code, status, said: { detail, errors } }: ReadError): void {
  const name = errors?.[0]?.field;
  const text = `kentongan: <${tag}> asks for what the API refuses (${code}, ${status}). ${detail ?? ''} ${name ? `Correct its ${name} (in a placeholder data-${name}), or that of the script or <kim-site> round it.` : 'Compare its attributes with the builder’s snippet: its region, its site key, the address of the API.'} Trying again will not help.`;
  if (!warned.has(text)) console.warn(text);
  warned.add(text);
}
