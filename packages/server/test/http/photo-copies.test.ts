/** Public copies of photos: there while they are shown, off the disk when they are hidden, whichever way, and swept when a crash left them. */
import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { schemas, type AspirationReceipt, type DeskTicket } from '@kentongan/contract';
import sharp from 'sharp';
import { run } from '../../src/store/store.ts';
import { runJobs } from '../../src/use-cases/jobs/run-jobs.ts';
import { onEachStore } from '../store/each-store.ts';
import { PUBLIC_URL, start, VILLAGE, type UnderTest } from './under-test.ts';

const key = (): string => randomBytes(16).toString('hex');
const CONSENTS = (['publication', 'photo'] as const).map((purpose) => ({ purpose, noticeVersion: '1' }));

onEachStore('public copies of photos', (make) => {
  let server: UnderTest;
  let cookie: string;
  before(async () => {
    server = await start(make);
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

  it('can be published anew after they were hidden', async () => {
    const { sent, photos } = await shown();
    await holder(sent, 'confidential', { on: true });
    await holder(sent, 'confidential', { on: false });
    const again = await opened(sent.number);
    if (!again.published) await act(sent.number, { type: 'edit_public_text', publicTitle: again.publicTitle, publicText: again.publicText });
    for (const { id } of photos) assert.equal((await publish(sent.number, id)).status, 200);
    assert.deepEqual(await answers((await opened(sent.number)).photos), [200, 200]);
  });
});
