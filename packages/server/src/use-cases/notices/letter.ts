/** A notice as an e-mail: what happened, by when something is due, and a link. Never the text of the ticket, a contact, or the tracking code. */
import { regionZone } from '@kentongan/contract';
import { en } from '../../notice-words/en.ts';
import { id } from '../../notice-words/id.ts';
import type { NoticeTemplate } from '../../notice-words/words.ts';
import type { Letter } from '../../outbound/mail.ts';
import type { NoticeTable, TicketTable } from '../../store/database.ts';

export type Language = 'id' | 'en';

const WORDS = { id, en } as const;
const PROMISES_ANSWER: readonly NoticeTemplate[] = ['opened', 'complete', 'verify', 'forward', 'start', 'reopen', 'extend'];

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The address that opens a ticket's page; the number is public, the code never stands in it. */
export const noticeUrl = (publicUrl: string, number: string): string => `${publicUrl}/a/${number}`;

type About = Pick<TicketTable, 'number' | 'region' | 'due_at' | 'final_due_at'>;

export function letterOf(notice: Pick<NoticeTable, 'id' | 'template' | 'recipient'>, ticket: About, language: Language, publicUrl: string): Omit<Letter, 'to'> {
  const words = WORDS[language];
  const reader = notice.recipient === 'citizen' ? 'citizen' : 'office';
  const { about, text } = words[reader][notice.template as NoticeTemplate] ?? words[reader].other;
  const date = (at: number): string => new Intl.DateTimeFormat(words.locale, { timeZone: regionZone(ticket.region), weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at);
  const due = reader === 'office' ? (ticket.due_at === null ? undefined : words.actBy(date(ticket.due_at)))
    : ticket.final_due_at !== null && PROMISES_ANSWER.includes(notice.template as NoticeTemplate) ? words.answerBy(date(ticket.final_due_at)) : undefined;
  const url = noticeUrl(publicUrl, ticket.number);
  const paragraphs = [words.greeting[reader], text, ...(due === undefined ? [] : [due])];
  return {
    subject: words.subject(ticket.number, about), language, messageId: `${notice.id}@${new URL(publicUrl).hostname}`,
    text: [...paragraphs, `${words.open[reader]}\n${url}`, words.closing[reader]].join('\n\n'),
    html: `<!DOCTYPE html><html lang="${language}"><body>${paragraphs.map((line) => `<p>${escaped(line)}</p>`).join('')}<p>${escaped(words.open[reader])}<br><a href="${escaped(url)}">${escaped(url)}</a></p><p><small>${escaped(words.closing[reader])}</small></p></body></html>`,
  };
}
