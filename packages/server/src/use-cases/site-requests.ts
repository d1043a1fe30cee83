/** A site asks for its key; the office over its region approves or refuses. Nothing here is needed to read, or to send into moderation. */
import { isInScope, trackingCode, type SiteRequestInput, type SiteRequestItem, type SiteRequestReceipt, type SiteRequestStatus } from '@kentongan/contract';
import { randomBytes, randomUUID } from 'node:crypto';
import type { AppContext } from '../context.ts';
import { withoutDirectionControls } from '../direction-controls.ts';
import { ProblemError } from '../problem.ts';
import { sha256 } from '../security/seal.ts';
import { regionNames } from '../store/regions.ts';
import { insertSiteRequest, officeOver, pendingSiteRequests, settleSiteRequest, siteRequestByCode, siteRequestById } from '../store/site-requests.ts';
import { saveSite } from '../store/sites.ts';
import { appendAudit, type StaffWithRoles } from '../store/staff.ts';
import { type Queries, type UseCase } from '../store/store.ts';
import { queueDecision } from './notices/queue-notices.ts';
import { SITE_CONTACT } from './site-contact.ts';
import { isGoodFormToken } from './tickets/form-token.ts';

/** What a machine probably filled in is kept as well, and says so. Throws `region_unknown`, and `site_office_missing` where nobody could ever decide. */
export async function askForSite({ store, sealer, clock }: AppContext, input: SiteRequestInput): Promise<SiteRequestReceipt> {
  const known = await regionNames(store, [input.region]);
  if (!known.has(input.region)) throw new ProblemError('region_unknown');
  const now = clock();
  const id = randomUUID();
  const code = trackingCode.make();
  const suspect = Boolean(input.website) || !isGoodFormToken(sealer, input.formToken, now);
  const office = await store.write(function* (queries) {
    const found = yield* officeOver(queries, input.region);
    if (!found) throw new ProblemError('site_office_missing');
    yield* insertSiteRequest(queries, {
      id, code_hash: sha256(trackingCode.parse(code)), name: withoutDirectionControls(input.name), url: new URL(input.url).href, region: input.region, contact: sealer.seal(SITE_CONTACT, id, input.email), suspect: suspect ? 1 : 0,
      status: 'pending', site_key: null, reason: null, decided_by: null, decided_at: null, created_at: now,
    });
    yield* appendAudit(queries, { id: randomUUID(), at: now, actor: 'public', action: 'site:ask', subject: id, detail: null });
    return found;
  });
  return { code, status: 'pending', office: { level: office.level } };
}

/** Undefined for a code that opens none. */
export async function siteRequestStatus({ store }: AppContext, code: string): Promise<SiteRequestStatus | undefined> {
  let parsed: string;
  try {
    parsed = trackingCode.parse(code);
  } catch {
    return undefined;
  }
  const row = await siteRequestByCode(store, sha256(parsed));
  return row && { status: row.status, name: row.name, ...(row.site_key === null ? {} : { key: row.site_key }), ...(row.reason === null ? {} : { reason: row.reason }) };
}

/** Role AND scope, and no office but the one that decides there now. */
function* mayDecide(queries: Queries, staff: StaffWithRoles, region: string): UseCase<boolean> {
  const office = yield* officeOver(queries, region);
  return office !== undefined && staff.roles.some(({ role, scope }) => role === office.role && scope !== null && isInScope(region, scope));
}

export async function siteRequestsFor({ store, sealer }: AppContext, staff: StaffWithRoles): Promise<SiteRequestItem[]> {
  const scopes = staff.roles.map(({ scope }) => scope).filter((scope): scope is string => scope !== null);
  const near = (await pendingSiteRequests(store)).filter(({ region }) => scopes.some((scope) => isInScope(region, scope)));
  const mine = [];
  for (const row of near) if (await store.look((queries) => mayDecide(queries, staff, row.region))) mine.push(row);
  const names = await regionNames(store, [...new Set(mine.map(({ region }) => region))]);
  return mine.map(({ id, name, url, region, contact, suspect, created_at }) => ({
    id, name, url, region: { code: region, name: names.get(region) ?? region }, ...(contact === null ? {} : { email: sealer.open(SITE_CONTACT, id, contact) }), suspect: suspect === 1, askedAt: new Date(created_at).toISOString(),
  }));
}

/** Throws `not_found` for what is not this person’s to decide, the same as for what is not there; `version_conflict` when it was decided already. */
export async function decideOnSite({ store, clock }: AppContext, staff: StaffWithRoles, id: string, decision: { approve: boolean; reason?: string | undefined }): Promise<SiteRequestStatus> {
  const now = clock();
  const key = decision.approve ? `pk_${randomBytes(12).toString('base64url')}` : null;
  return store.write(function* (queries) {
    const row = yield* siteRequestById(queries, id);
    if (!row || !(yield* mayDecide(queries, staff, row.region))) throw new ProblemError('not_found');
    const status = decision.approve ? 'approved' as const : 'refused' as const;
    const reason = decision.reason ?? null;
    if (!(yield* settleSiteRequest(queries, id, { status, site_key: key, reason, decided_by: staff.id, decided_at: now }))) throw new ProblemError('version_conflict');
    if (key !== null) yield* saveSite(queries, { key, name: row.name, url: row.url, region: row.region, status: 'approved', created_at: now });
    yield* queueDecision(queries, row, decision.approve ? 'site_approved' : 'site_refused', now);
    yield* appendAudit(queries, { id: randomUUID(), at: now, actor: staff.id, action: decision.approve ? 'site:approve' : 'site:refuse', subject: id, detail: key });
    return { status, name: row.name, ...(key === null ? {} : { key }), ...(reason === null ? {} : { reason }) };
  });
}
