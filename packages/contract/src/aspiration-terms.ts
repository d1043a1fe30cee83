/** The terms of an aspiration: its states, the steps a citizen sees, kinds, categories, consents. Part of the entry `/status`; apart, so that who needs these alone loads no calendar. */

export const TICKET_STATES = ['received', 'needs_detail', 'verified', 'rejected', 'merged', 'out_of_scope', 'forwarded', 'in_progress', 'answered', 'closed', 'reopened', 'withdrawn', 'archived'] as const;
/** One of `TICKET_STATES`. */
export type TicketState = (typeof TICKET_STATES)[number];

/** The four steps a citizen sees. */
export const CITIZEN_STEPS = ['received', 'checked', 'acted_on', 'done'] as const;
/** One of `CITIZEN_STEPS`. */
export type CitizenStep = (typeof CITIZEN_STEPS)[number];

/** Which of the four steps a state belongs to. */
export const CITIZEN_STEP_OF: Readonly<Record<TicketState, CitizenStep>> = {
  received: 'received', needs_detail: 'checked', verified: 'checked', out_of_scope: 'checked', reopened: 'checked',
  forwarded: 'acted_on', in_progress: 'acted_on', answered: 'acted_on',
  closed: 'done', rejected: 'done', merged: 'done', withdrawn: 'done', archived: 'done',
};

/** What can be sent: each has its own clock (`DEADLINES`). */
export const ASPIRATION_KINDS = ['aspiration', 'complaint', 'information_request'] as const;
/** One of `ASPIRATION_KINDS`. */
export type AspirationKind = (typeof ASPIRATION_KINDS)[number];

/** What an aspiration or a program is about, in the order in which it is offered. */
export const ASPIRATION_CATEGORIES = [
  'roads', 'transport', 'water', 'electricity', 'connectivity', 'health', 'education', 'social_aid', 'civil_registry', 'housing', 'farming', 'business', 'environment', 'disaster', 'safety', 'village_fund', 'land', 'other',
] as const;
/** One of `ASPIRATION_CATEGORIES`. */
export type AspirationCategory = (typeof ASPIRATION_CATEGORIES)[number];

/** What consent is asked for, each by itself: to be written to, to be published, to have the photo shown. */
export const CONSENT_PURPOSES = ['contact', 'publication', 'photo'] as const;
/** One of `CONSENT_PURPOSES`. */
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** The version of the privacy notice that forms show; a consent receipt names it. */
export const NOTICE_VERSION = '2026-11';
