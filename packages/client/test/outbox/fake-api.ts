/** An API that keeps each key once and answers as badly as it is told, and a clock that goes when it is told. */
import type { AspirationReceipt } from '@kentongan/contract/schemas';
import type { Answer, Change, Clock, Outbox, PhotoToSend, TextToSend, Transport } from '@kentongan/client/outbox';

export const API = 'https://api.example';

export interface Content {
  readonly title: string;
}

/** `drop_before`: the request never arrives. `drop_after`, `502_after`: it does its work and the answer is lost. `duplicate`: it arrives twice. `portal`: a Wi-Fi login's page. `hold`: until `release()`. */
export type Fault = 'ok' | 'drop_before' | 'drop_after' | '502_after' | '503' | '429' | 'refuse' | 'duplicate' | 'portal' | 'hold';

export interface FakeApi {
  readonly transport: Transport<Content>;
  /** What happens to the next requests, in order; afterwards all is well. */
  faults: Fault[];
  /** By key, as often as they were *kept*: once each, or the fake itself is wrong. */
  readonly tickets: Map<string, { readonly receipt: AspirationReceipt; readonly title: string }>;
  readonly photos: Map<string, { readonly number: string; readonly name: string; readonly size: number }>;
  /** Every request, `text KEY` or `photo KEY`. */
  readonly requests: readonly string[];
  /** Texts as they travelled. */
  readonly bodies: readonly TextToSend<Content>[];
  /** Most requests with the same key at the same time. */
  readonly overlap: number;
  release(): void;
}

const problem = (status: number, code: string, retryAfter?: number): Answer => ({ status, data: { type: 'about:blank', code, title: 'Maaf.', titles: { id: 'Maaf.', en: 'Sorry.' }, status }, ...(retryAfter ? { retryAfter } : {}) });

export function fakeApi(faults: Fault[] = []): FakeApi {
  const tickets: FakeApi['tickets'] = new Map();
  const photos: FakeApi['photos'] = new Map();
  const requests: string[] = [];
  const bodies: TextToSend<Content>[] = [];
  const inside = new Map<string, number>();
  let held: (() => void)[] = [];
  let overlap = 0;

  async function answer(key: string, signal: AbortSignal, work: () => unknown): Promise<Answer> {
    const fault = api.faults.shift() ?? 'ok';
    inside.set(key, (inside.get(key) ?? 0) + 1);
    overlap = Math.max(overlap, inside.get(key)!);
    try {
      if (fault === 'hold') {
        await new Promise<void>((resolve, reject) => {
          held.push(resolve);
          signal.addEventListener('abort', () => reject(new DOMException('Aborted.', 'AbortError')));
        });
      }
      if (fault === 'drop_before') throw new TypeError('Failed to fetch');
      if (fault === '503') return problem(503, 'unavailable');
      if (fault === '429') return problem(429, 'too_many', 60_000);
      if (fault === 'refuse') return problem(422, 'fields_invalid');
      if (fault === 'portal') return { status: 200 };
      const data = work();
      if (fault === 'duplicate') work();
      if (fault === 'drop_after') throw new TypeError('Failed to fetch');
      return fault === '502_after' ? { status: 502 } : { status: 201, data };
    } finally {
      inside.set(key, inside.get(key)! - 1);
    }
  }

  const transport: Transport<Content> = {
    send: (text) => {
      requests.push(`text ${text.key}`);
      bodies.push(text);
      return answer(text.key, text.signal, () => {
        const number = `KB-${tickets.size + 1}`;
        if (!tickets.has(text.key)) tickets.set(text.key, { title: text.body.title, receipt: { number, trackingCode: `code of ${number}`, status: 'received', dueAt: '', finalDueAt: '', url: '' } });
        return tickets.get(text.key)!.receipt;
      });
    },
    sendPhoto: ({ key, name, photo, receipt, signal }: PhotoToSend) => {
      requests.push(`photo ${key}`);
      return answer(key, signal, () => {
        photos.set(key, { number: receipt.number, name, size: photo.size });
        return {};
      });
    },
  };
  const api: FakeApi = {
    transport, faults, tickets, photos, requests, bodies,
    get overlap() { return overlap; },
    release() {
      held.forEach((go) => go());
      held = [];
    },
  };
  return api;
}

export interface FakeClock extends Clock {
  time: number;
  /** Goes on by `ms` and calls what is due. */
  advance(ms: number): void;
}

export function fakeClock(): FakeClock {
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  const clock: FakeClock = {
    time: 1_800_000_000_000,
    now: () => clock.time,
    after(ms, run) {
      const timer = { at: clock.time + ms, run };
      timers.push(timer);
      return () => { timers = timers.filter((other) => other !== timer); };
    },
    advance(ms) {
      clock.time += ms;
      const due = timers.filter(({ at }) => at <= clock.time);
      timers = timers.filter(({ at }) => at > clock.time);
      due.forEach(({ run }) => run());
    },
  };
  return clock;
}

/** What an outbox told, in order. */
export function listen(outbox: Outbox<Content>): Change<Content>[] {
  const told: Change<Content>[] = [];
  outbox.subscribe((change) => { told.push(change); });
  return told;
}

/** Empties the database between tests. Open outboxes let go of it by themselves. */
export function forget(api = API): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(`kentongan-outbox:${api}`);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error!);
  });
}

export const photo = (name: string, size = 20): { blob: Blob; name: string } => ({ blob: new Blob(['x'.repeat(size)], { type: 'image/jpeg' }), name });
