/** Public copies of photos: there while they are shown, off the disk when they are hidden, whichever way, and swept when a crash left them. */
import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { schemas, type AspirationReceipt, type DeskTicket } from '@kentongan/contract';
import sharp from 'sharp';
import { readConfig } from '../../src/config.ts';
import { startServer } from '../../src/serve.ts';
import { run } from '../../src/store/store.ts';
import { runJobs } from '../../src/use-cases/jobs/run-jobs.ts';
import { kentongan } from '../cli/command.ts';
import { onEachStore, postgresServer } from '../store/each-store.ts';
import { PUBLIC_URL, start, VILLAGE, type UnderTest } from './under-test.ts';

const key = (): string => randomBytes(16).toString('hex');
const SECRET = randomBytes(32).toString('hex');
const CONSENTS = (['publication', 'photo'] as const).map((purpose) => ({ purpose, noticeVersion: '1' }));

onEachStore('public copies of photos', (make) => {
  let server: UnderTest;
  let cookie: string;
  before(async () => {
    server = await start(make, { KENTONGAN_SECRET: SECRET });
    cookie = await server.signIn('kabupaten@desa.test');
  });
  after(() => server.stop());

  const copies = (): string[] => readdirSync(join(server.server.context.config.dataDir, 'media')).sort();
  const desk = (path: string, body?: unknown): Promise<Response> => fetch(`${server.base}/v1/staff/aspirations/${path}`, { method: body === undefined ? 'GET' : 'POST', headers: { cookie, 'content-type': 'application/json', origin: PUBLIC_URL }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const opened = async (number: string): Promise<DeskTicket> => schemas.deskTicket.parse(await (await desk(number)).json());
  const act = async (number: string, action: object): Promise<void> => {
    const reply = await desk(`${number}/actions`, { version: (await opened(number)).version, action });
    assert.equal(reply.status, 200, await reply.clone().text());
  };
  const holder = async ({ number, trackingCode }: AspirationReceipt, path: string, body: unknown, method = 'POST'): Promise<void> => {
    const reply = await fetch(`${server.base}/v1/aspirations/${number}/${path}`, { method, headers: { authorization: `Tracking ${trackingCode}`, 'content-type': 'application/json', 'idempotency-key': key() }, body: JSON.stringify(body) });
    assert.ok(reply.ok, await reply.clone().text());
  };
  const picture = async (width: number): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await sharp({ create: { width, height: 500, channels: 3, background: `#${randomBytes(3).toString('hex')}` } }).jpeg().toBuffer());
  const publish = (number: string, id: string): Promise<Response> => desk(`${number}/photos/${id}/publish`, {});

  /** A public ticket with a photo of the sender and one of the office, both published. */
  async function shown(width = 1200): Promise<{ sent: AspirationReceipt; photos: DeskTicket['photos'] }> {
    const body = { kind: 'complaint', category: 'transport', title: 'Dermaga licin dan lapuk', text: `Papan dermaga lapuk sejak lama ${key()}.`, region: VILLAGE, anonymous: true, confidential: false, adult: true, consents: CONSENTS };
    const sent = schemas.aspirationReceipt.parse(await (await fetch(`${server.base}/v1/aspirations`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key() }, body: JSON.stringify(body) })).json());
    const own = await fetch(`${server.base}/v1/aspirations/${sent.number}/attachments`, { method: 'POST', headers: { authorization: `Tracking ${sent.trackingCode}`, 'content-type': 'image/jpeg', 'idempotency-key': key() }, body: await picture(width) });
    assert.equal(own.status, 201, await own.clone().text());
    assert.ok(!(await opened(sent.number)).actions.includes('publish_photo'), 'nothing of a ticket that is not public');
    await act(sent.number, { type: 'verify', publicTitle: 'Dermaga licin', publicText: 'Papan dermaga lapuk sejak lama.' });
    const added = await fetch(`${server.base}/v1/staff/aspirations/${sent.number}/photos`, { method: 'POST', headers: { cookie, origin: PUBLIC_URL, 'content-type': 'image/jpeg', 'idempotency-key': key() }, body: await picture(width) });
    assert.equal(added.status, 201, await added.clone().text());
    const { photos, actions } = await opened(sent.number);
    assert.ok((['add_photo', 'publish_photo', 'set_outcomes'] as const).every((name) => actions.includes(name)), actions.join());
    for (const { id } of photos) assert.equal((await publish(sent.number, id)).status, 200);
    const after = await opened(sent.number);
    assert.ok(after.photos.length === 2 && after.photos.every(({ published }) => published) && !after.actions.includes('publish_photo') && after.actions.includes('set_outcomes'), 'all are published');
    return { sent, photos: after.photos };
  }
  const answers = (photos: DeskTicket['photos']): Promise<number[]> => Promise.all(photos.map(async ({ src }) => (await fetch(src.replace(PUBLIC_URL, server.base))).status));

  it('are served at the address they are given, also when they are narrow', async () => {
    const { photos } = await shown(700);
    assert.deepEqual(await answers(photos), [200, 200]);
  });

  const WAYS: readonly (readonly [string, number, (sent: AspirationReceipt) => Promise<void>])[] = [
    ['the ticket becomes confidential', 0, (sent) => holder(sent, 'confidential', { on: true })],
    ['the sender withdraws it', 0, (sent) => holder(sent, 'withdraw', {})],
    ['the consent to publication is withdrawn', 0, (sent) => holder(sent, 'personal-data', { reporter: {}, consents: [CONSENTS[1]] }, 'PATCH')],
    ['the consent to photos is withdrawn: the sender’s alone', 1, (sent) => holder(sent, 'personal-data', { reporter: {}, consents: [CONSENTS[0]] }, 'PATCH')],
    ['personal data is erased: the sender’s alone', 1, async (sent) => { assert.equal((await fetch(`${server.base}/v1/aspirations/${sent.number}/personal-data`, { method: 'DELETE', headers: { authorization: `Tracking ${sent.trackingCode}` } })).status, 200); }],
  ];
  for (const [name, left, hide] of WAYS) {
    it(`are deleted when ${name}`, async () => {
      const before = copies();
      const { sent, photos } = await shown();
      assert.equal(copies().length, before.length + 6);
      await hide(sent);
      const stay = copies().filter((file) => !before.includes(file));
      assert.equal(stay.length, left * 3, stay.join());
      const office = photos.filter(({ from }) => from === 'office');
      assert.deepEqual(await answers(office), [left === 1 ? 200 : 404]);
      assert.deepEqual(await answers(photos.filter(({ from }) => from === 'citizen')), [404]);
    });
  }

  it('that a crash left after hiding or before showing are swept, those that are shown stay', async () => {
    const { context } = server.server;
    const kept = await shown();
    const before = copies();
    const { sent, photos } = await shown();
    // As if the process had ended right after the commit that hid them.
    await context.store.write((queries) => run(queries.updateTable('ticket_photo').set({ media_hash: null }).where('id', 'in', photos.map(({ id }) => id))));
    // And as if it had ended between writing a copy and showing it.
    await context.store.write((queries) => run(queries.insertInto('photo_copy').values({ hash: 'a'.repeat(32), photo_id: randomUUID(), ticket_id: sent.number, created_at: context.clock() })));
    await context.media.keep(await picture(300), 'a'.repeat(32));
    await runJobs(context);
    assert.ok(copies().length > before.length, 'a publishing under way is left alone');
    server.pass(3_600_000);
    await runJobs(context);
    assert.deepEqual(copies(), before);
    assert.deepEqual(await answers(kept.photos), [200, 200]);
    assert.deepEqual(await context.store.read.selectFrom('photo_copy').select('hash').where('hash', '=', 'a'.repeat(32)).execute(), []);
  });

  it('refuses in words of its own a photo whose sender did not agree, and offers it to nobody', async () => {
    const body = { kind: 'complaint', category: 'transport', title: 'Dermaga licin lagi', text: `Papan dermaga lapuk ${key()}.`, region: VILLAGE, anonymous: true, confidential: false, adult: true, consents: CONSENTS.filter(({ purpose }) => purpose !== 'photo') };
    const sent = schemas.aspirationReceipt.parse(await (await fetch(`${server.base}/v1/aspirations`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key() }, body: JSON.stringify(body) })).json());
    const own = await fetch(`${server.base}/v1/aspirations/${sent.number}/attachments`, { method: 'POST', headers: { authorization: `Tracking ${sent.trackingCode}`, 'content-type': 'image/jpeg', 'idempotency-key': key() }, body: await picture(600) });
    assert.equal(own.status, 201, await own.clone().text());
    await act(sent.number, { type: 'verify', publicTitle: 'Dermaga licin', publicText: 'Papan dermaga lapuk.' });
    const { photos, actions } = await opened(sent.number);
    assert.ok(!actions.includes('publish_photo'));
    const before = copies();
    const reply = await publish(sent.number, photos[0]!.id);
    const { code, titles } = await reply.json() as { code: string; titles: { id: string } };
    assert.deepEqual([reply.status, code, titles.id], [422, 'photo_consent_missing', 'Pengirim tidak mengizinkan foto ini tampil.']);
    assert.equal((await opened(sent.number)).photos[0]!.published, false);
    assert.deepEqual(copies(), before, 'no copy lies in the public media');
  });

  it('can be published anew after they were hidden', async () => {
    const { sent, photos } = await shown();
    await holder(sent, 'confidential', { on: true });
    await holder(sent, 'confidential', { on: false });
    const again = await opened(sent.number);
    if (!again.published) await act(sent.number, { type: 'edit_public_text', publicTitle: again.publicTitle, publicText: again.publicText });
    for (const { id } of photos) assert.equal((await publish(sent.number, id)).status, 200);
    assert.deepEqual(await answers((await opened(sent.number)).photos), [200, 200]);
  });

  it('are swept after a restore: those hidden before the backup and not swept by then, and those that it knows nothing of', { skip: postgresServer !== undefined && 'its tools restore that' }, async () => {
    const { config, clock } = server.server.context;
    const [kept, hidden] = [await shown(), await shown()];
    // As if the process had ended right after the commit that hid them.
    await server.server.context.store.write((queries) => run(queries.updateTable('ticket_photo').set({ media_hash: null }).where('id', 'in', hidden.photos.map(({ id }) => id))));
    const cli = (command: string, database: string) => kentongan([command, join(config.dataDir, 'backup.tar.gz')], { PATH: process.env['PATH'], TMPDIR: config.dataDir, KENTONGAN_DATABASE: database, KENTONGAN_DATA: config.dataDir, KENTONGAN_SECRET: SECRET });
    assert.equal((await cli('backup', config.database)).code, 0);
    const late = await shown();
    const all = copies();
    const restored = `${config.database}.restored`;
    assert.deepEqual(await cli('restore', restored), { code: 0, out: 'Restored.\n', err: '' });
    const again = await startServer(readConfig({ KENTONGAN_PORT: '0', KENTONGAN_DATABASE: restored, KENTONGAN_DATA: config.dataDir, KENTONGAN_PUBLIC_URL: PUBLIC_URL, KENTONGAN_LOG: 'silent', KENTONGAN_SOURCE_INTERVAL: '0', KENTONGAN_JOB_INTERVAL: '0', KENTONGAN_SECRET: SECRET, KENTONGAN_EMBED_BUILD: join(config.dataDir, 'no-build') }), { clock: () => clock() + 3_600_000 });
    try {
      const there = (photos: DeskTicket['photos']): Promise<number[]> => Promise.all(photos.map(async ({ src }) => (await fetch(src.replace(PUBLIC_URL, `http://127.0.0.1:${again.port}`))).status));
      assert.deepEqual(await there([...hidden.photos, ...late.photos]), [200, 200, 200, 200], 'the files are there');
      const age = async (days: number): Promise<void> => { for (const file of readdirSync(join(config.dataDir, 'media'))) await utimes(join(config.dataDir, 'media', file), clock() / 1000 - days * 86_400, clock() / 1000 - days * 86_400); };
      await age(0);
      await runJobs(again.context);
      assert.deepEqual(await there([...kept.photos, ...hidden.photos, ...late.photos]), [200, 200, 404, 404, 200, 200], 'what no row names may be about to get one');
      await age(2);
      await runJobs(again.context);
      assert.deepEqual(await there([...kept.photos, ...hidden.photos, ...late.photos]), [200, 200, 404, 404, 404, 404]);
      assert.equal(copies().length, all.length - 12);
    } finally {
      await again.stop();
    }
  });
});
