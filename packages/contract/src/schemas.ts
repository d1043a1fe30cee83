/** One schema per thing that travels. Types, server validation, OpenAPI and the form's limits all come from here. */
import * as z from 'zod/mini';
import { email } from './email-schema.ts';
import { regionCode, regionCodeInput } from './region-schemas.ts';
import { ASPIRATION_CATEGORIES, ASPIRATION_KINDS, CONSENT_PURPOSES, PROGRAM_STATUSES, TICKET_STATES } from './status.ts';
import { STAFF_ROLES } from './ticket/actor.ts';

export * from './region-schemas.ts';
export * from './ticket-schemas.ts';

const text = (max: number, min = 1) => z.string().check(z.minLength(min), z.maxLength(max));
const instant = z.iso.datetime({ offset: true });
const httpUrl = z.string().check(z.maxLength(2000), z.regex(/^https?:\/\//i));

/** A local date of the region, `YYYY-MM-DD`. */
export const localDate = z.iso.date();
export const scope = z.enum(['exact', 'down', 'up']);

/** A picture in the sizes the server holds; `width` and `height` are those of `src`, so space can be reserved. */
export const image = z.object({ src: z.string(), srcset: z.string(), width: z.int(), height: z.int(), alt: z.string() });
export const regionRef = z.object({ code: regionCode, name: z.string() });
export const siteRef = z.object({ name: z.string(), url: z.string() });

export const newsItem = z.object({
  id: z.string(), slug: z.string(), url: z.string(), title: z.string(),
  /** Plain text, at most 160 characters. */
  summary: z.string(),
  /** Sanitised; in the detail only. */
  html: z.optional(z.string()),
  image: z.optional(image),
  /** As published ("Kesehatan"); filters compare it without case. Empty when the source names none. */
  category: z.string(),
  region: regionRef, site: siteRef, publishedAt: instant, updatedAt: instant, pinned: z.boolean(),
});
const list = <T extends z.ZodMiniType>(item: T) => z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });
export const newsList = list(newsItem);

export const program = z.object({
  id: z.string(), slug: z.string(), url: z.string(), name: z.string(), summary: z.string(),
  /** Derived by `programStatus` at the moment of the reply. */
  status: z.enum(PROGRAM_STATUSES),
  type: z.string(), organiser: z.string(),
  level: z.enum(['central', 'province', 'regency', 'village']),
  fundingSource: z.optional(z.string()), audience: z.string(),
  requirements: z.array(z.string()),
  documents: z.array(z.object({ name: z.string(), required: z.boolean(), note: z.optional(z.string()), alternative: z.optional(z.string()) })),
  steps: z.array(z.string()), benefit: z.optional(z.string()),
  /** Rupiah; 0 is free ("Gratis"). */
  fee: z.int(),
  quota: z.optional(z.object({ size: z.int(), unit: z.string(), taken: z.int() })),
  registration: z.optional(z.object({ opens: z.optional(localDate), closes: z.optional(localDate), channels: z.array(z.string()), link: z.optional(z.string()) })),
  period: z.optional(z.object({ starts: z.optional(localDate), ends: z.optional(localDate) })),
  places: z.array(z.string()),
  contacts: z.array(z.object({ office: z.string(), whatsapp: z.optional(z.string()), phone: z.optional(z.string()), hours: z.optional(z.string()) })),
  regions: z.array(regionRef),
  source: z.optional(z.object({ name: z.string(), url: z.optional(z.string()) })),
  /** Day the content was last compared with its source; older than 90 days is shown as old information. */
  lastChecked: localDate,
  questions: z.array(z.object({ question: z.string(), answer: z.string() })),
  attachments: z.array(z.object({ name: z.string(), url: z.string() })),
  category: z.enum(ASPIRATION_CATEGORIES), cancelled: z.boolean(),
  image: z.optional(image), updatedAt: instant,
});
export const programList = list(program);

export const alert = z.object({ id: z.string(), title: z.string(), text: z.string(), url: z.optional(z.string()), severity: z.enum(['info', 'warning', 'danger']), region: regionRef, startsAt: instant, endsAt: instant });
export const alertList = z.object({ items: z.array(alert) });

export const region = z.object({ code: regionCode, name: z.string(), level: z.int(), kind: z.enum(['province', 'regency', 'city', 'district', 'village', 'urban_village', 'customary_village']), parents: z.array(regionRef) });
export const regionList = list(region);

export const category = z.object({
  key: z.enum(ASPIRATION_CATEGORIES), labels: z.object({ id: z.string(), en: z.string() }),
  /** False where a complaint in it cannot be taken, since no office outside the village is there: point to SP4N-LAPOR instead. Only with a region. */
  complaint: z.optional(z.boolean()),
});
export const categoryList = z.object({ items: z.array(category), newsCategories: z.array(z.string()) });

/** What a site asks for its key with. `website` is a trap that people leave empty. */
export const siteRequestInput = z.strictObject({ name: text(120), url: z.url({ protocol: /^https?$/ }).check(z.maxLength(500)), region: regionCodeInput, email: email(200), formToken: z.optional(z.string().check(z.maxLength(200))), website: z.optional(z.string().check(z.maxLength(200))) });
const siteRequestState = z.enum(['pending', 'approved', 'refused']);
/** `code` opens the decision and is told this once. */
export const siteRequestReceipt = z.object({ code: z.string(), status: siteRequestState, office: z.object({ level: z.enum(['village', 'regency', 'province']) }) });
export const siteRequestStatus = z.object({ status: siteRequestState, name: z.string(), key: z.optional(z.string()), reason: z.optional(z.string()) });
export const siteRequestItem = z.object({ id: z.string(), name: z.string(), url: z.string(), region: regionRef, email: z.optional(z.string()), suspect: z.boolean(), askedAt: instant });
export const siteRequestList = z.object({ items: z.array(siteRequestItem) });
export const siteDecisionInput = z.strictObject({ approve: z.boolean(), reason: z.optional(text(300)) });
/** A page that staff have fetched for the paste test. */
export const pageFetchInput = z.strictObject({ url: httpUrl });
export const fetchedPage = z.object({ url: z.string(), html: z.string(), policy: z.optional(z.string()) });
export const siteInfo = z.object({ key: z.string(), name: z.string(), url: z.string(), region: regionRef });
/** `inTime` (percent) and `medianDays` (from receipt to answer) are null below 5 answers; numbers of confidential tickets are only counted where 5 or more. */
export const stats = z.object({
  region: regionRef, news: z.int(), programs: z.int(),
  aspirations: z.object({ received: z.int(), answered: z.int(), inTime: z.nullable(z.int()), medianDays: z.nullable(z.number()) }),
});

export const challenge = z.object({
  formToken: z.string(),
  /** A version 2 ALTCHA challenge, or null when proof of work is off. */
  proof: z.nullable(z.unknown()),
});

export const aspirationInput = z.strictObject({
  kind: z.enum(ASPIRATION_KINDS), category: z.enum(ASPIRATION_CATEGORIES),
  title: text(120, 5), text: text(4000, 20), region: regionCodeInput, place: z.optional(text(300)),
  anonymous: z.boolean(), confidential: z.boolean(), aboutVillageOfficials: z.optional(z.boolean()),
  reporter: z.optional(z.strictObject({ name: z.optional(text(120)), email: z.optional(email()), whatsapp: z.optional(z.string().check(z.regex(/^\+?[0-9][0-9 .()-]{6,19}$/))) })),
  adult: z.boolean(), guardian: z.optional(z.strictObject({ name: text(120), contact: text(254) })),
  /** `language` and `widget` say in which words and where it was asked; they stand on the consent's receipt. */
  consents: z.array(z.strictObject({ purpose: z.enum(CONSENT_PURPOSES), noticeVersion: text(40), language: z.optional(z.enum(['id', 'en'])), widget: z.optional(text(60)) })).check(z.maxLength(CONSENT_PURPOSES.length)),
  programId: z.optional(text(40)), formToken: z.optional(text(2000)),
  /** `{ challenge, solution }`: the challenge as it came, and `{ counter, derivedKey }`. Anything else is received too, into moderation. */
  proof: z.optional(z.unknown()),
  /** 128 random bits that a browser keeps. */
  device: z.optional(z.string().check(z.regex(/^[\w-]{16,64}$/))),
  /** What plugins add; stored as it is, at most 4 kB as JSON. */
  extra: z.optional(z.record(z.string().check(z.maxLength(60)), z.unknown())),
});
/** What a KIM editor files for a villager; the villager's consent stands on paper or was given by word of mouth, and is noted. */
export const relayInput = z.strictObject({ ...aspirationInput.shape, relay: z.strictObject({ consentNoted: z.literal(true) }) });
export const aspirationReceipt = z.object({ number: z.string(), trackingCode: z.string(), status: z.enum(TICKET_STATES), dueAt: instant, finalDueAt: instant, url: z.string() });

export const problem = z.object({ type: z.string(), code: z.string(), title: z.string(), titles: z.object({ id: z.string(), en: z.string() }), status: z.int(), detail: z.optional(z.string()), errors: z.optional(z.array(z.object({ field: z.string(), message: z.string() }))) });

export const sessionInput = z.strictObject({ email: email(), password: text(200) });
export const role = z.enum(STAFF_ROLES);
export const sessionInfo = z.object({ user: z.object({ id: z.string(), name: z.string(), email: z.string() }), roles: z.array(z.object({ role, scope: z.nullable(z.string()), unit: z.nullable(z.string()) })), expiresAt: instant });

/** `POST staff/news`: the item's own fields; `html` as written, the server sanitises. */
export const newsInput = z.strictObject({
  title: text(200), summary: z.optional(z.string().check(z.maxLength(500))), html: text(200_000), category: z.optional(text(60)), region: regionCodeInput, site: z.optional(text(60)),
  pinned: z.optional(z.boolean()), publishedAt: z.optional(instant), image: z.optional(z.strictObject({ url: httpUrl, alt: z.optional(z.string().check(z.maxLength(300))) })), publish: z.optional(z.boolean()),
});
export const alertInput = z.strictObject({ title: text(120), text: text(500, 0), url: z.optional(httpUrl), severity: z._default(z.enum(['info', 'warning', 'danger']), 'warning'), region: regionCodeInput, startsAt: z.optional(instant), endsAt: z.optional(instant), publish: z.optional(z.boolean()) });
const strings = z._default(z.array(text(500)).check(z.maxLength(40)), []);
export const programInput = z.strictObject({
  name: text(200), summary: text(1000), type: z._default(text(60), 'service'), organiser: text(200), level: z._default(z.enum(['central', 'province', 'regency', 'village']), 'village'),
  fundingSource: z.optional(text(200)), audience: text(500), requirements: strings,
  documents: z._default(z.array(z.strictObject({ name: text(200), required: z._default(z.boolean(), true), note: z.optional(text(300)), alternative: z.optional(text(300)) })).check(z.maxLength(40)), []),
  steps: strings, benefit: z.optional(text(1000)), fee: z._default(z.int().check(z.minimum(0)), 0),
  quota: z.optional(z.strictObject({ size: z.int().check(z.minimum(1)), unit: text(40), taken: z._default(z.int().check(z.minimum(0)), 0) })),
  registration: z.optional(z.strictObject({ opens: z.optional(localDate), closes: z.optional(localDate), channels: strings, link: z.optional(httpUrl) })),
  period: z.optional(z.strictObject({ starts: z.optional(localDate), ends: z.optional(localDate) })),
  places: strings,
  contacts: z._default(z.array(z.strictObject({ office: text(200), whatsapp: z.optional(text(30)), phone: z.optional(text(30)), hours: z.optional(text(120)) })).check(z.maxLength(20)), []),
  regions: z.array(regionCodeInput).check(z.minLength(1), z.maxLength(500)),
  source: z.optional(z.strictObject({ name: text(200), url: z.optional(httpUrl) })), lastChecked: z.optional(localDate),
  questions: z._default(z.array(z.strictObject({ question: text(300), answer: text(2000) })).check(z.maxLength(40)), []),
  attachments: z._default(z.array(z.strictObject({ name: text(200), url: httpUrl })).check(z.maxLength(20)), []),
  category: z.enum(ASPIRATION_CATEGORIES), cancelled: z._default(z.boolean(), false), publish: z.optional(z.boolean()),
});

export type Image = z.infer<typeof image>;
export type RegionRef = z.infer<typeof regionRef>;
export type NewsItem = z.infer<typeof newsItem>;
export type NewsList = z.infer<typeof newsList>;
export type Program = z.infer<typeof program>;
export type ProgramList = z.infer<typeof programList>;
export type Alert = z.infer<typeof alert>;
export type Region = z.infer<typeof region>;
export type RegionList = z.infer<typeof regionList>;
export type CategoryList = z.infer<typeof categoryList>;
export type SiteInfo = z.infer<typeof siteInfo>;
export type SiteRequestInput = z.infer<typeof siteRequestInput>;
export type SiteRequestReceipt = z.infer<typeof siteRequestReceipt>;
export type SiteRequestStatus = z.infer<typeof siteRequestStatus>;
export type SiteRequestItem = z.infer<typeof siteRequestItem>;
export type Stats = z.infer<typeof stats>;
export type Challenge = z.infer<typeof challenge>;
export type AspirationInput = z.infer<typeof aspirationInput>;
export type AspirationReceipt = z.infer<typeof aspirationReceipt>;
export type Problem = z.infer<typeof problem>;
export type SessionInput = z.infer<typeof sessionInput>;
export type SessionInfo = z.infer<typeof sessionInfo>;
export type Role = z.infer<typeof role>;
export type NewsInput = z.infer<typeof newsInput>;
export type ProgramInput = z.infer<typeof programInput>;
export type AlertInput = z.infer<typeof alertInput>;
