/** The tracker's page as a browser without JavaScript uses it: every act of whoever holds the code, by the forms that the page draws. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { AspirationReceipt } from '@kentongan/contract';
import { pino } from 'pino';
import sharp from 'sharp';
import type { AppContext } from '../../src/context.ts';
import { PUBLIC_URL, VILLAGE, start, type UnderTest } from '../http/under-test.ts';
import { HOSTILE } from '../http/hostile-texts.ts';
import { onEachStore } from '../store/each-store.ts';
import { openDesk, REGENCY, newKey, type Desk } from './at-the-desk.ts';

const unescape = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', '\'').replaceAll('&amp;', '&');
/** The hidden fields of every form of a page, by what the form does. */
function formsOf(page: string): Map<string, Record<string, string>> {
  return new Map([...page.matchAll(/<form method="post" action="\/a"[\s\S]*?<\/form>/g)].map(([form]): [string, Record<string, string>] => {
    const fields = Object.fromEntries([...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name!, unescape(value!)]));
    return [fields['do'] ?? '', fields];
  }));
}

onEachStore('the tracker without JavaScript', (make) => {
  let server: UnderTest;
  let desk: Desk;
  before(async () => {
    server = await start(make);
    desk = await openDesk(server);
  });
  after(() => server.stop());

  const post = (fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> => fetch(`${server.base}/a`, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });
  const read = async (fields: Record<string, string>, status = 200): Promise<string> => {
    const reply = await post(fields);
    const page = await reply.text();
    assert.equal(reply.status, status, page.replace(/<style>[\s\S]*?<\/style>/g, '').slice(0, 600));
    assert.equal(reply.headers.get('cache-control'), 'no-store');
    assert.equal(reply.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(reply.headers.get('set-cookie'), null);
    assert.doesNotMatch(page, /<script/i);
    return page;
  };
  const open = ({ number, trackingCode }: AspirationReceipt): Promise<string> => read({ number, code: trackingCode });
  /** Sends the form of a page that does `doing`, filled in. Fails when the page draws none. */
  const fill = (page: string, doing: string, fields: Record<string, string> = {}): Record<string, string> => {
    const form = formsOf(page).get(doing);
    assert.ok(form, `the page has no form "${doing}", only ${[...formsOf(page).keys()].join(', ')}`);
    return { ...form, ...fields };
  };
  const rowOf = (number: string) => server.server.context.store.read.selectFrom('ticket').selectAll().where('number', '=', number).executeTakeFirstOrThrow();
  const linesOf = async (number: string): Promise<number> => (await server.server.context.store.read.selectFrom('ticket_history').innerJoin('ticket', 'ticket.id', 'ticket_id').select('seq').where('number', '=', number).execute()).length;
  const count = (page: string, words: string): number => page.split(words).length - 1;

  it('shows who holds it, since when and until when, and what was said, newest first', async () => {
    const sent = await desk.send({ place: 'Dekat <surau>' });
    let page = await open(sent);
    for (const words of ['Pemerintah Kabupaten Kubu Raya', 'Sejak Selasa, 4 Agustus 2026', 'Paling lambat Jumat, 7 Agustus 2026', 'Letak: Dekat &lt;surau&gt;', 'Papan dermaga lapuk dan licin sesudah hujan.', 'aria-current="step"', '<svg']) assert.ok(page.includes(words), words);
    assert.deepEqual([...formsOf(page).keys()], ['reply', 'photo', 'confidential', 'data', 'withdraw']);
    assert.ok(Buffer.byteLength(page) < 30_000);
    await desk.answer(sent);
    page = await open(sent);
    for (const words of ['Dinas Perhubungan', 'Rencana selesai Kamis, 20 Agustus 2026', 'Papan sudah diganti.', 'Apakah ini sudah selesai?']) assert.ok(page.includes(words), words);
    const history = page.slice(page.indexOf('>Riwayat<'));
    assert.ok(history.indexOf('Papan sudah diganti.') < history.indexOf('Tukang datang') && history.indexOf('Tukang datang') < history.indexOf('>Dikirim<'));
    assert.deepEqual([...formsOf(page).keys()], ['close', 'rate', 'reopen', 'reply', 'photo', 'confidential', 'data', 'withdraw']);
  });

  it('says when a date has passed', async () => {
    const sent = await desk.send();
    server.pass(30 * 86_400_000);
    assert.ok((await open(sent)).includes('Batasnya'));
    server.pass(-30 * 86_400_000);
  });

  it('completes what was asked, once, however often the page is loaded again', async () => {
    const sent = await desk.send();
    await desk.act(REGENCY, sent.number, { type: 'ask_detail', message: 'Dermaga yang mana?' });
    const asked = await open(sent);
    assert.ok(asked.includes('Dermaga yang mana?') && !formsOf(asked).has('reply'));
    const sending = fill(asked, 'complete', { text: 'Yang di dekat surau.\r\nTiga papan.' });
    const done = await read(sending);
    assert.ok(done.includes('Kelengkapan terkirim') && done.includes('Yang di dekat surau.\nTiga papan.'));
    const lines = await linesOf(sent.number);
    const again = await read(sending);
    assert.equal(count(again, 'Yang di dekat surau.'), 1);
    assert.equal(await linesOf(sent.number), lines);
    assert.equal((await rowOf(sent.number)).state, 'received');
  });

  it('sends a message once per key, and another one under a used key not before its sender says so again', async () => {
    const sent = await desk.send();
    const sending = fill(await open(sent), 'reply', { text: 'Sudah sebulan, mohon kabar.' });
    await read(sending);
    assert.equal(count(await read(sending), 'Sudah sebulan, mohon kabar.'), 1);
    const other = await read({ ...sending, text: 'Hal lain lagi.' }, 422);
    assert.ok(other.includes('sebelumnya sudah kami terima') && other.includes('>Hal lain lagi.</textarea>'));
    assert.notEqual(formsOf(other).get('reply')?.['key'], sending['key']);
    assert.ok((await read(fill(other, 'reply', { text: 'Hal lain lagi.' }))).includes('<p class="lines" lang="id">Hal lain lagi.</p>'));
    const empty = await read(fill(await open(sent), 'reply', { text: '  ' }), 422);
    assert.ok(empty.includes('Tulis dulu isinya') && empty.includes('aria-invalid="true"') && empty.includes('<details id="reply" open>'));
    const withoutKey = await read(fill(await open(sent), 'reply', { text: 'Tanpa kunci', key: '' }), 422);
    assert.ok(withoutKey.includes('>Tanpa kunci</textarea>') && withoutKey.includes('sekali lagi'));
  });

  it('closes, rates once, reopens with a reason and says until when', async () => {
    const sent = await desk.send();
    await desk.answer(sent);
    const answered = await open(sent);
    assert.match(answered, /Bisa dibuka kembali sampai \w+, \d+ \w+ 2026\./);
    const closing = fill(answered, 'close');
    const closed = await read(closing);
    assert.ok(closed.includes('Aspirasi ini selesai') && !formsOf(closed).has('close') && !formsOf(closed).has('withdraw'));
    assert.ok((await read(closing)).includes('Aspirasi ini selesai'));

    assert.equal((await post(fill(closed, 'rate'))).status, 422);
    const rating = fill(closed, 'rate', { score: '4', comment: 'Cepat <b>' });
    const rated = await read(rating);
    assert.ok(rated.includes('Penilaian: Puas (4 dari 5)') && rated.includes('Cepat &lt;b&gt;') && !formsOf(rated).has('rate'));
    assert.equal((await rowOf(sent.number)).rating_score, 4);

    assert.ok((await read(fill(rated, 'reopen', { reason: 'abc' }), 422)).includes('paling sedikit 5 huruf'));
    const reopening = fill(rated, 'reopen', { reason: 'Papan lepas lagi kemarin.' });
    const reopened = await read(reopening);
    assert.ok(reopened.includes('Dibuka kembali.') && reopened.includes('Papan lepas lagi kemarin.'));
    const lines = await linesOf(sent.number);
    await read(reopening);
    assert.ok((await read(rating)).includes('Penilaian terkirim'), 'a page from before, loaded again');
    assert.equal(await linesOf(sent.number), lines);
    const late = await read({ ...closing, key: newKey() }, 422);
    assert.ok(late.includes('Keadaannya sudah berubah'));
  });

  it('shows before withdrawing what goes, and withdraws when told so', async () => {
    const sent = await desk.send();
    const asked = await read(fill(await open(sent), 'withdraw'));
    assert.ok(asked.includes('Tarik aspirasi ini?') && asked.includes('tidak dapat dibatalkan'));
    assert.equal((await rowOf(sent.number)).state, 'received');
    assert.ok((await read(fill(asked, ''))).includes('Yang bisa Anda lakukan'), 'the way back');
    const long = await read(fill(asked, 'withdraw', { reason: 'x'.repeat(1001) }), 422);
    assert.ok(long.includes('x'.repeat(1001)) && formsOf(long).get('withdraw')?.['confirmed'] === 'yes');
    const withdrawing = fill(asked, 'withdraw', { reason: 'Sudah beres sendiri' });
    const withdrawn = await read(withdrawing);
    assert.ok(withdrawn.includes('Aspirasi ditarik.') && !formsOf(withdrawn).has('withdraw'));
    assert.ok((await read(withdrawing)).includes('Aspirasi ditarik.'));
    assert.equal((await rowOf(sent.number)).state, 'withdrawn');
    const late = await read({ ...fill(await open(await desk.send()), 'reply'), number: sent.number, code: sent.trackingCode, text: 'Tulisan yang tidak boleh hilang.' }, 422);
    assert.ok(late.includes('Tulisan yang tidak boleh hilang.'), 'what can no longer be sent can be copied');
  });

  it('hides and shows again', async () => {
    const sent = await desk.send();
    await desk.answer(sent);
    const publicly = async (): Promise<string> => (await fetch(`${server.base}/a/${sent.number}`)).text();
    assert.ok((await publicly()).includes('Papan dermaga lapuk.'));
    const on = fill(await open(sent), 'confidential');
    const hidden = await read(on);
    assert.ok(hidden.includes('Isinya sekarang rahasia.'));
    assert.ok(!(await publicly()).includes('Papan dermaga'));
    const off = fill(hidden, 'confidential');
    assert.ok((await read(off)).includes('Isinya tidak rahasia lagi.'));
    assert.ok((await publicly()).includes('Papan dermaga lapuk.'));
    await read(on);
    assert.equal((await rowOf(sent.number)).confidential, 0, 'the first page loaded again');
  });

  it('promises the public only what its sender agreed to, and says where to change that', async () => {
    assert.ok((await open(await desk.send())).includes('Isinya boleh tampil untuk umum setelah diperiksa.'));
    const sent = await desk.send({ consents: [{ purpose: 'contact', noticeVersion: '1' }] });
    const page = await open(sent);
    assert.ok(page.includes('Tidak ditampilkan untuk umum: Anda tidak menyetujuinya. Persetujuan dapat diubah di “Data saya”.'));
    assert.ok(!page.includes('boleh tampil untuk umum'));
    const data = await read(fill(page, 'data'));
    await read(fill(data, 'contact', { 'consent-contact': 'yes', 'consent-publication': 'yes' }));
    assert.ok((await open(sent)).includes('Isinya boleh tampil untuk umum setelah diperiksa.'));
  });

  it('says when the text is public, when it is hidden for good, and at what hour things happened', async () => {
    const sent = await desk.send();
    await desk.answer(sent);
    const shown = await open(sent);
    assert.ok(shown.includes('Isinya tampil untuk umum.') && !shown.includes('setelah diperiksa'));
    assert.match(shown, /<time datetime="2026-[^"]+">\p{L}+, \d{1,2} \p{L}+ 2026 pukul \d\d\.\d\d WIB<\/time>/u);
    const withdrawn = await read(fill(await read(fill(shown, 'withdraw')), 'withdraw'));
    assert.ok(withdrawn.includes('Isinya tidak tampil untuk umum.') && withdrawn.includes('Rahasiakan isinya'), 'narrower among officers it can still be');
  });

  it('takes photos, three at most, each once', async () => {
    const sent = await desk.send();
    const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#446688' } }).jpeg().toBuffer();
    const attach = async (fields: Record<string, string>, photo: Uint8Array | undefined, origin?: string): Promise<Response> => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append('photo', new Blob(photo ? [new Uint8Array(photo)] : []), photo ? 'foto.jpg' : '');
      return fetch(`${server.base}/a`, { method: 'POST', body: form, headers: origin === undefined ? {} : { origin } });
    };
    let page = await open(sent);
    assert.match(page, /enctype="multipart\/form-data"/);
    const first = fill(page, 'photo');
    assert.equal((await attach(first, bytes, 'https://lain.test')).status, 403);
    const none = await attach(first, undefined);
    assert.ok(none.status === 422 && (await none.text()).includes('Pilih foto dulu.'));
    const broken = await attach(first, bytes.subarray(0, 200));
    assert.ok(broken.status === 422 && (await broken.text()).includes('Foto tidak dapat dibaca.'));
    const large = await attach(first, new Uint8Array(5 * 1024 * 1024 + 1));
    assert.ok(large.status === 422 && (await large.text()).includes('paling besar 5 MB'), 'the page comes back');
    assert.equal((await attach(first, new Uint8Array(10 * 1024 * 1024 + 100_000))).status, 413);
    for (const _ of [1, 2]) {
      page = await (await attach(first, bytes)).text();
      assert.ok(page.includes('Foto terkirim.') && count(page, '<img ') === 1 && page.includes('Masih bisa 2 foto.'));
    }
    const other = await sharp({ create: { width: 301, height: 200, channels: 3, background: '#446688' } }).jpeg().toBuffer();
    const reused = await attach(first, other);
    assert.ok(reused.status === 422 && (await reused.text()).includes('sebelumnya sudah kami terima'), 'no photo is dropped in silence');
    for (const _ of [2, 3]) page = await (await attach(fill(page, 'photo'), bytes)).text();
    assert.ok(count(page, '<img ') === 3 && !formsOf(page).has('photo'));
    const src = unescape(/<img src="([^"]+)"/.exec(page)![1]!);
    assert.equal((await fetch(src.replace(PUBLIC_URL, server.base))).status, 200);
    const garbage = await fetch(`${server.base}/a`, { method: 'POST', body: '--x\r\nkaput', headers: { 'content-type': 'multipart/form-data; boundary=x' } });
    assert.ok(garbage.status >= 400 && garbage.status < 500);
  });

  it('shows, hands over, corrects and erases what is held about the sender', async () => {
    const sent = await desk.send({ place: 'Depan SD' });
    let data = await read(fill(await open(sent), 'data'));
    for (const words of ['Sari Contoh', '+62 800 0000 0000', 'Depan SD']) assert.ok(data.includes(words), words);
    const file = await post(fill(data, 'download'));
    assert.equal(file.headers.get('content-disposition'), `attachment; filename="data-saya-${sent.number}.json"`);
    assert.equal(file.headers.get('cache-control'), 'no-store');
    assert.equal((await file.json() as { reporter: { name: string } }).reporter.name, 'Sari Contoh');

    const unconsented = await read(fill(data, 'contact', { name: 'Sari C.', whatsapp: '0812 3456 789' }), 422);
    assert.ok(unconsented.includes('value="0812 3456 789"') && unconsented.includes('Centang persetujuan'));
    assert.ok((await read(fill(data, 'contact', { email: 'bukan', 'consent-contact': 'yes' }), 422)).includes('Periksa penulisan email'));
    const correcting = fill(data, 'contact', { name: 'Sari C.', whatsapp: '0812 3456 789', 'consent-contact': 'yes' });
    data = await read(correcting);
    assert.ok(data.includes('Tersimpan.') && data.includes('value="Sari C."') && data.includes('ditarik Selasa, 4 Agustus 2026'), 'the consent left out is withdrawn');
    const newest = await read(fill(data, 'contact', { name: 'Sari', email: 'sari@contoh.test', 'consent-contact': 'yes' }));
    assert.ok((await read(correcting)).includes('value="sari@contoh.test"'), 'an old page loaded again brings nothing back');

    const asked = await read(fill(newest, 'erase'));
    assert.ok(asked.includes('Hapus data pribadi Anda?'));
    assert.notEqual((await rowOf(sent.number)).contact, null);
    const erasing = fill(asked, 'erase');
    assert.ok((await read(erasing)).includes('sudah dihapus'));
    const row = await rowOf(sent.number);
    assert.ok(row.contact === null && row.place === null && row.sender_mask === null && row.erased_at !== null);
    server.pass(1000);
    await read(erasing);
    assert.equal((await rowOf(sent.number)).erased_at, row.erased_at);
    const left = await read(fill(await open(sent), 'data'));
    assert.ok(!formsOf(left).has('contact') && !formsOf(left).has('erase') && formsOf(left).has('download'));
  });

  it('hides text and photos at once when the consent to show them is withdrawn', async () => {
    const sent = await desk.send();
    await desk.answer(sent);
    const publicly = async (): Promise<string> => (await fetch(`${server.base}/a/${sent.number}`)).text();
    const data = await read(fill(await open(sent), 'data'));
    await read(fill(data, 'contact', { name: '', whatsapp: '', 'consent-publication': 'yes' }));
    assert.ok((await publicly()).includes('Papan dermaga lapuk.'));
    const withdrawn = await read(fill(data, 'contact', { name: '', whatsapp: '', key: newKey() }));
    assert.ok(!(await publicly()).includes('Papan dermaga'));
    const row = await rowOf(sent.number);
    assert.deepEqual([row.published, row.public_title, row.public_text], [0, null, null]);
    await read(fill(withdrawn, 'contact', { name: '', whatsapp: '', 'consent-publication': 'yes' }));
    await desk.act(REGENCY, sent.number, { type: 'edit_public_text', publicTitle: 'Dermaga licin', publicText: 'Papan dermaga lapuk.' });
    assert.ok((await publicly()).includes('Papan dermaga lapuk.'));
  });

  it('leads from a merged one to its parent, and to an office outside with address and channel', async () => {
    const [parent, child, outside, web] = [await desk.send(), await desk.send(), await desk.send(), await desk.send()];
    await desk.act(REGENCY, child.number, { type: 'merge', parent: parent.number });
    const merged = await open(child);
    assert.ok(merged.includes(`<a href="/a/${parent.number}">`) && merged.includes('Digabung'));
    await desk.act(REGENCY, outside.number, { type: 'out_of_scope', office: { name: 'PLN <b>', address: 'Jl. Contoh 1', channel: 'javascript:alert(1)' }, message: 'Ini milik PLN.' });
    const page = await open(outside);
    assert.ok(page.includes('PLN &lt;b&gt;') && page.includes('Jl. Contoh 1') && page.includes('javascript:alert(1)') && !page.includes('href="javascript'));
    assert.ok(!formsOf(page).has('withdraw'));
    await desk.act(REGENCY, web.number, { type: 'out_of_scope', office: { name: 'Kantor', address: 'Jl. Contoh 1', channel: 'https://kantor.test/lapor' }, message: 'Ke sana.' });
    assert.ok((await open(web)).includes('<a href="https://kantor.test/lapor"'));
  });

  it('tells of the Ombudsman after sixty working days without an answer', async () => {
    const sent = await desk.send();
    assert.ok(!(await open(sent)).includes('Ombudsman'));
    server.pass(120 * 86_400_000);
    assert.ok((await open(sent)).includes('Ombudsman RI'));
    server.pass(-120 * 86_400_000);
  });

  it('shows without the code what is public and nothing more', async () => {
    const sent = await desk.send();
    assert.ok((await (await fetch(`${server.base}/a/${sent.number}`)).text()).includes('belum terbuka untuk umum'));
    await desk.answer(sent);
    await read(fill(await open(sent), 'reply', { text: 'Pesan untuk petugas saja.' }));
    const reply = await fetch(`${server.base}/a/${sent.number.toLowerCase().replaceAll('-', '')}`);
    const page = await reply.text();
    assert.equal(reply.headers.get('cache-control'), 'no-store');
    for (const words of ['Papan dermaga lapuk.', 'S***', 'Ini aspirasi Anda?', 'Papan sudah diganti.']) assert.ok(page.includes(words), words);
    for (const words of ['Sari', 'licin sesudah hujan', 'Pesan untuk petugas', 'name="do"', 'Dukung']) assert.ok(!page.includes(words), words);
    assert.ok((await read({ number: sent.number, code: '' })).includes('Papan dermaga lapuk.'));
    for (const wrong of [{ number: sent.number, code: 'AAAA' }, { number: 'KB-0000-0000-0', code: sent.trackingCode }]) assert.ok((await read({ ...wrong, do: 'withdraw', confirmed: 'yes', key: newKey() }, 404)).includes('tidak cocok'));
  });

  it('does nothing for a form of another site', async () => {
    const sent = await desk.send();
    const sending = { ...fill(await open(sent), 'withdraw'), confirmed: 'yes' };
    for (const headers of [{ origin: 'https://lain.test' }, { origin: 'null', 'sec-fetch-site': 'cross-site' }]) assert.equal((await post(sending, headers)).status, 403);
    assert.equal((await rowOf(sent.number)).state, 'received');
    assert.equal((await post(sending, { origin: 'null', 'sec-fetch-site': 'same-origin' })).status, 200);
  });

  it('puts the code into no address and no log', async () => {
    const sent = await desk.send();
    const lines: string[] = [];
    const context = server.server.context as { -readonly [Name in keyof AppContext]: AppContext[Name] };
    const { log, photos } = context;
    context.log = pino({ level: 'debug' }, { write: (line) => { lines.push(line); } });
    try {
      const pages = [await open(sent)];
      pages.push(await read(fill(pages[0]!, 'data')), await read(fill(pages[0]!, 'withdraw')), await read(fill(pages[0]!, 'reply', { text: '' }), 422));
      for (const page of pages) {
        for (const [, address] of page.matchAll(/(?:href|action|src)="([^"]*)"/g)) assert.ok(!address!.includes(sent.trackingCode), address);
        assert.equal(count(page, sent.trackingCode), count(page, `<input type="hidden" name="code" value="${sent.trackingCode}"`));
      }
      context.photos = { ...photos, keep: () => Promise.reject(new Error(`broken at ${sent.trackingCode}`)) };
      const form = new FormData();
      for (const [name, value] of Object.entries(fill(pages[0]!, 'photo'))) form.append(name, value);
      form.append('photo', new Blob(['photo']), 'foto.jpg');
      assert.equal((await fetch(`${server.base}/a`, { method: 'POST', body: form })).status, 500);
    } finally {
      Object.assign(context, { log, photos });
    }
    assert.equal(lines.length, 1);
    assert.ok(!lines[0]!.includes(sent.trackingCode) && !lines[0]!.includes(sent.number));
  });

  it('shows hostile texts as text, or refuses them with a page', async () => {
    const sent = await desk.send();
    const page = await open(sent);
    for (const text of HOSTILE.filter((hostile) => hostile.trim() !== '')) {
      const reply = await post(fill(page, 'reply', { text, key: newKey() }));
      const shown = await reply.text();
      assert.ok([200, 400, 422].includes(reply.status), `${reply.status} ${text.slice(0, 40)}`);
      if (reply.status === 200) assert.ok(unescape(shown).includes(text.toWellFormed().replaceAll('\r\n', '\n').trim()), text);
      assert.doesNotMatch(shown, /<script|<img src=x/);
    }
    for (const [name, value] of [['do', '__proto__'], ['do', 'constructor'], ['score', '1e309'], ['on', '<'], ['code', `${sent.trackingCode}\u0000`]]) {
      const reply = await post({ number: sent.number, code: sent.trackingCode, do: 'rate', key: newKey(), [name!]: value! });
      assert.ok(reply.status < 500, `${name} ${reply.status}`);
    }
  });

  it('lists the public ones of a region, page by page, with figures', async () => {
    const before = [];
    server.pass(1000);
    for (let i = 0; i < 6; i += 1) {
      const sent = await desk.send({ title: `Papan nomor ${i}` });
      await desk.act(REGENCY, sent.number, { type: 'verify', publicTitle: `Papan nomor ${i}`, publicText: 'Papan dermaga lapuk.' });
      before.push(sent.number);
      server.pass(1000);
    }
    const page = await (await fetch(`${server.base}/r/${VILLAGE}`)).text();
    const board = page.slice(page.indexOf('Aspirasi warga</h2>'));
    assert.deepEqual([...board.matchAll(/href="\/a\/([^"]+)"/g)].map(([, number]) => number), before.slice(1).reverse());
    assert.match(board, /<dt>diterima<\/dt><dd>\d+<\/dd>/);
    const next = /href="(\?[^"]*)#aspirasi" rel="next"/.exec(board)![1]!.replaceAll('&amp;', '&');
    assert.ok((await (await fetch(`${server.base}/r/${VILLAGE}${next}`)).text()).includes(`href="/a/${before[0]}"`));
    assert.equal((await fetch(`${server.base}/r/${VILLAGE}?aspirations=bukan`, { redirect: 'manual' })).status, 302);
  });
});
