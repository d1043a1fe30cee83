/** A whole server on a port of its own over a store of its own, asked from outside. */
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { shortId, type Role } from '@kentongan/contract';
import { readConfig } from '../../src/config.ts';
import { hashPassword } from '../../src/security/passwords.ts';
import { startServer, type RunningServer } from '../../src/serve.ts';
import { regionColumns } from '../../src/store/region-columns.ts';
import { saveSite } from '../../src/store/sites.ts';
import { insertStaff } from '../../src/store/staff.ts';
import { run } from '../../src/store/store.ts';
import type { Place } from '../store/each-store.ts';

export const PUBLIC_URL = 'https://kabar.test';
export const SITE = { key: 'pk_test', url: 'https://desa.test' };
export const PASSWORD = 'jembatan-gantung-7';
export const VILLAGE = '61.12.01.2001';

const REGIONS: readonly [string, string][] = [
  ['61', 'Kalimantan Barat'], ['61.12', 'Kabupaten Kubu Raya'], ['61.12.01', 'Sungai Raya'], [VILLAGE, 'Sungai Raya'], ['61.12.01.2002', 'Kuala Dua'],
  ['61.01', 'Kabupaten Sambas'], ['61.10', 'Kabupaten Melawi'], ['32', 'Jawa Barat'],
];

export interface UnderTest {
  readonly base: string;
  readonly server: RunningServer;
  /** Milliseconds the server's clock is moved on. */
  pass(milliseconds: number): void;
  /** Signs in and gives the Cookie header. */
  signIn(email: string): Promise<string>;
  addNews(title: string, region: string): Promise<string>;
  stop(): Promise<void>;
}

/** `more` is added to the configuration. `from`: epoch milliseconds at which the server's clock stands; a Tuesday morning in Pontianak unless told. */
export async function start(make: () => Promise<Place>, more: Readonly<Record<string, string>> = {}, from = Date.parse('2026-08-04T02:00:00Z')): Promise<UnderTest> {
  const { address, folder, remove } = await make();
  let now = from;
  const config = readConfig({
    KENTONGAN_PORT: '0', KENTONGAN_DATABASE: address, KENTONGAN_DATA: join(folder, 'data'), KENTONGAN_PUBLIC_URL: PUBLIC_URL, KENTONGAN_LOG: 'silent',
    KENTONGAN_SOURCE_INTERVAL: '0', KENTONGAN_JOB_INTERVAL: '0', KENTONGAN_SECRET: randomBytes(32).toString('hex'), KENTONGAN_EMBED_BUILD: join(folder, 'no-build'), ...more,
  });
  const server = await startServer(config, { clock: () => now });
  const { store } = server.context;
  const hash = await hashPassword(PASSWORD);
  const staff: readonly [string, Role, string | null][] = [['kim@desa.test', 'kim_editor', VILLAGE], ['kabupaten@desa.test', 'regency_admin', '61.12'], ['petugas@desa.test', 'unit_officer', '61.12'], ['operator@desa.test', 'operator', null]];
  await store.write(function* (queries) {
    yield* run(queries.insertInto('region').values(REGIONS.map(([code, name]) => ({ code, name, level: code.split('.').length, kind: 'village', parent: code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null, name_key: name.toLowerCase(), search_key: name.toLowerCase(), valid_until: null, replaced_by: null }))));
    yield* saveSite(queries, { ...SITE, name: 'Desa Sungai Raya', region: VILLAGE, status: 'approved', created_at: now });
    for (const [email, role, scope] of staff) yield* insertStaff(queries, { id: randomUUID(), email, name: role, password_hash: hash, active: 1, created_at: now }, [{ role, scope, unit: null }]);
  });
  const base = `http://127.0.0.1:${server.port}`;
  return {
    base, server,
    pass(milliseconds) { now += milliseconds; },
    async signIn(email) {
      const reply = await fetch(`${base}/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-kentongan': '1' }, body: JSON.stringify({ email, password: PASSWORD }) });
      return reply.headers.get('set-cookie')?.split(';')[0] ?? '';
    },
    async addNews(title, region) {
      const id = shortId();
      now += 1000;
      await store.write(function* (queries) {
        yield* run(queries.insertInto('news').values({
          id, slug: `berita-${id}`, title, summary: title, html: `<p>${title}</p>`, original_html: title, original_hash: id, media_hash: null, image_alt: null, category: 'Kesehatan', category_key: 'kesehatan',
          site_key: null, source_id: null, external_id: null, external_url: null, content_hash: id, ...regionColumns(region), status: 'published', pinned: 0, published_at: now, updated_at: now, created_at: now,
        }));
      });
      return id;
    },
    async stop() {
      await server.stop();
      await remove();
    },
  };
}
