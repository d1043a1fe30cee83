/** Fills an install with sample content: sites, feeds, programs, accounts, an aspiration. Safe to run again. */
import { NOTICE_VERSION, localDateAt, regionZone, type AspirationInput } from '@kentongan/contract';
import { randomUUID } from 'node:crypto';
import type { AppContext } from '../context.ts';
import { hashPassword, randomPassword } from '../security/passwords.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import { saveSite } from '../store/sites.ts';
import { insertSource, moveSource } from '../store/sources.ts';
import { insertStaff, setPassword, staffByEmail } from '../store/staff.ts';
import { publishProgram } from '../use-cases/publish-program.ts';
import { submitAspiration } from '../use-cases/submit-aspiration.ts';
import { SAMPLE_SITES, SAMPLE_SOURCES, SAMPLE_STAFF } from './sample-people.ts';
import { samplePrograms } from './sample-programs.ts';

export interface SeedResult {
  sites: { key: string; region: string }[];
  staff: { role: string; scope: string | null; email: string; password: string }[];
}

const SEEDED = 'seed.done';
const DAY = 86_400_000;

const ASPIRATIONS: readonly Pick<AspirationInput, 'kind' | 'category' | 'title' | 'text'>[] = [
  { kind: 'complaint', category: 'electricity', title: 'Lampu jalan depan SD padam sejak dua minggu', text: 'Contoh: lampu jalan di depan SD padam sejak dua minggu. Anak-anak yang mengaji pulang dalam gelap.' },
  { kind: 'aspiration', category: 'health', title: 'Usul jadwal posyandu sore', text: 'Contoh: mohon posyandu dibuka juga sore hari karena banyak ibu bekerja di kebun sampai siang.' },
  { kind: 'information_request', category: 'civil_registry', title: 'Berapa biaya urus akta kelahiran terlambat?', text: 'Contoh: anak saya umur dua tahun belum punya akta. Apa syaratnya dan berapa biayanya?' },
];

/** `feedsOrigin`: where the sample sites and feeds are served. Passwords are new at every run. */
export async function seed(context: AppContext, { feedsOrigin }: { feedsOrigin: string }): Promise<SeedResult> {
  const { store, clock } = context;
  await store.write(function* (queries) {
    for (const { key, name, path, region } of SAMPLE_SITES) yield* saveSite(queries, { key, name, url: feedsOrigin + path, region, status: 'approved', created_at: clock() });
  });
  for (const { file, region, site } of SAMPLE_SOURCES) {
    const url = `${feedsOrigin}/feeds/${file}`;
    if (await moveSource(store, `/feeds/${file}`, url)) continue;
    await store.write((queries) => insertSource(queries, { id: randomUUID(), url, region, site_key: site, enabled: 1, etag: null, last_modified: null, last_run_at: null, last_error: null, created_at: clock() }));
  }
  if (await readSetting(store, SEEDED) === undefined) {
    const zone = regionZone('61');
    const programs = samplePrograms((offset) => localDateAt(clock() + offset * DAY, zone));
    for (const [i, program] of programs.entries()) await publishProgram(context, program, 'seed', clock() - i * 60_000);
    for (const aspiration of ASPIRATIONS) {
      await submitAspiration(context, {
        input: { ...aspiration, region: '61.12.01.2001', anonymous: true, confidential: false, adult: true, consents: [{ purpose: 'publication', noticeVersion: NOTICE_VERSION }] },
        idempotencyKey: randomUUID(), siteKey: SAMPLE_SITES[0].key, origin: undefined,
      });
    }
    await store.write((queries) => writeSetting(queries, SEEDED, clock()));
  }
  return { sites: SAMPLE_SITES.map(({ key, region }) => ({ key, region })), staff: await seedStaff(context) };
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
