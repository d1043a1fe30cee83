/** What travels about a ticket after it was sent: to the public, to whoever holds its code, to the office. Part of the entry `/schemas`. */
import * as z from 'zod/mini';
import { email } from './email-schema.ts';
import { regionCode, regionCodeInput } from './region-schemas.ts';
import { ASPIRATION_CATEGORIES, ASPIRATION_KINDS, CITIZEN_STEPS, CONSENT_PURPOSES, TICKET_STATES } from './status.ts';
import { REJECT_REASONS, TICKET_ACTIONS } from './ticket/actions.ts';
import { OFFICE_LEVELS, STAFF_ROLES } from './ticket/actor.ts';

const text = (max: number, min = 1) => z.string().check(z.minLength(min), z.maxLength(max));
const instant = z.iso.datetime({ offset: true });
const regionRef = z.object({ code: regionCode, name: z.string() });
const whatsapp = z.string().check(z.regex(/^\+?[0-9][0-9 .()-]{6,19}$/));
const kind = z.enum(ASPIRATION_KINDS);
const category = z.enum(ASPIRATION_CATEGORIES);
const status = z.enum(TICKET_STATES);

/** Who a line of the history is by: the citizen, an office or unit by its name, or the system. */
const by = z.enum(['citizen', 'kim', 'office', 'unit', 'system']);

export const historyEntry = z.object({
  at: instant, status,
  action: z.enum([...TICKET_ACTIONS, 'submit', 'relay', 'import', 'rate', 'attach']),
  by,
  /** The name of the office or unit. */
  office: z.optional(z.string()),
  message: z.optional(z.string()),
  /** Why it was rejected. */
  reason: z.optional(z.enum(REJECT_REASONS)),
  /** A plan's date, `YYYY-MM-DD`. */
  targetDate: z.optional(z.string()),
  /** Only for staff. */
  details: z.optional(z.record(z.string(), z.unknown())),
});

/** `src` opens for ten minutes, and only for whoever was given it; a published photo's `src` is public. */
export const ticketPhoto = z.object({ id: z.string(), src: z.string(), width: z.int(), height: z.int(), from: z.enum(['citizen', 'office']), published: z.boolean() });

/** Who holds the ticket now. `until` is null while the citizen is asked, and at an end. */
const heldBy = z.object({ name: z.string(), level: z.enum([...OFFICE_LEVELS, 'unit', 'outside']), since: instant, until: z.nullable(instant), address: z.optional(z.string()), channel: z.optional(z.string()) });

/** What the holder of the code may do now. */
export const CITIZEN_ACTIONS = ['complete', 'reply', 'attach', 'withdraw', 'close', 'reopen', 'rate', 'set_confidential', 'erase'] as const;

/** What anyone may see of a public ticket; what is optional here comes only with the tracking code, except `text`, which is the public one without it. */
export const aspirationView = z.object({
  number: z.string(), kind, category, title: z.string(), text: z.optional(z.string()), status, step: z.enum(CITIZEN_STEPS),
  region: regionRef,
  /** `M***`; null when anonymous or unnamed. */
  sender: z.nullable(z.string()),
  dueAt: z.nullable(instant), finalDueAt: z.nullable(instant), createdAt: instant,
  heldBy: z.nullable(heldBy),
  history: z.array(historyEntry),
  photos: z.array(ticketPhoto),
  supporters: z.int(),
  /** The ticket it was merged into. */
  parent: z.optional(z.string()),
  /** Pages of programs or news that came of it. */
  outcomes: z.array(z.object({ title: z.string(), url: z.string() })),
  rating: z.optional(z.object({ score: z.int(), comment: z.optional(z.string()) })),
  url: z.string(),
  /** With the code alone. */
  holder: z.optional(z.object({
    version: z.int(), anonymous: z.boolean(), confidential: z.boolean(), place: z.optional(z.string()),
    /** The sender agrees that the text is shown publicly; without it nothing ever is. */
    publication: z.boolean(),
    /** Anyone can read the public text now. */
    published: z.boolean(),
    actions: z.array(z.enum(CITIZEN_ACTIONS)),
    /** What the office asked to complete. */
    asked: z.optional(z.string()),
    /** No answer after 60 working days: the citizen may turn to the Ombudsman. */
    ombudsman: z.boolean(),
    /** Until when it can be reopened. */
    reopenUntil: z.nullable(instant),
  })),
});
export const aspirationList = z.object({ items: z.array(aspirationView), nextCursor: z.nullable(z.string()) });

/** `complete` when something was asked, else a reply. */
export const messageInput = z.strictObject({ text: text(2000) });
/** `{}` */
export const nothing = z.strictObject({});
export const withdrawInput = z.strictObject({ reason: z.optional(text(1000)) });
export const ratingInput = z.strictObject({ score: z.int().check(z.minimum(1), z.maximum(5)), comment: z.optional(text(1000)) });
export const reopenInput = z.strictObject({ reason: text(1000, 5) });
export const confidentialInput = z.strictObject({ on: z.boolean() });
/** `device` is 128 random bits that a browser keeps; it counts once. */
export const supportInput = z.strictObject({ device: z.string().check(z.regex(/^[\w-]{16,64}$/)) });
export const supportResult = z.object({ supporters: z.int() });
export const contactInput = z.strictObject({
  reporter: z.strictObject({ name: z.optional(text(120)), email: z.optional(email()), whatsapp: z.optional(whatsapp) }),
  consents: z.optional(z.array(z.strictObject({ purpose: z.enum(CONSENT_PURPOSES), noticeVersion: text(40) })).check(z.maxLength(CONSENT_PURPOSES.length))),
});
/** Everything held about the sender and the ticket, for whoever holds its code. */
export const personalData = z.object({
  number: z.string(), exportedAt: instant, kind, category, title: z.string(), text: z.string(), place: z.optional(z.string()), region: regionRef,
  anonymous: z.boolean(), confidential: z.boolean(), createdAt: instant,
  reporter: z.nullable(z.object({ name: z.optional(z.string()), email: z.optional(z.string()), whatsapp: z.optional(z.string()) })),
  guardian: z.nullable(z.object({ name: z.string(), contact: z.string() })),
  consents: z.array(z.object({ purpose: z.enum(CONSENT_PURPOSES), noticeVersion: z.string(), at: instant, textHash: z.string(), widget: z.nullable(z.string()), language: z.nullable(z.string()), withdrawnAt: z.nullable(instant) })),
  history: z.array(historyEntry), photos: z.array(ticketPhoto), rating: z.optional(z.object({ score: z.int(), comment: z.optional(z.string()) })),
  /** When contact data goes by itself; null while no end is in sight. */
  contactErasedAt: z.nullable(instant),
});
/** `by`: everything that tells who sent it is gone no later. */
export const erasure = z.object({ erasedAt: instant });

/** A line of the desk: what the office sees in its list. `title` is the sender's own, '' where the role may not read it. */
export const deskItem = z.object({
  number: z.string(), version: z.int(), kind, category, title: z.string(), status, region: regionRef,
  office: z.object({ level: z.enum(OFFICE_LEVELS), name: z.string() }), unit: z.nullable(z.string()),
  confidential: z.boolean(), anonymous: z.boolean(), inModeration: z.boolean(), relayed: z.boolean(),
  dueAt: z.nullable(instant), finalDueAt: z.nullable(instant), createdAt: instant,
  warning: z.boolean(), overdue: z.boolean(),
  /** The signed-in person can move it now. */
  mine: z.boolean(),
});
export const deskList = z.object({ items: z.array(deskItem), nextCursor: z.nullable(z.string()), counts: z.object({ mine: z.int(), overdue: z.int(), open: z.int() }) });

/** Open tickets of the same subject and region, the likest first. */
export const similarItem = z.object({
  ...deskItem.shape,
  /** It speaks of the same thing, as far as words tell. */
  alike: z.boolean(),
});
export const similarItems = z.object({ items: z.array(similarItem) });

/** Why a submission waits for a person before anything else happens; none of it refuses one. */
export const MODERATION_REASONS = ['site_unknown', 'form_token', 'proof_missing', 'proof_invalid', 'proof_expired', 'proof_spent', 'sent_twice', 'trap_filled'] as const;

/** What staff do beside the ticket's life: `POST …/photos`, `POST …/photos/{id}/publish` (a photo of the office, or of a sender who agreed, of a public ticket), `PUT …/outcomes`. */
export const DESK_ACTS = ['add_photo', 'publish_photo', 'set_outcomes'] as const;

export const deskTicket = z.object({
  ...deskItem.shape,
  /** As written; absent where the role may not read it. */
  text: z.optional(z.string()), place: z.optional(z.string()),
  /** Masked from the text until an officer wrote another. */
  publicTitle: z.string(), publicText: z.string(), published: z.boolean(),
  /** Only for roles that may know, and never when anonymous; each read is recorded. */
  reporter: z.optional(z.object({ name: z.optional(z.string()), email: z.optional(z.string()), whatsapp: z.optional(z.string()) })),
  hasContact: z.boolean(), consents: z.array(z.enum(CONSENT_PURPOSES)),
  /** Empty when it never had to wait; absent from an older API. */
  moderationReasons: z.optional(z.array(z.enum(MODERATION_REASONS))),
  aboutVillageOfficials: z.boolean(),
  /** A conflict of interest: the village has no part in it, and none of its units either. */
  bypassesVillage: z.boolean(),
  inspection: z.boolean(), bounces: z.int(), supporters: z.int(), parent: z.optional(z.string()),
  heldBy: z.nullable(heldBy), history: z.array(historyEntry), photos: z.array(ticketPhoto),
  program: z.nullable(z.object({ id: z.string(), name: z.string(), url: z.string() })),
  outcomes: z.array(z.object({ title: z.string(), url: z.string() })),
  rating: z.optional(z.object({ score: z.int(), comment: z.optional(z.string()) })),
  actions: z.array(z.enum([...TICKET_ACTIONS, ...DESK_ACTS])),
});

/** What staff do; the same actions as `transition`, with the version they saw. */
const message = z.optional(text(4000));
const needed = text(4000);
const action = <Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) => z.strictObject({ type: z.literal(type), ...shape });
export const deskAction = z.discriminatedUnion('type', [
  action('ask_detail', { message: needed }), action('complete', { message }),
  action('verify', { kind: z.optional(kind), category: z.optional(category), publicTitle: z.optional(text(120)), publicText: z.optional(text(4000)), inspection: z.optional(z.boolean()), message }),
  action('reject', { reason: z.enum(REJECT_REASONS), message: needed }), action('merge', { parent: text(40), message }),
  action('out_of_scope', { office: z.union([z.strictObject({ level: z.enum(OFFICE_LEVELS), region: regionCodeInput }), z.strictObject({ name: text(200), address: text(300), channel: text(300) })]), message: needed }),
  action('forward', { unit: text(60), unitRegion: z.optional(regionCodeInput), message }), action('return', { reason: needed }),
  action('start', { message, targetDate: z.optional(z.iso.date()) }), action('answer', { message: needed, photo: z.optional(text(60)), physicalWork: z.optional(z.boolean()) }),
  action('close', { message }), action('reopen', { reason: needed }), action('archive', { message }), action('extend', { message: needed }),
  action('set_confidential', { on: z.boolean() }), action('edit_public_text', { publicTitle: text(120), publicText: text(4000) }), action('recommend', { message }), action('reply', { message: needed }),
]);
export const deskActionInput = z.strictObject({ version: z.int(), action: deskAction });
/** Pages that came of it: a program's or news item's id. */
export const outcomeInput = z.strictObject({ ids: z.array(text(40)).check(z.maxLength(10)) });

export const unit = z.object({ key: z.string(), name: z.string(), region: regionRef, staffed: z.boolean() });
export const unitList = z.object({ items: z.array(unit) });
export const staffRole = z.enum(STAFF_ROLES);

export type HistoryView = z.infer<typeof historyEntry>;
export type TicketPhoto = z.infer<typeof ticketPhoto>;
export type AspirationView = z.infer<typeof aspirationView>;
export type AspirationList = z.infer<typeof aspirationList>;
export type ModerationReason = (typeof MODERATION_REASONS)[number];
export type CitizenAction = (typeof CITIZEN_ACTIONS)[number];
export type MessageInput = z.infer<typeof messageInput>;
export type RatingInput = z.infer<typeof ratingInput>;
export type ContactInput = z.infer<typeof contactInput>;
export type PersonalData = z.infer<typeof personalData>;
export type DeskItem = z.infer<typeof deskItem>;
export type SimilarItem = z.infer<typeof similarItem>;
export type DeskList = z.infer<typeof deskList>;
export type DeskTicket = z.infer<typeof deskTicket>;
export type DeskAction = z.infer<typeof deskAction>;
export type DeskActionInput = z.infer<typeof deskActionInput>;
export type Unit = z.infer<typeof unit>;
export type UnitList = z.infer<typeof unitList>;
