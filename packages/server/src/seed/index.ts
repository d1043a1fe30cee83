/** Fills an install with sample content: sites, feeds, programs, accounts, aspirations. Everything has a fixed key: run again after a stop in the middle, it goes on; run again after its end, it adds nothing. */
import { NOTICE_VERSION, shortId } from '@kentongan/contract';
import { randomUUID } from 'node:crypto';
import type { AppContext } from '../context.ts';
import { hashPassword, randomPassword } from '../security/passwords.ts';
import { sha256 } from '../security/seal.ts';
import { insertAlert } from '../store/alerts.ts';
import { regionColumns } from '../store/region-columns.ts';
import { settingIn, writeSetting } from '../store/settings.ts';
import { saveSite } from '../store/sites.ts';
import { insertSource, moveSource } from '../store/sources.ts';
import { insertStaff, setPassword, staffByEmail } from '../store/staff.ts';
import { loadTicket, ticketByKeyHash } from '../store/tickets.ts';
import { submitAspiration } from '../use-cases/tickets/submit-aspiration.ts';
import { keepSamplePrograms } from './keep-programs.ts';
import { SAMPLE_ASPIRATIONS } from './sample-aspirations.ts';
import { moveSample } from './sample-steps.ts';
import { SAMPLE_SITES, SAMPLE_SOURCES, SAMPLE_STAFF, SAMPLE_UNITS } from './sample-people.ts';
import { saveUnit } from '../use-cases/tickets/units.ts';

const DAY = 86_400_000;
const SAMPLE_ALERT = {
  region: '61.12', severity: 'warning', url: null,
  title: 'Contoh: siaga pasang tinggi di tepi sungai',
  text: 'Ini pengumuman contoh. Angkat barang dari lantai, pindahkan kendaraan sebelum malam, dan ikuti arahan kantor desa.',
} as const;

export interface SeedResult {
  sites: { key: string; region: string }[];
  staff: { role: string; scope: string | null; email: string; password: string }[];
}

/** `feedsOrigin`: where the sample sites and feeds are served. Passwords are new at every run. */
export async function seed(context: AppContext, { feedsOrigin }: { feedsOrigin: string }): Promise<SeedResult> {
  const { store, clock } = context;
  await store.write(function* (queries) {
    for (const unit of SAMPLE_UNITS) yield* saveUnit(queries, { ...unit, created_at: clock() });
    for (const { key, name, path, region } of SAMPLE_SITES) yield* saveSite(queries, { key, name, url: feedsOrigin + path, region, status: 'approved', created_at: clock() });
  });
  for (const { file, region, site } of SAMPLE_SOURCES) {
    const url = `${feedsOrigin}/feeds/${file}`;
    if (await moveSource(store, `/feeds/${file}`, url)) continue;
    await store.write((queries) => insertSource(queries, { id: randomUUID(), url, region, site_key: site, enabled: 1, etag: null, last_modified: null, last_run_at: null, last_error: null, created_at: clock() }));
  }
  await keepSamplePrograms(context, { make: true });
  await seedAlert(context);
  // Whoever receives a complaint about a village has to be there first.
  const staff = await seedStaff(context);
  await seedAspirations(context);
  return { sites: SAMPLE_SITES.map(({ key, region }) => ({ key, region })), staff };
}

/** One announcement, so that the bar of the sample page has something to say for a month. */
async function seedAlert({ store, clock }: AppContext): Promise<void> {
  const now = clock();
  await store.write(function* (queries) {
    if ((yield* settingIn(queries, 'seed.alert')) !== undefined) return;
    const id = shortId();
    yield* insertAlert(queries, { ...SAMPLE_ALERT, id, ...regionColumns(SAMPLE_ALERT.region), starts_at: now, ends_at: now + 30 * DAY, status: 'published', created_at: now });
    yield* writeSetting(queries, 'seed.alert', id);
  });
}

/** Their keys are this install's own secret, and the same at every run: whoever knew one could read the tracking code. */
async function seedAspirations(context: AppContext): Promise<void> {
  for (const { anonymous = false, confidential = false, ...aspiration } of SAMPLE_ASPIRATIONS) {
    const idempotencyKey = context.sealer.sign('seed', aspiration.title);
    const sent = () => context.store.look((queries) => ticketByKeyHash(queries, sha256(idempotencyKey)));
    if (!await sent()) await submitAspiration(context, {
      input: { ...aspiration, anonymous, confidential, region: '61.12.01.2001', adult: true, consents: confidential ? [] : [{ purpose: 'publication', noticeVersion: NOTICE_VERSION }] },
      idempotencyKey, siteKey: SAMPLE_SITES[0].key, origin: undefined,
    });
    const { id } = (await sent())!;
    await moveSample(context, aspiration.title, (await context.store.look((queries) => loadTicket(queries, id)))!.row);
  }
}

async function seedStaff({ store, clock }: AppContext): Promise<SeedResult['staff']> {
  return Promise.all(SAMPLE_STAFF.map(async ({ role, scope, unit, name }) => {
    const email = `${role.replaceAll('_', '-')}@contoh.invalid`;
    const password = randomPassword();
    const hash = await hashPassword(password);
    const known = await staffByEmail(store, email);
    await store.write((queries) => known ? setPassword(queries, known.id, hash) : insertStaff(queries, { id: randomUUID(), email, name, password_hash: hash, active: 1, created_at: clock() }, [{ role, scope, unit }]));
    return { role, scope, email, password };
  }));
}
