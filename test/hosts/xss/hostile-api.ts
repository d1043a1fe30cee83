/** An API that has been taken over: it answers in the right form, and every text it sends is hostile. `/b/N/v1/…` answers with the Nth batch. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ticketNumber } from '../../../packages/contract/src/codes.ts';
import { fixtures } from '../../../packages/testing/src/fixtures.ts';
import { FOREIGN } from './payloads.ts';

/** Keys that are not content: what a widget computes with. */
const KEPT = new Set(['id', 'code', 'key', 'status', 'step', 'kind', 'category', 'level', 'type', 'publishedAt', 'updatedAt', 'lastChecked', 'createdAt', 'dueAt', 'finalDueAt', 'since', 'until', 'at', 'opens', 'closes', 'starts', 'ends', 'startsAt', 'endsAt', 'action', 'actions', 'by', 'number', 'from', 'reason', 'src', 'srcset', 'severity', 'reopenUntil', 'targetDate', 'purpose', 'noticeVersion', 'language', 'trackingCode', 'formToken']);

/** `value` with every text of it hostile. */
export function poison(value: unknown, payload: string, key = ''): unknown {
  if (typeof value === 'string') return KEPT.has(key) ? value : payload;
  if (Array.isArray(value)) return value.map((one) => poison(one, payload, key));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poison(inner, payload, name)]));
  return value;
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const valid = (text: string): string[] => { try { return [ticketNumber.parse(text)]; } catch { return []; } };

/** The number under which the API has its ticket of the `index`th payload of a batch. */
export const numberOf = (index: number): string => ALPHABET.split('').flatMap((check) => valid(`KB${String(index).padStart(8, '0')}${check}`))[0]!;
const indexOf = (path: string): number => Number(/KB-(\d{4}-\d{4})/.exec(path)?.[1]?.replace('-', '') ?? /-?x(\d+)$/.exec(path)?.[1] ?? 0);

export interface HostileApi {
  readonly origin: string;
  stop(): Promise<void>;
}

export async function openHostileApi(payloads: readonly string[], size: number): Promise<HostileApi> {
  const program = fixtures.programs.items[0]!;
  const news = fixtures.news.items[0]!;
  const server = createServer((incoming, reply) => {
    const [, , batch = '0', ...rest] = incoming.url!.split('?')[0]!.split('/');
    const own = payloads.slice(Number(batch) * size, (Number(batch) + 1) * size);
    const path = `/${rest.join('/')}`;
    const at = (): string => own[indexOf(decodeURIComponent(path))] ?? own[0]!;
    const image = (payload: string, index: number): unknown => ({ src: index % 2 ? payload : `//${FOREIGN}/${payload}`, srcset: `${payload} 240w, http://${FOREIGN}/p.gif 480w,\t${payload}`, width: 4, height: 3, alt: payload });
    const newsOf = (payload: string, index: number): unknown => ({ ...poison({ ...news, category: undefined }, payload) as object, image: image(payload, index), category: payload, id: `x${index}`, type: payload });
    const programOf = (payload: string, index: number): unknown => ({ ...poison({ ...program, period: { starts: '2026-11-30' }, fundingSource: 'isi', attachments: [{ name: 'isi', url: 'isi' }], registration: { ...program.registration, link: 'isi' }, contacts: [{ office: 'isi', whatsapp: 'isi', phone: 'isi', hours: 'isi' }] }, payload) as object, id: `x${index}`, type: payload });
    const ticket = (payload: string): unknown => ({ ...poison({ ...fixtures.tickets.items[Number(batch) % fixtures.tickets.items.length]!, photos: undefined, outcomes: [{ title: 'isi', url: 'isi' }], text: 'isi', sender: 'isi' }, payload) as object, photos: [{ id: 'foto', src: payload, width: 4, height: 3, from: 'citizen', published: true }, { id: 'foto2', src: `https:\\\\${FOREIGN}\\${payload}`, width: 4, height: 3, from: 'office', published: true }], heldBy: { ...fixtures.tickets.items[5]!.heldBy!, name: payload, address: payload, channel: payload } });
    const list = (make: (payload: string, index: number) => unknown): unknown => ({ items: own.map(make), nextCursor: null });
    let body: unknown;
    if (/\/v1\/news\/./.test(path)) body = { ...newsOf(at(), 0) as object, html: `${at()}<p>akhir</p>` };
    else if (path === '/v1/news') body = list(newsOf);
    else if (/\/v1\/programs\/./.test(path)) body = programOf(at(), 0);
    else if (path === '/v1/programs') body = list(programOf);
    else if (/\/v1\/aspirations\/./.test(path)) body = ticket(at());
    else if (path === '/v1/aspirations') body = list(ticket);
    else if (path === '/v1/alerts') body = list((payload, index) => poison({ ...fixtures.alerts.items[0]!, url: 'isi', id: `x${index}`, endsAt: '2099-01-01T00:00:00Z' }, payload));
    else if (path === '/v1/site') body = { ...poison(fixtures.site, own[0]!) as object, region: fixtures.site.region };
    else if (path === '/v1/categories') body = { items: fixtures.categories.items.map(({ key }, index) => ({ key, labels: { id: own[index % own.length]!, en: own[index % own.length]! } })), newsCategories: own };
    else if (/\/v1\/regions/.test(path)) body = path === '/v1/regions' ? { items: own.map((payload) => ({ ...fixtures.regions.items[0]!, name: payload })), nextCursor: null } : { ...fixtures.regions.items[0]!, name: own[0]!, parents: fixtures.regions.items[0]!.parents.map((parent) => ({ ...parent, name: own[1] ?? own[0]! })) };
    else if (path === '/v1/stats') body = { ...fixtures.stats, region: { code: '61', name: own[0]! } };
    else if (path === '/v1/challenge') body = fixtures.challenge;
    reply.writeHead(body === undefined ? 204 : 200, { 'content-type': 'application/json', 'access-control-allow-origin': '*', 'access-control-allow-headers': 'authorization, *', 'cache-control': 'no-store' }).end(body === undefined ? '' : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => new Promise((done) => { server.close(() => done()); server.closeAllConnections(); }) };
}
