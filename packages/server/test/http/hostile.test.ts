/** Hostile texts in every field of every route that writes: stored and given back as they were, or refused with a 4xx. KENTONGAN_TEST_HOSTILE=all tries every text in every field, and 3/8 the third eighth of that; else each text goes round the fields. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, it } from 'node:test';
import { schemas, type AspirationReceipt, type TicketAction } from '@kentongan/contract';
import fc from 'fast-check';
import { insertStaff } from '../../src/store/staff.ts';
import { run } from '../../src/store/store.ts';
import { saveUnit } from '../../src/use-cases/tickets/units.ts';
import { onEachStore } from '../store/each-store.ts';
import { hostileTexts } from './hostile-texts.ts';
import { PUBLIC_URL, start, VILLAGE, type UnderTest } from './under-test.ts';

const ASKED = process.env['KENTONGAN_TEST_HOSTILE'] ?? '';
const EVERYWHERE = ASKED === 'all' || /^\d+\/\d+$/.test(ASKED);
/** The share that is tried of all fields: the nth of so many. */
const [NTH, SHARES] = ASKED === 'all' || !EVERYWHERE ? [1, 1] : ASKED.split('/').map(Number) as [number, number];
/** Tickets that are tried beside each other. */
const BESIDE = 8;
const TEXTS = hostileTexts(600);
const REGENCY = 'kabupaten@desa.test';
const KIM = 'kim@desa.test';
const key = (): string => randomBytes(16).toString('hex');
const content = {
  kind: 'complaint', category: 'transport', title: 'Dermaga licin dan papan lapuk', text: 'Papan dermaga lapuk dan licin saat hujan.', region: VILLAGE, place: 'Depan SD', anonymous: false, confidential: false, adult: false,
  reporter: { name: 'Sari Contoh', email: 'sari@desa.test', whatsapp: '0812 0000 0000' }, guardian: { name: 'Wali', contact: 'wali@desa.test' }, device: 'd'.repeat(22), programId: 'abc', formToken: 'token', proof: 'proof',
  consents: [{ purpose: 'contact', noticeVersion: '1', language: 'id', widget: 'form' }, { purpose: 'publication', noticeVersion: '1' }], extra: { rt: '03' },
};
const FIELDS = ['kind', 'category', 'title', 'text', 'region', 'place', 'anonymous', 'reporter.name', 'reporter.email', 'reporter.whatsapp', 'guardian.name', 'guardian.contact', 'device', 'programId', 'formToken', 'proof', 'consents.0.purpose', 'consents.0.noticeVersion', 'consents.0.language', 'consents.0.widget', 'extra.rt', 'extra.*', '*'];
/** Texts of at least a few letters, which a short one is lengthened to. */
const LONGER: Readonly<Record<string, string>> = { title: ' dan huruf lagi', text: ' dan dua puluh huruf lagi', reason: ' dan huruf lagi' };

/** A copy of `body` with `value` at `path`; a part `*` is a name made of the value itself. */
function withAt(body: unknown, path: string, value: string): unknown {
  const [name, ...rest] = path.split('.');
  const copy: unknown = Array.isArray(body) ? [...body as unknown[]] : { ...body as object };
  const at = name === '*' ? value : name!;
  Object.defineProperty(copy, at, { value: rest.length === 0 ? value : withAt((body as Record<string, unknown>)[name!], rest.join('.'), value), enumerable: true, configurable: true, writable: true });
  return copy;
}

interface Route {
  readonly name: string;
  readonly body: unknown;
  readonly fields: readonly string[];
  send(body: unknown): Promise<Response>;
  /** What is held of a field after it was taken; undefined where nothing is given back. */
  held?(reply: unknown, field: string): Promise<unknown>;
}

onEachStore('hostile texts', (make) => {
  let server: UnderTest;
  const cookies = new Map<string, string>();
  before(async () => {
    server = await start(make);
    await server.server.context.store.write(function* (queries) {
      yield* saveUnit(queries, { region: '61.12', key: 'dishub', name: 'Dinas Perhubungan', created_at: 0 });
      yield* insertStaff(queries, { id: key(), email: 'provinsi@prov.test', name: 'Provinsi', password_hash: 'none', active: 1, created_at: 0 }, [{ role: 'province_admin', scope: '61', unit: null }]);
    });
    for (const email of [REGENCY, KIM]) cookies.set(email, await server.signIn(email));
  });
  after(() => server.stop());

  const json = (method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(server.base + path, { method, headers: { 'content-type': 'application/json', 'idempotency-key': key(), ...headers }, body: typeof body === 'string' || body instanceof Uint8Array ? body as BodyInit : JSON.stringify(body) });
  const holding = ({ trackingCode }: AspirationReceipt): Record<string, string> => ({ authorization: `Tracking ${trackingCode}` });
  const staff = (email: string): Record<string, string> => ({ cookie: cookies.get(email)!, origin: PUBLIC_URL });
  const receive = async (): Promise<AspirationReceipt> => schemas.aspirationReceipt.parse(await (await json('POST', '/v1/aspirations', { ...content, device: key() })).json());
  const read = async (receipt: AspirationReceipt, what: '' | '/data' = ''): Promise<Record<string, unknown>> => (await fetch(`${server.base}/v1/aspirations/${receipt.number}${what}`, { headers: holding(receipt) })).json() as Promise<Record<string, unknown>>;

  /** A ticket in some state; `again` puts it back there, whatever happened to it. */
  async function ticketAt(...steps: TicketAction[]): Promise<{ receipt: AspirationReceipt; version: number; again: () => Promise<void> }> {
    const receipt = await receive();
    for (const [index, action] of steps.entries()) {
      const reply = await json('POST', `/v1/staff/aspirations/${receipt.number}/actions`, { version: index + 1, action }, staff(REGENCY));
      assert.equal(reply.status, 200, await reply.clone().text());
    }
    const { store } = server.server.context;
    const row = await store.read.selectFrom('ticket').selectAll().where('number', '=', receipt.number).executeTakeFirstOrThrow();
    return {
      receipt, version: row.version,
      again: () => store.write(function* (queries) {
        yield* run(queries.deleteFrom('ticket_history').where('ticket_id', '=', row.id).where('seq', '>', row.version));
        yield* run(queries.updateTable('ticket').set(row).where('id', '=', row.id));
      }),
    };
  }
  const lastMessage = (reply: unknown): unknown => ((reply as { history: { message?: string }[] }).history.at(-1))?.message;

  async function holderRoute(path: string, method: string, body: object, fields: string[], held: Route['held'], ...steps: TicketAction[]): Promise<Route> {
    const { receipt, again } = await ticketAt(...steps);
    return {
      name: `${method} ${path}`, body, fields,
      async send(sent) {
        const reply = await json(method, `/v1/aspirations/${receipt.number}/${path}`, sent, holding(receipt));
        if (reply.ok) await again();
        return reply;
      },
      ...(held ? { held } : {}),
    };
  }
  async function deskRoute(action: TicketAction, fields: string[], held: Route['held'], steps: TicketAction[], email = REGENCY): Promise<Route> {
    const { receipt, version, again } = await ticketAt(...steps);
    return {
      name: `action ${action.type}`, body: { version, action }, fields: ['version', 'action', 'action.type', ...fields.map((field) => `action.${field}`), 'action.*', '*'],
      async send(sent) {
        const reply = await json('POST', `/v1/staff/aspirations/${receipt.number}/actions`, sent, staff(email));
        if (reply.ok) await again();
        return reply;
      },
      ...(held ? { held: (reply, field) => held(reply, field.replace('action.', '')) } : {}),
    };
  }
  const submission = (name: string, path: string, headers: () => Record<string, string>, more: object, fields: readonly string[]): Route => ({
    name, body: { ...content, ...more }, fields,
    // A device that sent the same is looked for; each is another.
    send: (body) => json('POST', path, body, headers()),
    async held(reply, field) {
      const receipt = schemas.aspirationReceipt.parse(reply);
      const data = await read(receipt, '/data') as Record<string, unknown> & { reporter: Record<string, unknown>; guardian: Record<string, unknown>; consents: Record<string, unknown>[] };
      const [at, inner] = field.split('.');
      if (at === 'title' || at === 'text' || at === 'place') return data[at];
      if (at === 'reporter' || at === 'guardian') return data[at][inner!];
      const consent = data.consents.find(({ purpose }) => purpose === 'contact')!;
      return field === 'consents.0.noticeVersion' ? consent['noticeVersion'] : field === 'consents.0.widget' ? consent['widget'] : undefined;
    },
  });

  const VERIFY: Extract<TicketAction, { type: 'verify' }> = { type: 'verify', publicTitle: 'Judul umum', publicText: 'Teks umum.' };
  const FORWARD: Extract<TicketAction, { type: 'forward' }> = { type: 'forward', unit: 'dishub', unitRegion: '61.12' };
  const START: TicketAction = { type: 'start', message: 'Dikerjakan.' };
  const ANSWER: TicketAction = { type: 'answer', message: 'Sudah diganti.' };
  const messageOf: NonNullable<Route['held']> = (reply, field) => Promise.resolve(field === 'message' || field === 'text' || field === 'reason' ? lastMessage(reply) : undefined);

  async function routes(): Promise<Route[]> {
    const staffWrite = (name: string, body: object, fields: string[]): Route => ({ name, body, fields, send: (sent) => json('POST', `/v1/staff/${name}`, sent, staff(REGENCY)) });
    const published = await ticketAt({ ...VERIFY });
    const { receipt: corrected, again: uncorrected } = await ticketAt();
    return [
      submission('POST aspirations', '/v1/aspirations', () => ({}), {}, FIELDS),
      submission('relay', '/v1/staff/aspirations', () => staff(KIM), { relay: { consentNoted: true } }, [...FIELDS, 'relay', 'relay.consentNoted', 'relay.*']),
      await holderRoute('messages', 'POST', { text: 'Tambahan' }, ['text', '*'], messageOf),
      await holderRoute('messages', 'POST', { text: 'Dilengkapi' }, ['text'], messageOf, { type: 'ask_detail', message: 'Yang mana?' }),
      await holderRoute('withdraw', 'POST', { reason: 'Selesai' }, ['reason', '*'], messageOf),
      await holderRoute('reopen', 'POST', { reason: 'Rusak lagi' }, ['reason', '*'], messageOf, VERIFY, FORWARD, START, ANSWER),
      await holderRoute('rating', 'POST', { score: 4, comment: 'Cepat' }, ['score', 'comment', '*'], (reply, field) => Promise.resolve(field === 'comment' ? (reply as { rating: { comment: string } }).rating.comment : undefined), VERIFY, FORWARD, START, ANSWER),
      await holderRoute('close', 'POST', {}, ['*'], undefined, VERIFY, FORWARD, START, ANSWER),
      await holderRoute('confidential', 'POST', { on: true }, ['on', '*'], undefined),
      {
        name: 'PATCH personal-data', body: { reporter: { name: 'Sari', email: 'sari@desa.test', whatsapp: '0812 0000 0000' }, consents: [{ purpose: 'contact', noticeVersion: '1' }] }, fields: ['reporter.name', 'reporter.email', 'reporter.whatsapp', 'reporter.*', 'consents.0.purpose', 'consents.0.noticeVersion', '*'],
        async send(sent) {
          await uncorrected();
          return json('PATCH', `/v1/aspirations/${corrected.number}/personal-data`, sent, holding(corrected));
        },
        async held(_, field) {
          return field.startsWith('reporter.') && !field.endsWith('*') ? (await read(corrected, '/data') as { reporter: Record<string, unknown> }).reporter[field.slice('reporter.'.length)] : undefined;
        },
      },
      { name: 'support', body: { device: key() }, fields: ['device', '*'], send: (sent) => json('POST', `/v1/aspirations/${published.receipt.number}/support`, sent) },
      await deskRoute({ type: 'ask_detail', message: 'Yang mana?' }, ['message'], messageOf, []),
      await deskRoute({ ...VERIFY, message: 'Diterima', kind: 'complaint', category: 'roads' }, ['publicTitle', 'publicText', 'message', 'kind', 'category', 'inspection'], (reply, field) => (field === 'publicTitle' || field === 'publicText' ? Promise.resolve((reply as Record<string, unknown>)[field]) : messageOf(reply, field)), []),
      await deskRoute({ type: 'reject', reason: 'unclear', message: 'Kurang jelas' }, ['reason', 'message'], (reply, field) => Promise.resolve(field === 'message' ? lastMessage(reply) : undefined), []),
      await deskRoute({ type: 'merge', parent: published.receipt.number, message: 'Sama' }, ['parent', 'message'], messageOf, []),
      await deskRoute({ type: 'out_of_scope', office: { name: 'Balai', address: 'Jalan', channel: 'Telepon' }, message: 'Bukan kami' }, ['office', 'office.name', 'office.address', 'office.channel', 'office.*', 'message'], (reply, field) => Promise.resolve(field === 'message' ? lastMessage(reply) : ['office.name', 'office.address', 'office.channel'].includes(field) ? ((reply as { heldBy: Record<string, unknown> }).heldBy)[field.slice('office.'.length)] : undefined), []),
      await deskRoute({ type: 'out_of_scope', office: { level: 'province', region: '61' }, message: 'Bukan kami' }, ['office.level', 'office.region'], undefined, []),
      await deskRoute({ ...FORWARD, message: 'Silakan' }, ['unit', 'unitRegion', 'message'], messageOf, [VERIFY]),
      await deskRoute({ type: 'edit_public_text', publicTitle: 'Judul', publicText: 'Teks' }, ['publicTitle', 'publicText'], (reply, field) => Promise.resolve((reply as Record<string, unknown>)[field]), [VERIFY]),
      await deskRoute({ type: 'return', reason: 'Bukan kami' }, ['reason'], undefined, [VERIFY, FORWARD]),
      await deskRoute({ type: 'start', message: 'Mulai', targetDate: '2026-08-20' }, ['message', 'targetDate'], messageOf, [VERIFY, FORWARD]),
      await deskRoute({ type: 'answer', message: 'Selesai', physicalWork: false }, ['message', 'photo', 'physicalWork'], messageOf, [VERIFY, FORWARD, START]),
      await deskRoute({ type: 'reply', message: 'Kami cek' }, ['message'], messageOf, [VERIFY]),
      await deskRoute({ type: 'recommend', message: 'Benar adanya' }, ['message'], undefined, [], KIM),
      { name: 'outcomes', body: { ids: ['abc'] }, fields: ['ids', 'ids.0', '*'], send: (sent) => json('PUT', `/v1/staff/aspirations/${published.receipt.number}/outcomes`, sent, staff(REGENCY)) },
      { name: 'session', body: { email: 'tidak@ada.test', password: 'x' }, fields: ['email', '*'], send: (sent) => json('POST', '/v1/session', sent, { 'x-kentongan': '1' }) },
      staffWrite('news', { title: 'Berita', summary: 'Ringkas', html: '<p>Isi</p>', category: 'Umum', region: VILLAGE }, ['title', 'summary', 'html', 'category', 'region', 'site', 'publishedAt', 'image', '*']),
      staffWrite('alerts', { title: 'Banjir', text: 'Naik', region: VILLAGE }, ['title', 'text', 'url', 'severity', 'region', 'startsAt', 'endsAt', '*']),
      staffWrite('programs', { name: 'Program', summary: 'Ringkas', organiser: 'Dinas', audience: 'Warga', regions: [VILLAGE], category: 'health' }, ['name', 'summary', 'type', 'organiser', 'level', 'audience', 'regions', 'regions.0', 'lastChecked', 'category', '*']),
    ];
  }

  async function tryText(route: Route, field: string, text: string): Promise<boolean> {
    const value = text + (LONGER[field] ?? '');
    const reply = await route.send(withAt(route.body, field, value));
    const said = await reply.text();
    const where = `${reply.status} ${route.name} ${field} ${JSON.stringify(text).slice(0, 80)}`;
    assert.ok(reply.status < 500 && reply.status !== 429, where);
    if (!reply.ok) {
      assert.ok(reply.status >= 400, where);
      // In other words than those that were sent; short ones may stand in any sentence.
      if (text.length > 12 && text.trim() !== '') assert.ok(!said.includes(text), where);
      return false;
    }
    const held = await route.held?.(JSON.parse(said), field);
    if (held !== undefined) assert.equal(held, value, where);
    return true;
  }

  it('in every field of every route are stored as they are or refused', async () => {
    const all = await routes();
    for (const [at, route] of all.entries()) {
      const harmless = await route.send(route.body);
      assert.ok(harmless.ok || route.name === 'session', `${route.name} takes what is harmless: ${await harmless.text()}`);
      let taken = 0;
      // Each text meets a route or two, each field a share of the texts.
      for (let i = at; i < TEXTS.length; i += 12) taken += await tryText(route, route.fields[Math.floor(i / 12) % route.fields.length]!, TEXTS[i]!) ? 1 : 0;
      assert.ok(taken > 0 || ['close', 'confidential', 'session', 'support', 'out_of_scope'].some((name) => route.name.includes(name)), `${route.name} took none`);
    }
    const { n } = await server.server.context.store.read.selectFrom('ticket').select((select) => select.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
    assert.ok(Number(n) > 0, 'the tables are there');
  });

  it('every one in every field', { timeout: 3_600_000, skip: !EVERYWHERE && 'KENTONGAN_TEST_HOSTILE=all asks for it' }, async (t) => {
    const fields = (await routes()).flatMap((route) => route.fields.map((field) => ({ route: route.name, field }))).filter((_, index) => index % SHARES === NTH - 1);
    const counts = { tried: 0, taken: 0 };
    let next = 0;
    // Every worker has tickets of its own: a route puts its ticket back after each text.
    await Promise.all(Array.from({ length: BESIDE }, async () => {
      const own = await routes();
      for (let at = next++; at < fields.length; at = next++) {
        const { route: name, field } = fields[at]!;
        const route = own.find((each) => each.name === name && each.fields.includes(field))!;
        for (const text of TEXTS) {
          // Read after the waiting: `+=` before it would forget what the others counted meanwhile.
          const took = await tryText(route, field, text);
          counts.taken += took ? 1 : 0;
          counts.tried += 1;
        }
      }
    }));
    t.diagnostic(`${fields.length} fields, ${counts.tried} sent, ${counts.taken} taken and given back whole, ${counts.tried - counts.taken} refused with 4xx`);
    assert.equal(counts.tried, fields.length * TEXTS.length);
  });

  it('in a message, a title and a text: every one of them', async () => {
    const { receipt, again } = await ticketAt();
    for (const text of TEXTS) {
      const reply = await json('POST', `/v1/aspirations/${receipt.number}/messages`, { text }, holding(receipt));
      assert.ok(reply.status === 200 || (reply.status >= 400 && reply.status < 500), `${reply.status} ${JSON.stringify(text)}`);
      if (reply.ok) {
        assert.equal(lastMessage(await reply.json()), text);
        await again();
      }
    }
  });

  it('in addresses and headers find nothing', async () => {
    const { receipt } = await ticketAt();
    for (const text of TEXTS.filter((each) => each.isWellFormed() && !/^\.{1,2}$/.test(each)).slice(0, 200)) {
      const path = encodeURIComponent(text).slice(0, 4000);
      for (const [method, to] of [['POST', `/v1/aspirations/${path}/messages`], ['POST', `/v1/staff/aspirations/${path}/actions`], ['POST', `/v1/aspirations?site=${path}`]] as const) {
        const reply = await json(method, to, { text: 'x' }, { ...staff(REGENCY), 'x-forwarded-for': '203.0.113.9' });
        assert.ok(reply.status >= 400 && reply.status < 500, `${reply.status} ${to}`);
      }
      const header = text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '').slice(0, 300);
      const keyed = await json('POST', '/v1/aspirations', content, { 'idempotency-key': header });
      assert.ok(keyed.status === 201 || keyed.status === 400 || keyed.status === 422, `${keyed.status} key ${JSON.stringify(header)}`);
    }
    assert.equal((await json('POST', `/v1/aspirations/${receipt.number}/messages`, { text: 'x' }, { authorization: 'Tracking \xff' })).status, 404);
  });

  it('in the form without JavaScript: a page, never a failure', async () => {
    const fields: Record<string, string> = { kind: 'aspiration', category: 'roads', title: 'Judul cukup', text: 'Teks yang cukup panjang.', adult: 'yes', key: '', name: 'Sari', 'consent-contact': 'yes', formToken: '', program: '' };
    const names = Object.keys(fields);
    for (const [i, text] of TEXTS.entries()) {
      if (!EVERYWHERE && i % 3 !== 0) continue;
      const reply = await fetch(`${server.base}/r/${VILLAGE}/aspirasi`, { method: 'POST', body: new URLSearchParams({ ...fields, key: key(), [names[Math.floor(i / 3) % names.length]!]: text }) });
      assert.ok(reply.status < 500, `${reply.status} ${JSON.stringify(text)}`);
      const page = await reply.text();
      assert.ok(!/<script|onerror=alert\(1\)>|<svg\/onload/i.test(page.replaceAll(/&lt;[^<]*/g, '')), `escaped: ${text}`);
    }
    const big = await fetch(`${server.base}/r/${VILLAGE}/aspirasi`, { method: 'POST', body: new URLSearchParams({ ...fields, text: 'x'.repeat(1_000_000) }) });
    assert.equal(big.status, 413);
  });

  it('bodies of a megabyte, deep, of wrong types and encodings are refused by every route', async () => {
    const deep = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    const utf16 = Buffer.from(`\ufeff${JSON.stringify(content)}`, 'utf16le');
    for (const route of await routes()) {
      const say = (what: string, { status }: Response): string => `${status} ${route.name}: ${what}`;
      const refused = async (what: string, body: unknown, statuses: readonly number[]): Promise<void> => {
        const reply = await route.send(body);
        assert.ok(statuses.includes(reply.status), say(what, reply));
      };
      const [first] = route.fields;
      const large = JSON.stringify(withAt(route.body, '*', 'x'.repeat(1_000_000)));
      await refused('a megabyte', large, route.name === 'news' || route.name === 'programs' ? [413, 422] : [413]);
      await refused('deep', deep(5000), [400, 413]);
      await refused('deep lists', '['.repeat(30_000), [400]);
      await refused('deep in a field', withAt(route.body, first!, 'x') && { ...(route.body as object), more: JSON.parse(deep(40)) as unknown }, [400]);
      await refused('no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), [400]);
      await refused('UTF-16', new Uint8Array(utf16), [400]);
      await refused('cut', '{"text":', [400]);
      await refused('nothing', '', [400]);
      for (const wrong of ['null', '[]', '5', '"text"', 'true', '[{}]']) await refused(wrong, wrong, [422]);
    }
  });

  it('whatever JSON there is, no route fails over it', async () => {
    for (const route of await routes()) {
      const place = fc.constantFrom(...route.fields.filter((field) => !field.includes('*')), '*');
      await fc.assert(fc.asyncProperty(place, fc.jsonValue({ maxDepth: 4 }), async (field, value) => {
        const body = field === '*' ? value : JSON.parse(JSON.stringify(withAt(route.body, field, '@here@')).replace('"@here@"', () => JSON.stringify(value))) as unknown;
        const { status } = await route.send(body);
        assert.ok(status < 500 && status !== 429, `${status} ${route.name}`);
      }), { numRuns: EVERYWHERE ? 300 : 25, seed: 20_261_124 });
    }
  });
});
