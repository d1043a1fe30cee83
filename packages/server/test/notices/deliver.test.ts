/** What waits in the outbox reaches people: through a real mail server and a real receiver of webhooks, whatever these do in between. */
import assert from 'node:assert/strict';
import { createHmac, randomUUID } from 'node:crypto';
import { after, before, beforeEach, it } from 'node:test';
import fc from 'fast-check';
import { createGuardedFetch } from '../../src/outbound/guarded-fetch.ts';
import { createMail } from '../../src/outbound/mail.ts';
import type { AppContext } from '../../src/context.ts';
import { deleteWebhook, insertWebhook, undelivered } from '../../src/store/notices.ts';
import { run } from '../../src/store/store.ts';
import { GIVE_UP, nextTry } from '../../src/use-cases/notices/backoff.ts';
import { secretPlace } from '../../src/use-cases/notices/post-to-webhook.ts';
import { runJobs } from '../../src/use-cases/jobs/run-jobs.ts';
import { PUBLIC_URL, start, VILLAGE, type UnderTest } from '../http/under-test.ts';
import { onEachStore } from '../store/each-store.ts';
import { receiveHooks, receiveMail, type HookReceiver, type MailReceiver, type Manner } from './receivers.ts';
import { act, addStaff, noticesOf, send, WORDS } from './senders.ts';

const HOUR = 3_600_000;
const REGENCY = { role: 'regency_admin', scope: '61.12', id: 'r1' } as const;
const VERIFIED = { type: 'verify', publicTitle: 'Jembatan', publicText: 'Jembatan lapuk.' } as const;

onEachStore('notices', (make) => {
  let under: UnderTest;
  let mail: MailReceiver;
  let hooks: HookReceiver;
  let context: AppContext;
  /** A server that is silent is given up sooner than in earnest. */
  let impatient: AppContext;
  before(async () => {
    [mail, hooks] = await Promise.all([receiveMail(), receiveHooks()]);
    under = await start(make, { KENTONGAN_SMTP_URL: mail.url, KENTONGAN_MAIL_FROM: 'Kabar Desa <kabar@kabar.test>', KENTONGAN_ALLOW_PRIVATE_WEBHOOKS: 'on' });
    ({ context } = under.server);
    impatient = { ...context, mail: createMail({ url: mail.url, from: 'kabar@kabar.test', patience: 500 }) };
    await addStaff(under, 'desa@desa.test', 'village_officer', VILLAGE);
  });
  after(async () => {
    await under.stop();
    await Promise.all([mail.close(), hooks.close()]);
  });
  beforeEach(async () => {
    await runJobs(context);
    mail.manner = 'take';
    mail.mails.length = 0;
    hooks.status = 200;
    hooks.posts.length = 0;
  });

  it('tells citizen and office by mail, once, in the language of the consent, and nothing private', async () => {
    const sent = await send(under.base, { reporter: { name: 'Sari Contoh', email: 'sari@contoh.test', whatsapp: '+62 811 0000 111' }, consents: [{ purpose: 'contact', noticeVersion: '1', language: 'en' }] });
    await runJobs(context);
    await runJobs(context);
    const notices = await noticesOf(under, sent.number);
    assert.deepEqual(notices.map(({ recipient, template, state, attempts }) => [recipient, template, state, attempts]).sort(), [['citizen', 'opened', 'sent', 1], ['office', 'opened', 'sent', 1]]);
    assert.deepEqual(mail.mails.map(({ to }) => to.join()).sort(), ['desa@desa.test', 'sari@contoh.test']);
    assert.deepEqual(mail.mails.map(({ messageId }) => messageId).sort(), notices.map(({ id }) => `${id}@kabar.test`).sort());
    const [toOffice, toCitizen] = mail.mails.toSorted((a, b) => a.to[0]!.localeCompare(b.to[0]!)) as [typeof mail.mails[0], typeof mail.mails[0]];
    assert.match(toCitizen.words, /We have received what you sent/);
    assert.match(toCitizen.words, /An answer is due by Tuesday,? 25 August 2026|An answer is due by/);
    assert.match(toOffice.words, /Ada aspirasi baru dari warga.*Tenggat: Jumat, 7 Agustus 2026/s);
    for (const { words } of mail.mails) {
      assert.match(words, /^Auto-Submitted: auto-generated\r?$/m);
      assert.equal(words.split(`${PUBLIC_URL}/a/${sent.number}`).length, 4, 'once in the text, twice in the link');
      const rest = words.replaceAll('sari@contoh.test', '');
      for (const secret of [sent.trackingCode, sent.trackingCode.replaceAll('-', ''), WORDS.title, 'rahasia-isi', 'Sari', '811 0000']) assert.ok(!rest.includes(secret), secret);
    }
    assert.ok(!toOffice.words.includes('sari@contoh.test'));
  });

  it('writes only to whom it may: consent in force, the guardian of the young, nobody once it was erased', async () => {
    const young = await send(under.base, { adult: false, reporter: { name: 'Budi' }, guardian: { name: 'Wali', contact: 'wali@contoh.test' } });
    const byPhone = await send(under.base, { reporter: { whatsapp: '+62 811 0000 222' } });
    const anonymous = await send(under.base, { anonymous: true, reporter: { email: 'tanpa-nama@contoh.test' } });
    const taken = await send(under.base, { reporter: { email: 'dicabut@contoh.test' } });
    const erased = await send(under.base, { reporter: { email: 'dihapus@contoh.test' } });
    const holder = (receipt: typeof young, path: string, method: string, body?: object): Promise<Response> => fetch(`${under.base}/v1/aspirations/${receipt.number}/${path}`, { method, headers: { authorization: `Tracking ${receipt.trackingCode}`, 'content-type': 'application/json' }, ...(body ? { body: JSON.stringify(body) } : {}) });
    await under.server.context.store.write((queries) => run(queries.updateTable('consent').set({ withdrawn_at: 1 }).where('ticket_id', 'in', queries.selectFrom('ticket').select('id').where('number', '=', taken.number))));
    assert.equal((await holder(erased, 'personal-data', 'DELETE')).status, 200);
    await runJobs(context);
    const citizen = async ({ number }: typeof young): Promise<unknown> => (await noticesOf(under, number)).filter(({ recipient }) => recipient === 'citizen').map(({ state, error }) => [state, error]);
    assert.deepEqual(await Promise.all([young, byPhone, anonymous, taken, erased].map(citizen)), [[['sent', null]], [['dropped', 'no_address']], [['sent', null]], [['dropped', 'no_consent']], [['dropped', 'erased']]]);
    assert.deepEqual(mail.mails.map(({ to }) => to.join()).filter((to) => to !== 'desa@desa.test').sort(), ['tanpa-nama@contoh.test', 'wali@contoh.test']);
  });

  it('tells a unit’s own officers alone, and an officer who left nothing', async () => {
    for (const [email, unit, scope] of [['pu@kab.test', 'pu', '61.12'], ['pu-kota@kab.test', 'pu', '61.10'], ['lain@kab.test', 'dishub', '61.12']] as const) await addStaff(under, email, 'unit_officer', scope, unit);
    await addStaff(under, 'pindah@kab.test', 'unit_officer', '61.12', 'pu');
    await under.server.context.store.write((queries) => run(queries.updateTable('staff').set({ active: 0 }).where('email', '=', 'pindah@kab.test')));
    const { number } = await send(under.base, { consents: [] });
    await act(under, number, REGENCY, VERIFIED);
    mail.mails.length = 0;
    await act(under, number, REGENCY, { type: 'forward', unit: 'pu' });
    await runJobs(context);
    assert.deepEqual(mail.mails.filter(({ words }) => words.includes('diteruskan ke unit Anda')).map(({ to }) => to), [['pu@kab.test']]);
  });

  for (const [manner, code] of [['refuse', 'mail_refused'], ['defer', 'mail_deferred'], ['hang', 'mail_timeout'], ['cut', 'mail_unreachable']] as [Manner, string][]) {
    it(`a mail server that does "${manner}" is asked again later, under the same id`, async () => {
      const { number } = await send(under.base, { reporter: { email: 'sabar@contoh.test' } });
      mail.manner = manner;
      await runJobs(manner === 'hang' ? impatient : context);
      await runJobs(context);
      const [waiting] = (await noticesOf(under, number)).filter(({ recipient }) => recipient === 'citizen');
      assert.deepEqual([waiting!.state, waiting!.attempts, waiting!.error], ['waiting', 1, code]);
      assert.ok(waiting!.next_at > context.clock() && waiting!.next_at <= context.clock() + 60_000);
      mail.manner = 'take';
      const left = async (): Promise<string[]> => (await noticesOf(under, number)).filter(({ state }) => state !== 'sent').map(({ recipient, state, error }) => `${recipient} ${state} ${error}`);
      // A round that still meets the broken connection puts the others off once more.
      for (let round = 0; round < 3 && (await left()).length > 0; round += 1) {
        under.pass(120_000);
        await runJobs(context);
      }
      assert.deepEqual(await left(), []);
      assert.deepEqual(mail.mails.filter(({ to }) => to[0] === 'sabar@contoh.test').map(({ messageId }) => messageId), [`${waiting!.id}@kabar.test`]);
    });
  }

  it('sends what is left to whom it has not reached yet', async () => {
    await addStaff(under, 'desa-2@desa.test', 'village_officer', VILLAGE);
    const { number } = await send(under.base, { consents: [] });
    let first = true;
    mail.onMail = () => {
      if (first) mail.manner = 'refuse';
      first = false;
    };
    await runJobs(context);
    mail.onMail = () => undefined;
    assert.equal(mail.mails.length, 1);
    mail.manner = 'take';
    under.pass(60_000);
    await runJobs(context);
    assert.deepEqual(mail.mails.map(({ to }) => to[0]).sort(), ['desa-2@desa.test', 'desa@desa.test']);
    assert.equal(new Set(mail.mails.map(({ messageId }) => messageId)).size, 1);
    assert.equal((await noticesOf(under, number)).find(({ recipient }) => recipient === 'office')!.state, 'sent');
    await under.server.context.store.write((queries) => run(queries.updateTable('staff').set({ active: 0 }).where('email', '=', 'desa-2@desa.test')));
  });

  it('gives up after three days of trying, and says so', async () => {
    const { number } = await send(under.base, { reporter: { email: 'gagal@contoh.test' } });
    mail.manner = 'refuse';
    for (let hours = 0; hours <= 84; hours += 6) {
      await runJobs(context);
      const states = (await noticesOf(under, number)).filter(({ template }) => template === 'opened').map(({ state }) => state);
      assert.deepEqual(new Set(states), new Set([hours < 72 ? 'waiting' : 'failed']), `${hours} h`);
      under.pass(6 * HOUR);
    }
    assert.ok((await undelivered(context.store, context.clock())).failed.some(({ error, count }) => error === 'mail_refused' && count >= 2));
  });

  it('keeps what a mail server is missing for: three days, then it is dropped and counted', async () => {
    const off: AppContext = { ...context, mail: undefined };
    const [early, late] = [await send(under.base, { reporter: { email: 'tunggu@contoh.test' } }), await send(under.base, { reporter: { whatsapp: '+62 811 0000 444' } })];
    await runJobs(off);
    const states = async (number: string): Promise<string[]> => (await noticesOf(under, number)).filter(({ template }) => template === 'opened').map(({ recipient, state, error }) => `${recipient} ${state} ${error}`).sort();
    assert.deepEqual(await states(early.number), ['citizen waiting mail_off', 'office waiting mail_off']);
    assert.deepEqual(await states(late.number), ['citizen dropped no_address', 'office waiting mail_off'], 'nobody waits who has no address');
    assert.ok((await undelivered(context.store, context.clock())).waitsForMail >= 3);
    under.pass(HOUR);
    await runJobs(context);
    assert.deepEqual(await states(early.number), ['citizen sent null', 'office sent null'], 'set up in time');
    const third = await send(under.base, { reporter: { email: 'terlambat@contoh.test' } });
    for (let hours = 0; hours <= 72; hours += 6) {
      await runJobs(off);
      under.pass(6 * HOUR);
    }
    assert.deepEqual(await states(third.number), ['citizen dropped mail_off', 'office dropped mail_off']);
    assert.ok((await undelivered(context.store, context.clock())).droppedWithoutMail >= 2);
  });

  it('posts signed webhooks until each was taken, with contact data for the citizen’s notices alone', async () => {
    const { store, sealer } = context;
    const [hook, elsewhere, secret] = [randomUUID(), randomUUID(), 'whsec_test'];
    await store.write(function* (queries) {
      for (const [id, region] of [[hook, '61.12'], [elsewhere, '61.10']] as const) yield* insertWebhook(queries, { id, region, url: hooks.url, secret: sealer.seal('webhook', secretPlace(id), secret), enabled: 1, created_at: 0 });
    });
    const sent = await send(under.base, { anonymous: true, reporter: { email: 'wa@contoh.test', whatsapp: '+62 811 0000 333' } });
    const silent = await send(under.base, { consents: [] });
    const mine = [...await noticesOf(under, sent.number), ...await noticesOf(under, silent.number)].filter(({ channel }) => channel === 'webhook');
    assert.equal(mine.length, 4);
    assert.ok(mine.every(({ target }) => target === hook));
    for (const [status, code] of [[503, 'http_503'], [307, 'http_307'], [0, 'hook_unreachable']] as const) {
      hooks.status = status;
      await runJobs(context);
      const now = (await noticesOf(under, sent.number)).filter(({ channel }) => channel === 'webhook');
      assert.ok(now.every(({ state, error }) => state === 'waiting' && error === code), JSON.stringify(now));
      under.pass(HOUR);
    }
    hooks.status = 200;
    hooks.posts.length = 0;
    await runJobs(context);
    await runJobs(context);
    const bodies = hooks.posts.map(({ headers, body }) => {
      const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['x-kentongan-signature']))!;
      assert.equal(v1, createHmac('sha256', secret).update(`${t}.${body}`).digest('hex'));
      assert.equal(Number(t), Math.floor(context.clock() / 1000));
      assert.equal(headers['content-type'], 'application/json');
      for (const word of [sent.trackingCode, WORDS.title, 'rahasia-isi']) assert.ok(!body.includes(word));
      return JSON.parse(body) as { id: string; event: string; template: string; number: string; url: string; at: string; recipient: Record<string, string> };
    });
    assert.deepEqual(bodies.map(({ id }) => id).sort(), mine.map(({ id }) => id).sort());
    const of = (number: string, kind: string): (typeof bodies)[0] => bodies.find((body) => body.number === number && body.recipient['kind'] === kind)!;
    const { id, at, ...told } = of(sent.number, 'citizen');
    assert.ok(id && Date.parse(at));
    assert.deepEqual(told, { event: 'ticket.notice', template: 'opened', number: sent.number, url: `${PUBLIC_URL}/a/${sent.number}`, recipient: { kind: 'citizen', whatsapp: '+62 811 0000 333', email: 'wa@contoh.test', language: 'id' } });
    assert.deepEqual(of(silent.number, 'citizen').recipient, { kind: 'citizen' });
    assert.deepEqual(of(sent.number, 'office').recipient, { kind: 'office', level: 'village', region: VILLAGE });

    const guarded = createGuardedFetch({ allowedBy: 'KENTONGAN_ALLOW_PRIVATE_WEBHOOKS' });
    hooks.posts.length = 0;
    const third = await send(under.base, { consents: [] });
    await runJobs({ ...context, hooks: guarded.fetch });
    await guarded.close();
    assert.deepEqual([hooks.posts.length, ...new Set((await noticesOf(under, third.number)).filter(({ channel }) => channel === 'webhook').map(({ error }) => error))], [0, 'hook_address_refused']);
    await store.write((queries) => deleteWebhook(queries, hook));
    under.pass(HOUR);
    await runJobs(context);
    assert.deepEqual([...new Set((await noticesOf(under, third.number)).filter(({ channel }) => channel === 'webhook').map(({ state, error }) => `${state} ${error}`))], ['dropped webhook_removed']);
  });

  it('an end is always reached: pauses grow to six hours and the last try falls on the third day', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 }), (chances) => {
      let [now, attempts] = [0, 0];
      const pauses: number[] = [];
      for (let next: number | undefined = 0; next !== undefined; next = nextTry({ attempts, created_at: 0 }, now, chances[attempts % chances.length])) {
        if (attempts > 0) pauses.push(next - now);
        now = next;
        attempts += 1;
      }
      return now === GIVE_UP && attempts < 40 && pauses.every((pause, n) => pause > 0 && pause <= Math.min(6 * HOUR, 60_000 * 2 ** n) + 1);
    }));
  });
});
