/** Sends by `fetch`: one text, one photo. No retries here: the outbox holds the keys and decides. */
import type { AspirationReceipt } from '@kentongan/contract/schemas';
import { addressOf } from '../address.ts';
import { toJson } from '../json.ts';
import { retryAfter } from './backoff.ts';

/** What came back. A rejection means that nothing did. */
export interface Answer {
  readonly status: number;
  /** The JSON of the body; undefined when it was none. */
  readonly data?: unknown;
  /** Milliseconds the API asks to wait. */
  readonly retryAfter?: number | undefined;
}

/** Fetched when the outbox flushes and never kept. */
export interface Prepared {
  readonly formToken?: string | undefined;
  readonly proof?: unknown;
}

/** One try of an aspiration: the same `key` at every try. */
export interface TextToSend<C> {
  readonly key: string;
  readonly body: C & Prepared;
  readonly site?: string | undefined;
  readonly signal: AbortSignal;
}

/** One try of a photo, once its aspiration has a receipt. */
export interface PhotoToSend {
  /** A key of its own, so that each photo is retried whole and kept once. */
  readonly key: string;
  readonly photo: Blob;
  readonly name: string;
  readonly receipt: AspirationReceipt;
  readonly signal: AbortSignal;
}

/** How an outbox sends; replaceable, for another way to the API and for tests. */
export interface Transport<C = unknown> {
  /** Acknowledged by 2xx with a receipt. */
  readonly send: (text: TextToSend<C>) => Promise<Answer>;
  /** Acknowledged by 2xx with a JSON body, or 204. */
  readonly sendPhoto: (photo: PhotoToSend) => Promise<Answer>;
}

/** `api`: the address of the API, for example `https://kabar.example.id`; a path before `/v1` is kept. */
export function fetchTransport<C>(api: string): Transport<C> {
  const post = async (url: string, key: string, type: string, body: BodyInit, signal: AbortSignal, authorization?: string): Promise<Answer> => {
    const response = await fetch(url, { method: 'POST', credentials: 'omit', body, signal, headers: { 'Content-Type': type, 'Idempotency-Key': key, ...(authorization ? { Authorization: authorization } : {}) } });
    // No JSON: someone else answered, a gateway or a Wi-Fi that wants a login.
    const data: unknown = await response.json().catch(() => undefined);
    return { status: response.status, data, retryAfter: retryAfter(response.headers.get('Retry-After'), Date.now()) };
  };
  return {
    send: ({ key, body, site, signal }) => post(addressOf(api, 'aspirations', site), key, 'application/json', toJson(body), signal),
    sendPhoto: ({ key, photo, receipt, signal }) =>
      post(addressOf(api, `aspirations/${encodeURIComponent(receipt.number)}/attachments`), key, photo.type || 'application/octet-stream', photo, signal, `Tracking ${receipt.trackingCode}`),
  };
}
