/** Phones on a bad network, a server that is killed: what was acknowledged is there once, with its messages and photos. KENTONGAN_TEST_ROUNDS makes it longer. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, it } from 'node:test';
import { schemas, type AspirationReceipt } from '@kentongan/contract';
import sharp from 'sharp';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachStore, type Place } from '../store/each-store.ts';
import { environment } from './command.ts';
import { chance, FATES, startFaultyProxy, type FaultyProxy } from './faulty-proxy.ts';
import { serve, type Served } from './served.ts';

const VILLAGE = '61.12.01.2001';
const WRITERS = 8;
const ROUNDS = Number(process.env['KENTONGAN_TEST_ROUNDS'] ?? 3);
const SEED = Number(process.env['KENTONGAN_TEST_SEED'] ?? 20_261_124);
/** Acknowledged by all together before the server is killed: some number between. */
const ENOUGH = { least: 25, most: 60 } as const;

interface Sent {
  readonly key: string;
  readonly title: string;
  readonly receipt: AspirationReceipt;
  readonly message?: string;
  readonly photo?: string;
}

const key = (): string => randomBytes(16).toString('hex');
const content = (title: string) => ({ kind: 'complaint', category: 'roads', title, text: 'Papan jembatan gantung sudah lapuk dan berbahaya.', region: VILLAGE, anonymous: true, confidential: false, adult: true, consents: [] });

onEachStore('faults', (make) => {
  let place: Place;
  let store: Store;
  let proxy: FaultyProxy;
  let served: Served | undefined;
  const random = chance(SEED);

  before(async () => {
    place = await make();
    store = openStore(place.address);
    proxy = await startFaultyProxy(random);
  });
  after(async () => {
    served?.child.kill('SIGKILL');
    await proxy.close();
    await store.close();
    await place.remove();
  });

  /** Until there is a server: a phone that got no answer waits too. */
  let { promise: serving, resolve: open } = Promise.withResolvers<undefined>();
  const begin = async (): Promise<Served> => {
    served = await serve(environment(place));
    proxy.target = served.port;
    open(undefined);
    return served;
  };
  const kill = async (): Promise<void> => {
    proxy.target = undefined;
    ({ promise: serving, resolve: open } = Promise.withResolvers<undefined>());
    served!.child.kill('SIGKILL');
    await served!.ended;
  };
  let tries = 0;
  /** As a phone does: the same again until there is a whole answer that is not a failure of the way. */
  const until = async <Answer>(path: string, init: RequestInit, parse: (answer: unknown) => Answer): Promise<Answer> => {
    for (;;) {
      await serving;
      tries += 1;
      try {
        const reply = await fetch(proxy.base + path, { ...init, method: 'POST' });
        const text = await reply.text();
        if (reply.status < 500) {
          assert.ok(reply.ok, `${reply.status} ${path} ${text}`);
          return parse(JSON.parse(text));
        }
        assert.equal(reply.status, 502, text);
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error;
      }
    }
  };
  const post = (sent: string, title: string): Promise<AspirationReceipt> => until('/v1/aspirations', { headers: { 'content-type': 'application/json', 'idempotency-key': sent }, body: JSON.stringify(content(title)) }, (answer) => schemas.aspirationReceipt.parse(answer));

  it('every acknowledged aspiration, message and photo is there, none twice', { timeout: Math.max(300_000, ROUNDS * 60_000) }, async () => {
    const picture = await sharp({ create: { width: 320, height: 240, channels: 3, background: '#557799' } }).jpeg().toBuffer();
    const sent: Sent[] = [];
    let acknowledged = 0;
    let reached = (): void => undefined;
    let over = false;
    const write = async (writer: number): Promise<void> => {
      for (let i = 0; !over; i += 1) {
        const mine = { key: key(), title: `Penulis ${writer} nomor ${i}` };
        const receipt = await post(mine.key, mine.title);
        const authorization = `Tracking ${receipt.trackingCode}`;
        const message = i % 2 === 0 ? `Tambahan ${writer} ${i}` : undefined;
        if (message !== undefined) await until(`/v1/aspirations/${receipt.number}/messages`, { headers: { authorization, 'content-type': 'application/json', 'idempotency-key': key() }, body: JSON.stringify({ text: message }) }, (answer) => schemas.aspirationView.parse(answer));
        const photo = i % 3 === 0 ? (await until(`/v1/aspirations/${receipt.number}/attachments`, { headers: { authorization, 'content-type': 'image/jpeg', 'idempotency-key': key() }, body: new Uint8Array(picture) }, (answer) => schemas.ticketPhoto.parse(answer))).id : undefined;
        sent.push({ ...mine, receipt, ...(message === undefined ? {} : { message }), ...(photo === undefined ? {} : { photo }) });
        acknowledged += 1;
        reached();
      }
    };

    await begin();
    const writers = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
    for (let round = 0; round < ROUNDS; round += 1) {
      const enough = acknowledged + Math.round(ENOUGH.least + random() * (ENOUGH.most - ENOUGH.least));
      await Promise.race([writers, new Promise<void>((resolve) => { reached = () => { if (acknowledged >= enough) resolve(); }; })]);
      await kill();
      await begin();
    }
    over = true;
    await writers;
    served!.child.kill('SIGKILL');
    await served!.ended;

    const { base } = await begin();
    assert.equal(new Set(sent.map(({ receipt }) => receipt.number)).size, sent.length);
    for (const { key: again, title, receipt, message, photo } of sent) {
      const reply = await fetch(`${base}/v1/aspirations/${receipt.number}`, { headers: { authorization: `Tracking ${receipt.trackingCode}` } });
      assert.equal(reply.status, 200, `${receipt.number} was acknowledged`);
      const view = schemas.aspirationView.parse(await reply.json());
      assert.equal(view.title, title);
      assert.deepEqual(view.history.filter(({ action }) => action === 'reply').map((line) => line.message), message === undefined ? [] : [message]);
      assert.deepEqual(view.photos.map(({ id }) => id), photo === undefined ? [] : [photo]);
      for (const { src } of view.photos) assert.equal((await fetch(base + new URL(src).pathname + new URL(src).search)).status, 200, 'the file of an acknowledged photo');
      const replay = await fetch(`${base}/v1/aspirations`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': again }, body: JSON.stringify(content(title)) });
      assert.deepEqual(await replay.json(), receipt, 'the same receipt again');
    }
    const { n } = await store.read.selectFrom('ticket').select((select) => select.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
    assert.equal(Number(n), sent.length);
    // Every kind of trouble was met.
    assert.deepEqual(FATES.filter((fate) => proxy.met[fate] === 0), []);
    if (ROUNDS > 3) console.log(JSON.stringify({ rounds: ROUNDS, seed: SEED, acknowledged: sent.length, messages: sent.filter(({ message }) => message).length, photos: sent.filter(({ photo }) => photo).length, tries, met: proxy.met }));
  });
});
