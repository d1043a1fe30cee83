/** Whoever asked for a site key is told by mail what was decided, through a real mail server: once, in both languages, and nothing that opens anything. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { schemas, type SiteRequestReceipt } from '@kentongan/contract';
import type { AppContext } from '../../src/context.ts';
import type { NoticeTable } from '../../src/store/database.ts';
import { run } from '../../src/store/store.ts';
import { runJobs } from '../../src/use-cases/jobs/run-jobs.ts';
import { PUBLIC_URL, start, type UnderTest } from '../http/under-test.ts';
import { onEachStore } from '../store/each-store.ts';
import { receiveMail, type MailReceiver } from './receivers.ts';

const ASK = { name: 'Menangkan hadiah di sini', url: 'http://kualadua.desa.id/beranda', region: '61.12.01.2002', email: 'kantor@kualadua.desa.id' };

onEachStore('decisions on site keys', (make) => {
  let under: UnderTest;
  let mail: MailReceiver;
  let context: AppContext;
  let cookie: string;
  before(async () => {
    mail = await receiveMail();
    under = await start(make, { KENTONGAN_SMTP_URL: mail.url, KENTONGAN_MAIL_FROM: 'Kabar Desa <kabar@kabar.test>', KENTONGAN_TRUSTED_PROXIES: '127.0.0.1' });
    context = under.server.context;
    cookie = await under.signIn('kabupaten@desa.test');
  });
  after(async () => {
    await under.stop();
    await mail.close();
  });
  beforeEach(async () => {
    await runJobs(context);
    mail.manner = 'take';
    mail.mails.length = 0;
  });

  let callers = 0;
  const post = (path: string, body: object): Promise<Response> => fetch(under.base + path, { method: 'POST', headers: { 'content-type': 'application/json', cookie, origin: PUBLIC_URL, 'x-forwarded-for': `203.0.113.${++callers}` }, body: JSON.stringify(body) });
  /** Asked by a person who took their time, unless `more` says otherwise. */
  const ask = async (more: object = {}): Promise<SiteRequestReceipt & { id: string }> => {
    const { formToken } = await (await fetch(`${under.base}/v1/challenge`)).json() as { formToken: string };
    under.pass(60_000);
    const receipt = schemas.siteRequestReceipt.parse(await (await post('/v1/sites', { ...ASK, formToken, ...more })).json());
    const { items } = schemas.siteRequestList.parse(await (await fetch(`${under.base}/v1/staff/sites`, { headers: { cookie } })).json());
    return { ...receipt, id: items.toSorted((a, b) => a.askedAt.localeCompare(b.askedAt)).at(-1)!.id };
  };
  const decide = async (id: string, decision: object): Promise<string | undefined> => {
    const reply = await post(`/v1/staff/sites/${id}`, decision);
    assert.equal(reply.status, 200);
    return schemas.siteRequestStatus.parse(await reply.json()).key;
  };
  const noticesOf = (id: string): Promise<NoticeTable[]> => context.store.read.selectFrom('notice').selectAll().where('site_request_id', '=', id).execute();

  it('an approval brings the key, in Indonesian and English', async () => {
    const { id, code } = await ask();
    await runJobs(context);
    assert.equal(mail.mails.length, 0, 'nothing before it is decided');
    const key = await decide(id, { approve: true });
    assert.equal((await post(`/v1/staff/sites/${id}`, { approve: false })).status, 409);
    await runJobs(context);
    await runJobs(context);
    const [notice, ...more] = await noticesOf(id);
    assert.deepEqual([notice?.state, notice?.attempts, more], ['sent', 1, []]);
    assert.ok(!JSON.stringify(notice).includes('kualadua'), 'no address lies in the outbox');
    assert.deepEqual(mail.mails.map(({ to, messageId }) => [to, messageId]), [[[ASK.email], `${notice!.id}@kabar.test`]]);
    const { words } = mail.mails[0]!;
    assert.match(words, /^Subject: Kunci situs Anda disetujui – /m);
    for (const said of [`Kunci situs: ${key!}`, `Site key: ${key!}`, `${PUBLIC_URL}/builder`, 'Permintaan kunci untuk situs kualadua.desa.id sudah disetujui', 'The request of a key for the site kualadua.desa.id was approved']) assert.ok(words.includes(said), said);
    for (const secret of [code, code.replaceAll('-', ''), ASK.name]) assert.ok(!words.includes(secret), secret);
  });

  it('a refusal brings the reason, escaped', async () => {
    const { id } = await ask();
    await decide(id, { approve: false, reason: 'Alamatnya bukan situs desa <b>kami</b>.' });
    await runJobs(context);
    const { words } = mail.mails[0]!;
    assert.match(words, /belum dapat disetujui[^]*Alasan: Alamatnya bukan situs desa <b>kami<\/b>\.[^]*could not be approved[^]*Reason: Alamatnya/);
    assert.ok(words.includes('Alasan: Alamatnya bukan situs desa &lt;b&gt;kami&lt;/b&gt;.'));
    assert.ok(!words.includes('pk_') && !words.includes('/builder'));
  });

  it('a machine’s request that is refused writes to nobody; one that turns out good does', async () => {
    const [bad, good] = [await ask({ website: 'https://spam.test' }), await ask({ website: 'https://spam.test' })];
    await decide(bad.id, { approve: false });
    await decide(good.id, { approve: true });
    await runJobs(context);
    assert.deepEqual([(await noticesOf(bad.id)).length, mail.mails.length], [0, 1]);
  });

  it('is tried again under the same id while the mail server refuses, and dropped once the address was erased', async () => {
    const [late, gone] = [await ask(), await ask({ email: 'dihapus@kualadua.desa.id' })];
    mail.manner = 'defer';
    for (const { id } of [late, gone]) await decide(id, { approve: true });
    await runJobs(context);
    const [waiting] = await noticesOf(late.id);
    assert.deepEqual([waiting!.state, waiting!.error], ['waiting', 'mail_deferred']);
    await context.store.write((queries) => run(queries.updateTable('site_request').set({ contact: null }).where('id', '=', gone.id)));
    mail.manner = 'take';
    under.pass(120_000);
    await runJobs(context);
    assert.deepEqual(mail.mails.map(({ to, messageId }) => [to.join(), messageId]), [[ASK.email, `${waiting!.id}@kabar.test`]]);
    assert.deepEqual((await noticesOf(gone.id)).map(({ state, error }) => [state, error]), [['dropped', 'erased']]);
  });
});
