/** A notice as a signed POST, for a gateway of WhatsApp or SMS. */
import { createHmac } from 'node:crypto';
import type { AppContext } from '../../context.ts';
import { OutboundError } from '../../outbound/errors.ts';
import type { NoticeTable, TicketTable, WebhookTable } from '../../store/database.ts';
import { noticeUrl } from './letter.ts';
import type { CitizenReach } from './recipients.ts';

/** Milliseconds that a receiver has. */
const PATIENCE = 10_000;
const MOST_REPLY = 1024 * 1024;

/** Where a webhook's secret lies sealed. */
export const secretPlace = (id: string): string => `webhook:${id}:secret`;

/** `t` in seconds; `v1` is the HMAC-SHA256 of `t.body` under the secret as printed, in hex. */
export function signature(secret: string, t: number, body: string): string {
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
}

function recipientOf({ recipient, office_level, region, unit }: NoticeTable, reach: CitizenReach | undefined): object {
  if (recipient === 'office') return { kind: 'office', level: office_level, region };
  if (recipient === 'unit') return { kind: 'unit', unit, region };
  return { kind: 'citizen', ...(reach?.whatsapp ? { whatsapp: reach.whatsapp } : {}), ...(reach?.email ? { email: reach.email } : {}), ...(reach ? { language: reach.language } : {}) };
}

/** Undefined when it was taken (2xx), else a code: `http_503`, `hook_timeout`. `reach`: only under the citizen's consent. */
export async function postToWebhook(context: AppContext, hook: WebhookTable, notice: NoticeTable, ticket: Pick<TicketTable, 'number'>, reach: CitizenReach | undefined): Promise<string | undefined> {
  const { config, sealer, clock } = context;
  const body = JSON.stringify({
    id: notice.id, event: 'ticket.notice', template: notice.template, number: ticket.number, url: noticeUrl(config.publicUrl, ticket.number), at: new Date(notice.created_at).toISOString(), recipient: recipientOf(notice, reach),
  });
  const signed = signature(sealer.open('webhook', secretPlace(hook.id), hook.secret), Math.floor(clock() / 1000), body);
  try {
    const { status } = await context.hooks(hook.url, { body, headers: { 'user-agent': 'Kentongan/0.1 (+webhook)', 'content-type': 'application/json', 'x-kentongan-signature': signed }, timeoutMs: PATIENCE, maxBytes: MOST_REPLY });
    return status >= 200 && status < 300 ? undefined : `http_${status}`;
  } catch (error) {
    if (error instanceof OutboundError) return `hook_${error.code}`;
    throw error;
  }
}
