/** The desk's side of the mock API: signs in, lists, changes tickets with their versions, and lets a test be the colleague who was faster. */
import type { DeskActionInput, DeskTicket, SessionInfo, SiteRequestItem, UnitList } from '@kentongan/contract/schemas';
import type { TicketState } from '@kentongan/contract/status';
import { deskSession, deskTickets, deskUnits, itemOf, listOf, samplePhoto } from './desk-samples.ts';
import { fixtures } from './fixtures.ts';
import type { MockAnswer, MockRequest } from './mock-api.ts';

/** Where an action leads; others leave the state. */
const LEADS: Readonly<Partial<Record<DeskActionInput['action']['type'], TicketState>>> = {
  ask_detail: 'needs_detail', complete: 'received', verify: 'verified', reject: 'rejected', merge: 'merged', out_of_scope: 'out_of_scope', forward: 'forwarded', return: 'verified', start: 'in_progress', answer: 'answered', close: 'closed', reopen: 'reopened', archive: 'archived',
};

export const DESK_PASSWORD = 'kata sandi contoh';

export interface DeskApi {
  /** For `mockApi({ routes })`. */
  readonly routes: readonly (readonly [RegExp, MockAnswer])[];
  readonly tickets: DeskTicket[];
  /** Null: nobody is signed in. */
  session: SessionInfo | null;
  /** Where tickets can be forwarded. */
  units: UnitList;
  /** Requests for a site key that this person decides. */
  sites: SiteRequestItem[];
  /** Every accepted or refused change, as sent. */
  readonly sent: { path: string; body: unknown; headers: Headers }[];
  /** The next unsafe call is refused so, once. */
  refuse: { status: number; code: string; errors?: { field: string; message: string }[] } | undefined;
  /** A colleague changes a ticket. */
  change(number: string, more: Partial<DeskTicket>): void;
}

const json = (value: unknown, status = 200): Response => new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
const problem = (status: number, code: string, errors?: { field: string; message: string }[]): Response =>
  new Response(JSON.stringify({ type: 'about:blank', code, status, title: 'Ditolak.', titles: { id: 'Permintaan ini ditolak.', en: 'This request was refused.' }, ...(errors ? { errors } : {}) }), { status, headers: { 'content-type': 'application/problem+json' } });

/** As the server offers it: of a ticket that is public, a photo of the office, or of a sender who agreed. */
function offered(ticket: DeskTicket | undefined): DeskTicket | undefined {
  if (!ticket) return undefined;
  const publishable = ticket.published && ticket.photos.some(({ from, published }) => !published && (from === 'office' || ticket.consents.includes('photo')));
  return { ...ticket, actions: [...ticket.actions.filter((action) => action !== 'publish_photo'), ...(publishable ? ['publish_photo' as const] : [])] };
}

export function deskApi({ role = 'regency_admin', signedIn = true }: { role?: Parameters<typeof deskSession>[0]; signedIn?: boolean } = {}): DeskApi {
  const tickets = structuredClone(deskTickets) as DeskTicket[];
  const at = (path: string): number => tickets.findIndex(({ number }) => path.includes(`/${number}`));

  function act(path: string, { version, action }: DeskActionInput): Response {
    const index = at(path);
    const now = tickets[index];
    if (!now) return problem(404, 'not_found');
    if (now.version !== version) return problem(409, 'version_conflict');
    if (!now.actions.includes(action.type)) return problem(403, 'transition_forbidden');
    const status = LEADS[action.type] ?? now.status;
    const said = 'message' in action && action.message ? { message: action.message } : {};
    const texts = 'publicText' in action ? { publicTitle: action.publicTitle ?? now.publicTitle, publicText: action.publicText ?? now.publicText, published: true } : {};
    tickets[index] = { ...now, ...texts, version: version + 1, status, overdue: false, confidential: now.confidential || action.type === 'set_confidential', actions: ['reply'], mine: false, history: [...now.history, { at: '2026-11-24T10:00:00+07:00', status, action: action.type, by: 'office', office: now.office.name, ...said }] };
    return json(offered(tickets[index]));
  }

  function photos(path: string): Response | undefined {
    const index = at(path);
    const now = tickets[index];
    if (!now) return problem(404, 'not_found');
    if (path.endsWith('/publish')) {
      tickets[index] = { ...now, photos: now.photos.map((photo) => (path.includes(`/${photo.id}/`) ? { ...photo, published: true } : photo)) };
      return new Response(null, { status: 204 });
    }
    const photo = { ...samplePhoto, id: `foto${now.photos.length + 1}`, from: 'office' as const };
    tickets[index] = { ...now, version: now.version + 1, photos: [...now.photos, photo] };
    return json(photo, 201);
  }

  function answer({ method, path, body, headers }: MockRequest): unknown {
    const [place = '', query = ''] = path.split('?');
    const unsafe = method !== 'GET';
    if (place === '/v1/session' && method === 'POST') {
      const { email, password } = JSON.parse(body) as { email: string; password: string };
      if (api.refuse) return refused();
      if (password !== DESK_PASSWORD) return problem(401, 'credentials_wrong');
      api.session = { ...deskSession(role), user: { ...deskSession(role).user, email } };
      return api.session;
    }
    if (place === '/v1/session' && method === 'GET') return api.session ?? new Response(null, { status: 204 });
    if (place === '/v1/session') {
      api.session = null;
      return new Response(null, { status: 204 });
    }
    if (api.session === null) return problem(401, 'unauthenticated');
    if (place === '/v1/staff/me') return api.session;
    if (unsafe) {
      const isPicture = place.endsWith('/photos');
      api.sent.push({ path: place, body: isPicture || body === '' ? undefined : JSON.parse(body), headers });
      if (api.refuse) return refused();
    }
    if (place === '/v1/staff/aspirations') return unsafe ? json(fixtures.receipt, 201) : listOf(tickets, new URLSearchParams(query));
    if (place === '/v1/staff/units') return api.units;
    if (place === '/v1/staff/sites') return { items: api.sites };
    if (place.startsWith('/v1/staff/sites/')) {
      const [asked, { approve }] = [api.sites.find(({ id }) => place.endsWith(`/${id}`)), JSON.parse(body) as { approve: boolean }];
      api.sites = api.sites.filter((one) => one !== asked);
      return asked ? { status: approve ? 'approved' : 'refused', name: asked.name, ...(approve ? { key: 'pk_contoh' } : {}) } : problem(404, 'not_found');
    }
    if (place.startsWith('/v1/staff/similar/')) return { items: tickets.filter(({ number }) => !place.endsWith(number)).slice(1, 3).map((ticket, at) => ({ ...itemOf(ticket), alike: at === 0 })) };
    if (place.endsWith('/actions')) return act(place, JSON.parse(body) as DeskActionInput);
    if (place.includes('/photos')) return photos(place);
    if (place.endsWith('/outcomes')) return new Response(null, { status: 204 });
    return offered(tickets[at(place)]);
  }

  function refused(): Response {
    const { status, code, errors } = api.refuse!;
    api.refuse = undefined;
    if (status === 401) api.session = null;
    return problem(status, code, errors);
  }

  const api: DeskApi = {
    tickets, units: deskUnits, sites: [], session: signedIn ? deskSession(role) : null, sent: [], refuse: undefined,
    routes: [[/^\/v1\/(?:session|staff\/)/, answer]],
    change(number, more) {
      const index = tickets.findIndex((one) => one.number === number);
      tickets[index] = { ...tickets[index]!, version: tickets[index]!.version + 1, ...more };
    },
  };
  return api;
}
