/** Second tier: what happens when the API is slow or gone: the saved copy, the line that says so, further tries. */
import { html } from 'lit';
import { icon } from '../icons/icon.ts';
import { furtherWords } from '../i18n/further.ts';
import { addStyles } from './add-styles.ts';
import { controlStyles } from './control-styles.ts';
import { whenText } from './dates.ts';
import type { KimElement } from './element.ts';
import { KimErrorEvent } from './error-event.ts';
import { namespace } from './namespace.ts';
import { openPageApi } from './page-api.ts';
import { read, ReadError } from './patient-read.ts';
import { saveCopy, savedCopy } from './saved-copy.ts';

export { saveCopy } from './saved-copy.ts';

// Every widget that reads brings this module once it has read, or cannot.
if (namespace().script) openPageApi();

const CLOUD_OFF = 'm2 2 20 20M6 6a7 7 0 0 0 3 13h9M21 16a4 4 0 0 0-4-6h-2a7 7 0 0 0-5-5';

/** Takes over a first request that failed, or that is not answered yet: shows the saved copy and goes on asking until `signal` is aborted. */
export async function rescue(host: KimElement, url: string, signal: AbortSignal, first: Promise<unknown>): Promise<void> {
  if (signal.aborted) return;
  const again = (): void => host.reload();
  const stop = (): void => removeEventListener('online', again);
  addEventListener('online', again);
  signal.addEventListener('abort', stop);
  addStyles(host, controlStyles);
  const standIn = (code?: string): void => {
    const saved = savedCopy(url);
    if (saved) host.present(navigator.onLine === false ? 'offline' : 'stale', saved.data, saved.at);
    else if (code) host.present('error');
    host.notice = saved || code ? () => notice(host, code) : undefined;
  };
  standIn();
  try {
    if (url === '-') throw new ReadError('api_missing');
    const data = await read(url, signal, { first, onFailure: ({ code }) => standIn(code) });
    if (signal.aborted) return;
    stop();
    host.arrive(data);
    saveCopy(url, data);
  } catch (thrown) {
    if (signal.aborted) return;
    const error = thrown as ReadError;
    standIn(error.code);
    host.dispatchEvent(new KimErrorEvent(error.code));
  }
}

function notice(host: KimElement, code?: string) {
  const words = furtherWords(host);
  const { savedAt } = host;
  const age = savedAt ? `${words.saved(whenText(savedAt, host.language))}. ` : '';
  const what = host.state === 'offline' ? words.noSignal : code && !savedAt ? html`${words.error} ${words.errorHint} <span class="hint">(${code})</span>` : '';
  return html`<div class="note" role="status" part="notice">${icon(CLOUD_OFF)}<span>${age}${what}</span><button class="btn bare" @click=${() => host.reload()}>${words.retry}</button></div>`;
}
