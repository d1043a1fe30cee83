/** `kentongan serve` killed between sending a notice and marking it; and what it prints while mail servers and webhooks misbehave. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../../src/store/open-store.ts';
import { run, type Store } from '../../src/store/store.ts';
import { environment, kentongan } from '../cli/command.ts';
import { serve, type Served } from '../cli/served.ts';
import { onEachStore, type Place } from '../store/each-store.ts';
import { receiveHooks, receiveMail, type HookReceiver, type MailReceiver } from './receivers.ts';
import { send, WORDS } from './senders.ts';

onEachStore('notices of a server of its own', (make) => {
  let place: Place;
  let store: Store;
  let mail: MailReceiver;
  let hooks: HookReceiver;
  let env: NodeJS.ProcessEnv;
  const running = new Set<Served>();
  before(async () => {
    [place, mail, hooks] = await Promise.all([make(), receiveMail(), receiveHooks()]);
    env = environment(place, { KENTONGAN_LOG: 'debug', KENTONGAN_JOB_INTERVAL: '1', KENTONGAN_SMTP_URL: mail.url.replace('//', '//pengguna:sandi-surat@'), KENTONGAN_MAIL_FROM: 'kabar@kabar.test', KENTONGAN_ALLOW_PRIVATE_WEBHOOKS: 'on' });
    store = openStore(place.address);
  });
  after(async () => {
    for (const { child } of running) child.kill('SIGKILL');
    await store.close();
    await Promise.all([place.remove(), mail.close(), hooks.close()]);
  });
  const begin = async (more: NodeJS.ProcessEnv = {}): Promise<Served> => {
    const served = await serve({ ...env, ...more });
    running.add(served);
    void served.ended.then(() => running.delete(served));
    return served;
  };
  /** As if a minute had passed: a killed holder's lease is over. */
  const leasesEnd = (): Promise<void> => store.write((queries) => run(queries.deleteFrom('lease')));

  it('is sent again under the same id after a kill -9 before it was marked, and not once more', async () => {
    const plain = { KENTONGAN_SMTP_URL: mail.url };
    const first = await begin(plain);
    const { promise: killed, resolve: done } = Promise.withResolvers<undefined>();
    mail.onMail = () => {
      first.child.kill('SIGKILL');
      done(undefined);
    };
    const { number } = await send(first.base, { reporter: { email: 'sari@contoh.test' } });
    await Promise.all([killed, first.ended]);
    const notice = (): Promise<{ id: string; state: string }> => store.read.selectFrom('notice').innerJoin('ticket', 'ticket.id', 'notice.ticket_id').select(['notice.id', 'notice.state']).where('number', '=', number).where('recipient', '=', 'citizen').executeTakeFirstOrThrow();
    const { id, state } = await notice();
    assert.deepEqual([state, mail.mails.length], ['waiting', 1]);

    const { promise: again, resolve: came } = Promise.withResolvers<undefined>();
    mail.onMail = () => { came(undefined); };
    await leasesEnd();
    const second = await begin(plain);
    await again;
    second.child.kill('SIGTERM');
    assert.equal((await second.ended).code, 0, 'it ends what is under way');
    assert.equal((await notice()).state, 'sent');
    assert.equal(new Set(mail.mails.map(({ messageId }) => messageId)).size, 1);
    assert.ok(mail.mails[0]!.messageId.startsWith(`${id}@`));

    // Another round of another process finds nothing left; the next mail is somebody else's.
    const third = await begin(plain);
    const { promise: other, resolve: arrived } = Promise.withResolvers<undefined>();
    mail.onMail = () => { arrived(undefined); };
    await send(third.base, { reporter: { email: 'budi@contoh.test' } });
    await other;
    third.child.kill('SIGTERM');
    await third.ended;
    assert.deepEqual(mail.mails.map(({ to }) => to[0]), ['sari@contoh.test', 'sari@contoh.test', 'budi@contoh.test']);
  });

  it('prints no address, contact, code, text or secret, whatever goes wrong', async () => {
    mail.mails.length = 0;
    const secret = (await kentongan(['webhook', 'add', hooks.url, '--region', '61.12'], env)).out.trim();
    assert.match(secret, /^whsec_[\w-]{43}$/);
    const said: string[] = [];
    const sent: string[] = [];
    // A login that the server does not know; then refusals; then a webhook that fails.
    for (const [more, manner, status] of [[{}, 'take', 500], [{ KENTONGAN_SMTP_URL: mail.url }, 'refuse', 0], [{ KENTONGAN_SMTP_URL: mail.url }, 'cut', 302]] as const) {
      mail.manner = manner;
      hooks.status = status;
      const served = await begin(more);
      const { number, trackingCode } = await send(served.base, { reporter: { name: 'Sari Contoh', email: 'sari@contoh.test', whatsapp: '+62 811 0000 555' } });
      sent.push(number, trackingCode, trackingCode.replaceAll('-', ''));
      for (let waiting = 1; waiting > 0; await pause(20)) {
        const { count } = await store.read.selectFrom('notice').innerJoin('ticket', 'ticket.id', 'notice.ticket_id').select((select) => select.fn.countAll<number>().as('count')).where('number', '=', number).where('attempts', '=', 0).executeTakeFirstOrThrow();
        waiting = Number(count);
      }
      served.child.kill('SIGTERM');
      const { code, out, err } = await served.ended;
      assert.equal(code, 0);
      said.push(out, err);
    }
    const all = said.join('');
    for (const code of ['mail_login', 'mail_refused', 'mail_unreachable', 'http_500', 'hook_unreachable', 'http_302']) assert.ok(all.includes(code), code);
    for (const word of [...sent, secret, 'sandi-surat', 'pengguna', 'sari@contoh.test', 'Sari Contoh', '0000 555', WORDS.title, 'rahasia-isi', 'is not taken', 'is not known']) assert.ok(!all.includes(word), `${word} was printed`);
    const errors = await store.read.selectFrom('notice').select('error').distinct().where('error', 'is not', null).execute();
    assert.ok(errors.every(({ error }) => /^[a-z0-9_]+$/.test(error!)), JSON.stringify(errors));
    const list = (await kentongan(['webhook', 'list'], env)).out;
    assert.ok(list.includes(hooks.url) && !list.includes(secret));
    assert.ok(!JSON.stringify(await store.read.selectFrom('webhook').selectAll().execute()).includes(secret.slice(6)));
  });
});
