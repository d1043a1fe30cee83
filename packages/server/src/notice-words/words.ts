/** What the languages of the notices have to say. */
import type { TicketActionType } from '@kentongan/contract';

/** What the system itself tells of: deadlines, and on day 60 the Ombudsman. */
export type DeadlineTemplate = 'warning' | 'overdue' | 'escalated' | 'ombudsman';
export type NoticeTemplate = TicketActionType | 'opened' | DeadlineTemplate;

/** What whoever asked for a site key is told of. */
export type SiteTemplate = 'site_approved' | 'site_refused';

export interface NoticeWords {
  /** Goes before the number in the subject. */
  readonly subject: (number: string, about: string) => string;
  /** Subject and one or two sentences by template; `other` for one that has none of its own. */
  readonly citizen: Readonly<Partial<Record<NoticeTemplate, Said>>> & { readonly other: Said };
  readonly office: Readonly<Partial<Record<NoticeTemplate, Said>>> & { readonly other: Said };
  readonly greeting: { readonly citizen: string; readonly office: string };
  readonly answerBy: (date: string) => string;
  readonly actBy: (date: string) => string;
  readonly open: { readonly citizen: string; readonly office: string };
  readonly closing: { readonly citizen: string; readonly office: string };
  /** For whoever asked for a site key; `site` is the host of its address. */
  readonly site: Readonly<Record<SiteTemplate, { readonly about: string; readonly text: (site: string) => string }>> & { readonly key: string; readonly reason: string; readonly open: string; readonly closing: string };
  /** For `Intl`. */
  readonly locale: string;
}

export interface Said {
  readonly about: string;
  readonly text: string;
}
