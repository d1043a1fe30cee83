/** The mock's answers about tickets: what is public to anyone, all of it and every action with the code. What is done to a ticket stays with that mock. */
import type { AspirationView, PersonalData } from '@kentongan/contract/schemas';
import { CITIZEN_STEP_OF } from '@kentongan/contract/status';
import { FIXTURE_NOW } from './now.ts';
import { isShown, TRACKING_CODE } from './tickets.ts';

/** As much of a request as the answers need. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
}

/** What the answers are made of. */
export interface TicketSamples {
  readonly tickets: { readonly items: readonly AspirationView[] };
  readonly personalData: PersonalData;
  readonly erasure: { readonly erasedAt: string };
}

type Change = Partial<Pick<AspirationView, 'status' | 'rating' | 'photos'>> & { readonly actions?: NonNullable<AspirationView['holder']>['actions']; readonly confidential?: boolean; readonly asked?: undefined };

/** What each action makes of a ticket. */
const CHANGES: Readonly<Record<string, (ticket: AspirationView, input: Record<string, unknown>) => Change>> = {
  messages: ({ holder, status }) => (holder!.asked ? { status: 'received', asked: undefined, actions: holder!.actions.filter((action) => action !== 'complete') } : { status }),
  close: () => ({ status: 'closed', actions: ['rate', 'reopen', 'set_confidential', 'erase'] }),
  reopen: () => ({ status: 'reopened', actions: ['reply', 'attach', 'withdraw', 'set_confidential', 'erase'] }),
  withdraw: () => ({ status: 'withdrawn', actions: [] }),
  rating: ({ holder }, input) => ({ rating: input as { score: number }, actions: holder!.actions.filter((action) => action !== 'rate') }),
  confidential: (_, { on }) => ({ confidential: on === true }),
};
const ACTIONS = { messages: 'reply', close: 'close', reopen: 'reopen', withdraw: 'withdraw', rating: 'rate', confidential: 'set_confidential' } as const;

function changed(ticket: AspirationView, name: keyof typeof ACTIONS, input: Record<string, unknown>): AspirationView {
  const { actions, confidential, ...rest } = CHANGES[name]!(ticket, input);
  const status = rest.status ?? ticket.status;
  const message = input['text'] ?? input['reason'] ?? input['comment'];
  const holder = { ...ticket.holder!, version: ticket.holder!.version + 1, ...(actions && { actions }), ...(confidential !== undefined && { confidential }) };
  if ('asked' in rest) delete holder.asked;
  return {
    ...ticket, status, step: CITIZEN_STEP_OF[status], ...(rest.rating && { rating: rest.rating }), holder: { ...holder, published: isShown({ ...ticket, status, holder }) },
    history: [...ticket.history, { at: new Date(FIXTURE_NOW).toISOString(), status, action: name === 'messages' && ticket.holder!.asked ? 'complete' : ACTIONS[name], by: 'citizen', ...(typeof message === 'string' && { message }) }],
  };
}

const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** Answers `/v1/aspirations/{number}…`; undefined is 404: an unknown number, a wrong code, and what is not public look the same. */
export function ticketAnswers({ tickets, personalData, erasure }: TicketSamples): (request: Asked) => unknown {
  const held = new Map(tickets.items.map((ticket) => [ticket.number, ticket]));
  let data = personalData;
  return ({ method, path, headers, body }) => {
    const [number = '', action] = path.split('?')[0]!.split('/').slice(3).map(decodeURIComponent);
    const ticket = held.get(number);
    const authorization = headers.get('authorization');
    if (!ticket) return undefined;
    if (authorization === null) {
      const { holder, ...open } = ticket;
      return method === 'GET' && !action && !holder?.confidential && !['received', 'needs_detail', 'withdrawn'].includes(ticket.status) ? open : undefined;
    }
    if (authorization !== `Tracking ${TRACKING_CODE}`) return undefined;
    if (action === 'data') return { ...data, number };
    if (action === 'personal-data') {
      if (method === 'DELETE') return erasure;
      const { reporter, consents = [] } = JSON.parse(body) as { reporter: NonNullable<PersonalData['reporter']>; consents?: { purpose: 'contact'; noticeVersion: string }[] };
      data = { ...data, reporter, consents: [...data.consents, ...consents.map((consent) => ({ ...consent, at: data.exportedAt, textHash: 'contoh', widget: null, language: null, withdrawnAt: null }))] };
      return ticket;
    }
    if (method === 'GET') return ticket;
    if (action === 'attachments') {
      const photo = { id: `foto${ticket.photos.length + 1}`, src: personalData.photos[0]!.src, width: 4, height: 3, from: 'citizen' as const, published: false };
      held.set(number, { ...ticket, photos: [...ticket.photos, photo] });
      return json(photo, 201);
    }
    if (!action || !(action in CHANGES)) return undefined;
    const fresh = changed(ticket, action as keyof typeof ACTIONS, JSON.parse(body || '{}') as Record<string, unknown>);
    held.set(number, fresh);
    return fresh;
  };
}
