/** Sending an aspiration from anywhere, and reading it back with its code. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, it } from 'node:test';
import { schemas } from '@kentongan/contract';
import { HOSTILE } from './hostile-texts.ts';
import { PUBLIC_URL, SITE, start, VILLAGE, type UnderTest } from './under-test.ts';
import { openForHolder, sha256 } from '../../src/security/seal.ts';
import { run } from '../../src/store/store.ts';
import { openWritten, type Written } from '../../src/store/ticket-rows.ts';
import { updateTicket } from '../../src/store/tickets.ts';
import { onEachStore } from '../store/each-store.ts';

const content = { kind: 'complaint', category: 'roads', title: 'Jembatan rusak di dusun', text: 'Papan jembatan gantung sudah lapuk dan berbahaya bagi anak sekolah.', region: VILLAGE, anonymous: true, confidential: false, adult: true, consents: [] };
const key = (): string => randomBytes(16).toString('hex');

onEachStore('aspirations', (make) => {
  let server: UnderTest;
  // Proofs of work have a test of their own.
  before(async () => { server = await start(make, { KENTONGAN_PROOF_OF_WORK: 'off' }); });
  after(() => server.stop());

  const post = (body: unknown, headers: Record<string, string | undefined> = {}, query = ''): Promise<Response> => {
    const all = { 'content-type': 'application/json', 'idempotency-key': key(), ...headers };
    return fetch(`${server.base}/v1/aspirations${query}`, { method: 'POST', headers: Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined)), body: typeof body === 'string' || body instanceof Uint8Array ? body as BodyInit : JSON.stringify(body) });
  };
  const codeOf = async (reply: Response): Promise<string> => ((await reply.json()) as { code: string }).code;
  const tickets = async (): Promise<number> => Number((await server.server.context.store.read.selectFrom('ticket').select((s) => s.fn.countAll().as('n')).executeTakeFirstOrThrow()).n);
  const row = (number: string) => server.server.context.store.read.selectFrom('ticket').selectAll().where('number', '=', number).executeTakeFirstOrThrow();

  it('gives a receipt with both dates and an address without the code', async () => {
    const reply = await post(content);
    assert.equal(reply.status, 201);
    const receipt = schemas.aspirationReceipt.parse(await reply.json());
    assert.equal(receipt.url, `${PUBLIC_URL}/a/${receipt.number}`);
    // Sent on Tuesday 4 August: three working days to look at it; fourteen to answer, past the holidays of the 17th and 25th.
    assert.match(receipt.dueAt, /^2026-08-07/);
    assert.match(receipt.finalDueAt, /^2026-08-26/);
    assert.equal(reply.headers.get('access-control-allow-origin'), '*');
    assert.equal(reply.headers.get('cache-control'), 'no-store');
  });

  it('takes a region without dots as the same region', async () => {
    const header = { 'idempotency-key': key() };
    const reply = await post({ ...content, region: VILLAGE.replaceAll('.', '') }, header);
    assert.equal(reply.status, 201, await reply.clone().text());
    const { number } = schemas.aspirationReceipt.parse(await reply.json());
    const { region, regency, village } = await row(number);
    assert.deepEqual([region, regency, village], [VILLAGE, '61.12', VILLAGE]);
    assert.equal((await post(content, header)).status, 201, 'dotted it is the same content');
    for (const short of ['61', '6112', '611201']) {
      const sent = await post({ ...content, region: short });
      assert.equal((await row(schemas.aspirationReceipt.parse(await sent.json()).number)).region, short.replace(/(?<=^\d\d|^\d{4})(?=\d)/g, '.'));
    }
    for (const wrong of ['611', '61.1201', '61120120', '61120120011', '6112.01', ' ', '']) assert.equal(await codeOf(await post({ ...content, region: wrong })), 'fields_invalid', wrong);
  });

  it('answers a replay with the same receipt and no second ticket', async () => {
    const header = { 'idempotency-key': key() };
    const first = await (await post(content, header)).text();
    const before = await tickets();
    const again = await post({ ...content, formToken: 'another' }, header);
    assert.equal(again.status, 201);
    assert.equal(await again.text(), first);
    assert.equal(await tickets(), before);
  });

  it('makes one ticket of ten at once with one key', async () => {
    const header = { 'idempotency-key': key() };
    const before = await tickets();
    const replies = await Promise.all(Array.from({ length: 10 }, () => post(content, header)));
    assert.deepEqual([...new Set(replies.map(({ status }) => status))], [201]);
    assert.equal(new Set(await Promise.all(replies.map((reply) => reply.text()))).size, 1);
    assert.equal(await tickets(), before + 1);
  });

  it('knows the key before it looks at anything else: a replay finds its receipt whatever has changed, other content is told so', async () => {
    const { store } = server.server.context;
    const header = { 'idempotency-key': key() };
    const region = '61.12.01.2002';
    const first = await post({ ...content, region }, header);
    assert.equal(first.status, 201);
    const [place] = await store.read.selectFrom('region').selectAll().where('code', '=', region).execute();
    await store.write((queries) => run(queries.deleteFrom('region').where('code', '=', region)));
    try {
      assert.equal(await codeOf(await post({ ...content, region }, { 'idempotency-key': key() })), 'region_unknown', 'a new one is refused by now');
      const again = await post({ ...content, region, formToken: 'none', proof: 'none' }, header);
      assert.equal(again.status, 201);
      assert.equal(await again.text(), await first.text());
      assert.equal(await codeOf(await post({ ...content, region: '99.99.99.9999' }, header)), 'idempotency_key_reused');
      assert.equal(await codeOf(await post({ ...content, reporter: { name: 'Sari' }, consents: [] }, header)), 'idempotency_key_reused');
    } finally {
      await store.write((queries) => run(queries.insertInto('region').values(place!)));
    }
  });

  it('seals the receipt under the key of whoever sent it: with all that the server holds it does not open', async () => {
    const { store, sealer } = server.server.context;
    const idempotencyKey = key();
    const receipt = await (await post(content, { 'idempotency-key': idempotencyKey })).json() as { number: string; trackingCode: string };
    const { id, receipt: sealed } = await store.read.selectFrom('ticket').select(['id', 'receipt']).where('number', '=', receipt.number).executeTakeFirstOrThrow();
    const place = `ticket:${id}:receipt`;
    assert.ok(!sealed.includes(receipt.trackingCode));
    assert.deepEqual(JSON.parse(openForHolder(idempotencyKey, place, sealed)), receipt);
    for (const other of [key(), '', 'same', sha256(idempotencyKey), id, receipt.number]) assert.throws(() => openForHolder(other, place, sealed), other);
    for (const purpose of ['receipt', 'ticket', 'contact', 'history']) assert.throws(() => sealer.open(purpose, place, sealed), purpose);
  });

  it('changes a ticket from the version that was read and from no other', async () => {
    const { store } = server.server.context;
    const { number } = await (await post(content)).json() as { number: string };
    const now = () => store.read.selectFrom('ticket').select(['id', 'version', 'category']).where('number', '=', number).executeTakeFirstOrThrow();
    const { id, version } = await now();
    const change = (from: number, category: 'water' | 'health') => store.write((queries) => updateTicket(queries, id, from, { category, version: from + 1 }, []));
    for (const stale of [version - 1, version + 1]) assert.equal(await change(stale, 'water'), false);
    assert.equal((await now()).category, 'roads');
    assert.equal(await change(version, 'water'), true);
    assert.equal(await change(version, 'health'), false);
    assert.equal((await now()).category, 'water');
  });

  it('refuses a key used with other content, a short one and none', async () => {
    const header = { 'idempotency-key': key() };
    await post(content, header);
    const other = await post({ ...content, title: 'Judul yang lain' }, header);
    assert.equal(other.status, 422);
    assert.equal(await codeOf(other), 'idempotency_key_reused');
    for (const bad of [undefined, 'short']) {
      const reply = await post(content, { 'idempotency-key': bad });
      assert.equal(reply.status, 400);
      assert.equal(await codeOf(reply), 'idempotency_key_missing');
    }
  });

  it('keeps contact only with consent, and of the young only with a guardian', async () => {
    const reporter = { email: 'warga@desa.test' };
    assert.equal(await codeOf(await post({ ...content, reporter })), 'consent_missing');
    const consents = [{ purpose: 'contact', noticeVersion: '1' }];
    assert.equal(await codeOf(await post({ ...content, reporter, consents, adult: false })), 'guardian_missing');
    const { number } = await (await post({ ...content, reporter, consents })).json() as { number: string };
    const { id, contact } = await row(number);
    assert.ok(contact !== null && !contact.includes('warga'));
    assert.match(server.server.context.sealer.open('contact', `ticket:${id}:contact`, contact), /warga@desa\.test/);
    const consent = await server.server.context.store.read.selectFrom('consent').select('purpose').where('ticket_id', '=', id).execute();
    assert.deepEqual(consent.map(({ purpose }) => purpose), ['contact']);
  });

  it('seals a confidential text and gives it back to the holder of the code alone', async () => {
    const receipt = schemas.aspirationReceipt.parse(await (await post({ ...content, confidential: true })).json());
    const stored = await row(receipt.number);
    assert.ok(!`${stored.title}${stored.text}`.includes('embatan'));
    const read = (authorization?: string, number = receipt.number) => fetch(`${server.base}/v1/aspirations/${number}`, { headers: authorization ? { authorization } : {} });
    const held = schemas.aspirationView.parse(await (await read(`Tracking ${receipt.trackingCode.toLowerCase().replaceAll('-', ' ')}`)).json());
    assert.equal(held.text, content.text);
    const other = schemas.aspirationReceipt.parse(await (await post(content)).json());
    const refusals = await Promise.all([read(), read(`Tracking ${other.trackingCode}`), read('Tracking X'), read(`Tracking ${receipt.trackingCode}`, 'KB-0000-0000-0'), read(undefined, other.number)].map(async (reply) => `${(await reply).status} ${await (await reply).text()}`));
    assert.equal(new Set(refusals).size, 1);
    assert.match(refusals[0]!, /^404 /);
  });

  it('receives what comes from unknown places into moderation, and from a known site with a ripe form not', async () => {
    const { formToken, proof } = schemas.challenge.parse(await (await fetch(`${server.base}/v1/challenge`)).json());
    assert.equal(proof, null, 'proof of work is off');
    const moderated = async (body: object, origin: string | undefined, query: string): Promise<number> => {
      const reply = await post(body, { origin }, query);
      assert.equal(reply.status, 201);
      return (await row((await reply.json() as { number: string }).number)).in_moderation;
    };
    const from = `?site=${SITE.key}`;
    assert.equal(await moderated({ ...content, formToken }, SITE.url, from), 1, 'faster than anyone writes');
    server.pass(10_000);
    assert.equal(await moderated({ ...content, formToken }, SITE.url, from), 0);
    assert.equal(await moderated(content, SITE.url, from), 1);
    assert.equal(await moderated({ ...content, formToken: `${formToken}x` }, SITE.url, from), 1);
    for (const [origin, query] of [['null', from], ['https://elsewhere.test', from], [undefined, from], [SITE.url, ''], [SITE.url, '?site=pk_none']] as const) assert.equal(await moderated({ ...content, formToken }, origin, query), 1, `${origin} ${query}`);
  });

  it('shows nothing on the board before a person has looked', async () => {
    await post(content);
    assert.deepEqual((await (await fetch(`${server.base}/v1/aspirations`)).json() as { items: unknown[] }).items, []);
  });

  it('stores hostile texts whole or refuses them, and never fails or repeats them', async () => {
    for (const text of HOSTILE) {
      for (const field of ['title', 'text', 'place', 'kind', 'region', 'programId', 'extra', text]) {
        const long = `${text} dan dua puluh huruf lagi`;
        const value = field === 'extra' ? { [text]: text } : field === 'title' || field === 'text' ? long : text;
        const reply = await post({ ...content, [field]: value });
        assert.ok(reply.status === 201 || (reply.status >= 400 && reply.status < 500), `${reply.status} ${field} ${text.slice(0, 40)}`);
        const said = await reply.text();
        if (reply.status !== 201) {
          if (text.length > 9) assert.ok(!said.includes(text), field);
          continue;
        }
        const stored = await row((JSON.parse(said) as { number: string }).number);
        const written = (column: Written): string | null => openWritten(server.server.context.sealer, stored, column);
        if (field === 'title' || field === 'text') assert.equal(written(field), long);
        if (field === 'place') assert.equal(written('place'), text);
        if (field === 'extra') assert.deepEqual(JSON.parse(written('extra')!), { [text]: text });
      }
    }
  });

  it('takes JSON alone, whole, shallow and of bounded size', async () => {
    for (const type of [undefined, 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json; charset=utf-16']) {
      assert.equal((await post(JSON.stringify(content), { 'content-type': type ?? '' })).status, 415, type);
    }
    assert.equal((await post('{"kind":')).status, 400);
    assert.equal((await post(new Uint8Array([0x7b, 0xff, 0x7d]))).status, 400);
    assert.equal((await post('['.repeat(30_000))).status, 400);
    assert.equal((await post({ ...content, extra: JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`) as unknown })).status, 400);
    assert.equal((await post({ ...content, extra: { a: 'x'.repeat(5000) } })).status, 422);
    assert.equal((await post('x'.repeat(1_000_000))).status, 413);
    for (const wrong of [null, [], 5, 'text', {}, { ...content, title: 5 }, { ...content, anonymous: 'yes' }, { ...content, consents: {} }, { ...content, nik: '1' }]) assert.equal((await post(JSON.stringify(wrong))).status, 422, JSON.stringify(wrong)?.slice(0, 60));
  });

  it('names the field that needs another look', async () => {
    const problem = schemas.problem.parse(await (await post({ ...content, title: 'abc' })).json());
    assert.deepEqual(problem.errors?.map(({ field }) => field), ['title']);
    assert.equal(await codeOf(await post({ ...content, region: '99.99' })), 'region_unknown');
  });
});
