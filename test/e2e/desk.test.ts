/** The desk against the real API, as citizens, officers and editors use it between them: from the first word to the last, with what goes wrong on the way. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import type { ElementHandle, Page } from 'puppeteer-core';
import sharp from 'sharp';
import { says, seat, send, signIn, type Officer, type Sent } from './desk-people.ts';
import { openSampleSite, type SampleSite } from './sample-site.ts';
import { focused, PATIENCE, tabTo, visit, type Visit } from './visit.ts';

const TRACKER = 'kim-aspiration-tracker';
/** Two weeks on, as the date field takes it. */
const SOON = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);

describe('the desk', () => {
  let site: SampleSite;
  let folder: string;
  let citizen: Visit | undefined;
  const seats = new Map<string, Promise<Officer>>();
  before(async () => {
    site = await openSampleSite();
    folder = await mkdtemp(join(tmpdir(), 'kentongan-desk-'));
  });
  after(async () => {
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(async () => { await citizen?.close(); citizen = undefined; });

  /** Signed in once, and the same person from then on. */
  const at = (role: string): Promise<Officer> => {
    const known = seats.get(role) ?? seat(site, role);
    seats.set(role, known);
    return known;
  };
  const holds = (page: Page, text: string): Promise<unknown> => page.waitForFunction((tag: string, wanted: string) => document.querySelector(tag)?.shadowRoot?.textContent.replace(/\s+/g, ' ').includes(wanted), { timeout: PATIENCE }, TRACKER, text);
  const press = async (page: Page, words: string): Promise<void> => {
    const button = await page.waitForSelector(`${TRACKER} >>> ::-p-aria([name="${words}"][role="button"])`) as ElementHandle<HTMLElement>;
    await button.evaluate((element) => { element.click(); });
  };
  /** The village page, the ticket opened in its tracker with the code. */
  const follow = async ({ number, trackingCode }: Sent): Promise<Page> => {
    citizen = await visit(site.browser, site.pages.desa, { width: 360 });
    const { page } = citizen;
    await (await page.waitForSelector(`${TRACKER} >>> #number`))!.type(number);
    await (await page.waitForSelector(`${TRACKER} >>> #code`))!.type(trackingCode);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${TRACKER} >>> [part=ticket]`);
    return page;
  };
  const openFold = (page: Page, id: string): Promise<void> => page.evaluate((tag: string, fold: string) => { (document.querySelector(tag)!.shadowRoot!.getElementById(fold) as HTMLDetailsElement).open = true; }, TRACKER, `fold-${id}`);

  test('an aspiration goes from the village to the regency, to a unit, back to its sender, and round again until it is closed', async () => {
    const sent = await send(site, { reporter: { name: 'Warga contoh' }, consents: [{ purpose: 'publication', noticeVersion: '2026-11' }, { purpose: 'contact', noticeVersion: '2026-11' }] });
    const [village, regency, unit] = [await at('village_officer'), await at('regency_admin'), await at('unit_officer')];

    await village.open(sent.number);
    assert.match(await village.words('#moderation'), /pemeriksaan robot.*bukan bukti/, 'it says why it waits, and that this is no proof');
    await village.act('verify', { publicTitle: 'Jalan Dusun Melati berlubang', publicText: 'Jalan berlubang sejak hujan bulan lalu.', message: 'Kami teruskan ke kabupaten.' }, 'Terverifikasi');
    assert.equal((await fetch(`${site.api}/v1/aspirations/${sent.number}`).then((reply) => reply.json()) as { title: string }).title, 'Jalan Dusun Melati berlubang', 'everyone reads the public text');

    await regency.open(sent.number);
    await regency.act('forward', { unit: 'dinas-perhubungan|61.12', message: 'Mohon dicek pekan ini.' }, 'Diteruskan');
    await regency.says('.history', 'Kepada: Dinas Perhubungan');

    await unit.open(sent.number);
    await unit.act('start', { message: 'Kami tambal setelah hujan reda.', targetDate: SOON }, 'Tindak lanjut dimulai');
    await unit.write('answer', { message: 'Sudah ditambal, lihat foto.', physicalWork: true });
    await unit.submit();
    await unit.says('.summary', 'dijawab dengan foto');
    const proof = join(folder, 'bukti.png');
    await writeFile(proof, await sharp({ create: { width: 640, height: 480, channels: 3, background: '#777' } }).png().toBuffer());
    await (await unit.page.waitForSelector('#a-photo') as ElementHandle<HTMLInputElement>).uploadFile(proof);
    await unit.says('kim-action-form [role=status]', 'Foto terunggah');
    await unit.submit();
    await unit.says('#said', 'Jawaban dikirim');

    const page = await follow(sent);
    await holds(page, 'Sudah ditambal, lihat foto.');
    await page.waitForFunction((tag: string) => (document.querySelector(tag)!.shadowRoot!.querySelector<HTMLImageElement>('.photos img')?.naturalWidth ?? 0) > 0, {}, TRACKER);
    await page.evaluate((tag: string) => { document.querySelector(tag)!.shadowRoot!.querySelector<HTMLInputElement>('[name=score][value="2"]')!.click(); }, TRACKER);
    await press(page, 'Kirim penilaian');
    await holds(page, 'Penilaian terkirim');
    await openFold(page, 'reopen');
    await (await page.waitForSelector(`${TRACKER} >>> #reason`))!.type('Lubang di depan masjid belum ditambal.');
    await press(page, 'Buka kembali');
    await holds(page, 'Dibuka kembali. Petugas akan memeriksanya.');

    await regency.open(sent.number);
    await regency.says('article', 'Penilaian warga: 2 dari 5');
    await regency.says('.history', 'Lubang di depan masjid belum ditambal.');
    await regency.act('forward', { unit: 'dinas-perhubungan|61.12' }, 'Diteruskan');
    await unit.open(sent.number);
    await unit.act('start', { message: 'Kami kembali besok.' }, 'Tindak lanjut dimulai');
    await unit.act('answer', { message: 'Lubang terakhir sudah ditutup.' }, 'Jawaban dikirim');
    await regency.open(sent.number);
    await regency.act('close', {}, 'Ditutup');
    assert.deepEqual(await regency.offered().then((offered) => offered.filter((action) => action !== 'reply')), ['edit_public_text', 'reopen', 'set_confidential']);
    const last = await follow(sent);
    await holds(last, 'Lubang terakhir sudah ditutup.');
    await holds(last, 'Selesai, sekarang');
    for (const { seen } of [village, regency, unit]) assert.deepEqual(seen.complaints, []);
    assert.deepEqual(await regency.seen.audit(), []);
  });

  test('two about the same become one, and the sender of the second is led to the first', async () => {
    const [first, second] = [await send(site, { category: 'water', title: 'Pipa induk bocor' }), await send(site, { category: 'water', title: 'Air ledeng mati' })];
    const village = await at('village_officer');
    await village.open(first.number);
    await village.act('verify', {}, 'Terverifikasi');
    await village.open(second.number);
    await village.write('merge', {});
    await (await village.page.waitForSelector(`kim-action-form input[value="${first.number}"]`))!.click();
    await village.submit();
    await village.says('#said', 'Digabung');
    await village.says('.history', `Digabung ke: ${first.number}`);
    await holds(await follow(second), `Digabung dengan aspirasi serupa. Ikuti di ${first.number}`);
  });

  test('what the office asks is completed on /a without JavaScript, and the clock runs again', async () => {
    const sent = await send(site, { category: 'health', title: 'Posyandu tutup' });
    const village = await at('village_officer');
    await village.open(sent.number);
    await village.act('ask_detail', { message: 'Posyandu di dusun mana?' }, 'Permintaan dikirim');
    await village.says('.facts', 'Berhenti sementara');
    citizen = await visit(site.browser, `${site.api}/a`, { width: 360, script: false });
    const { page } = citizen;
    await page.type('[name=number]', sent.number);
    await page.type('[name=code]', sent.trackingCode);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.match(await page.$eval('body', (body) => body.innerText), /Posyandu di dusun mana\?/);
    await page.type('form:has([name=do][value=complete]) textarea', 'Dusun Melati, sejak awal bulan.');
    await Promise.all([page.waitForNavigation(), page.click('form:has([name=do][value=complete]) button')]);
    await village.open(sent.number);
    await village.says('.history', 'Dusun Melati, sejak awal bulan.');
    assert.ok((await village.offered()).includes('verify'));
    assert.doesNotMatch(await village.words('.facts'), /Berhenti sementara/);
  });

  test('what is about village officials never reaches the village: not its list, not its search, not by its number', async () => {
    const sent = await send(site, { category: 'village_fund', title: 'Pungutan di kantor desa', aboutVillageOfficials: true });
    for (const role of ['village_officer', 'kim_editor']) {
      const { page, says: hear } = await at(role);
      await page.evaluate(() => { location.hash = '#/kotak/all'; });
      await page.waitForSelector('.item');
      assert.doesNotMatch(await page.$eval('.list', (list) => list.textContent), /Pungutan di kantor desa/, role);
      await page.evaluate((to) => { location.hash = to; }, `#/aspirasi/${sent.number}`);
      await hear('.thing [role=alert]', 'tidak lagi dalam wewenang Anda');
      await page.evaluate(() => { location.hash = '#/'; });
      await page.waitForSelector('#search');
      await page.type('#search', sent.number);
      await page.keyboard.press('Enter');
      await hear('.scroll', 'Tidak ada yang cocok');
      await page.$eval('.scroll .empty button', (button) => { (button as HTMLElement).click(); });
    }
    const regency = await at('regency_admin');
    await regency.open(sent.number);
    await regency.says('article .marks', 'Menyangkut perangkat desa');
  });

  test('an editor recommends, relays for a villager and prints the slip', async () => {
    const sent = await send(site, { category: 'farming', title: 'Hama di kebun lada' });
    const editor = await at('kim_editor');
    await editor.open(sent.number);
    await editor.act('recommend', { message: 'Saya lihat sendiri, separuh kebun kena.' }, 'Rekomendasi dikirim');

    const { page } = editor;
    await page.evaluate(() => { location.hash = '#/titipan'; window.print = () => { document.documentElement.dataset['printed'] = 'yes'; }; });
    await page.waitForSelector('#r-title');
    await page.select('#r-category', 'electricity');
    await page.type('#r-title', 'Tiang listrik miring');
    await page.type('#r-text', 'Tiang di depan mushala miring sejak angin kencang.');
    await page.click('#r-adult');
    await page.click('#r-consentNoted');
    await page.$eval('kim-relay [type=submit]', (button) => { (button as HTMLElement).click(); });
    await page.waitForSelector('.slip');
    const [number, trackingCode] = await page.$$eval('.slip .big', (all) => all.map((element) => element.textContent));
    await page.$eval('kim-relay .btn.main', (button) => { (button as HTMLElement).click(); });
    assert.equal(await page.$eval('html', (root) => root.dataset['printed']), 'yes');
    await page.emulateMediaType('print');
    const drawn = await page.evaluate(() => Object.fromEntries(['.slip .big', '.slip .qr', 'kim-bar', '.slip .notice', 'kim-relay .buttons'].map((selector) => [selector, (document.querySelector(selector) as HTMLElement).getBoundingClientRect().height > 0])));
    assert.deepEqual(drawn, { '.slip .big': true, '.slip .qr': true, 'kim-bar': false, '.slip .notice': false, 'kim-relay .buttons': false });
    await page.emulateMediaType('screen');

    const page2 = await follow({ number: number!, trackingCode: trackingCode! });
    await holds(page2, 'Dititipkan lewat KIM');
    const village = await at('village_officer');
    await village.open(number!);
    await village.says('article .marks', 'Titipan lewat KIM');
    await village.open(sent.number);
    await village.says('.history', 'Saya lihat sendiri');
  });

  test('of two officers the second is told what the first did, and keeps what was typed', async () => {
    const sent = await send(site, { category: 'environment', title: 'Sampah di parit' });
    const [village, regency] = [await at('village_officer'), await at('regency_admin')];
    await Promise.all([village.open(sent.number), regency.open(sent.number)]);
    await regency.write('ask_detail', { message: 'Parit yang di RT berapa?' });
    await village.act('verify', {}, 'Terverifikasi');
    await regency.submit();
    await regency.says('#conflict', 'Diterima → Terverifikasi');
    assert.equal(await regency.page.$eval('#a-message', (field) => (field as HTMLTextAreaElement).value), 'Parit yang di RT berapa?');
    assert.equal((await focused(regency.page)).tag, 'div', 'the focus is on what changed');
    const told = await fetch(`${site.api}/v1/aspirations/${sent.number}`, { headers: { authorization: `Tracking ${sent.trackingCode}` } }).then((reply) => reply.text());
    assert.doesNotMatch(told, /RT berapa/, 'nothing was sent');
    await regency.page.$eval('kim-action-form .buttons button:last-child', (cancel) => { (cancel as HTMLElement).click(); });
  });

  test('a session that ends keeps what was typed for whoever signs in again as the same person', async () => {
    const sent = await send(site, { category: 'safety', title: 'Ronda malam berhenti' });
    const village = await at('village_officer');
    await village.open(sent.number);
    await village.write('reply', { message: 'Kami bicarakan di musyawarah Sabtu.' });
    const ended = await village.page.evaluate(() => fetch('/v1/session', { method: 'DELETE', headers: { 'x-kentongan': '1' } }).then(({ status }) => status));
    assert.equal(ended, 204);
    await village.submit();
    await village.says('.sign-in', 'Tulisan Anda masih ada');
    await signIn(village.page, site.staff.find(({ role }) => role === 'village_officer')!);
    await village.page.waitForSelector('#a-message');
    assert.equal(await village.page.$eval('#a-message', (field) => (field as HTMLTextAreaElement).value), 'Kami bicarakan di musyawarah Sabtu.');
    await village.submit();
    await village.says('#said', 'Balasan dikirim');
  });

  test('each role is offered what it may do, and nothing else', async () => {
    const sent = await send(site, { category: 'roads', title: 'Jembatan kayu lapuk' });
    const offers = async (): Promise<Record<string, string[] | 'unseen'>> => Object.fromEntries(await Promise.all(['kim_editor', 'village_officer', 'regency_admin', 'province_admin', 'unit_officer', 'operator'].map(async (role): Promise<readonly [string, string[] | 'unseen']> => {
      const { page, offered } = await at(role);
      await page.evaluate(() => { location.hash = '#/'; });
      await page.waitForSelector('.thing .empty');
      await page.evaluate((to) => { location.hash = to; }, `#/aspirasi/${sent.number}`);
      await page.waitForSelector('article, .thing [role=alert]');
      return [role, await page.$('article') ? await offered() : 'unseen'];
    })));
    assert.deepEqual(await offers(), {
      kim_editor: ['ask_detail', 'recommend', 'set_confidential'],
      village_officer: ['ask_detail', 'merge', 'out_of_scope', 'reject', 'reply', 'verify'],
      regency_admin: ['ask_detail', 'merge', 'out_of_scope', 'reject', 'reply', 'set_confidential', 'verify'],
      province_admin: ['out_of_scope'], unit_officer: 'unseen', operator: 'unseen',
    });
    const regency = await at('regency_admin');
    await regency.open(sent.number);
    await regency.act('verify', {}, 'Terverifikasi');
    assert.deepEqual(await offers(), {
      kim_editor: ['set_confidential'], village_officer: ['edit_public_text'],
      regency_admin: ['edit_public_text', 'forward', 'out_of_scope', 'reply', 'set_confidential'],
      province_admin: ['forward', 'out_of_scope'], unit_officer: 'unseen', operator: 'unseen',
    });
    await regency.open(sent.number);
    await regency.act('forward', { unit: 'dinas-perhubungan|61.12' }, 'Diteruskan');
    assert.deepEqual(await offers(), {
      kim_editor: ['set_confidential'], village_officer: ['edit_public_text'], regency_admin: ['edit_public_text', 'reply', 'set_confidential'],
      province_admin: [], unit_officer: ['reply', 'return', 'start'], operator: 'unseen',
    });
  });

  test('the keyboard alone is enough: find it, open it, verify it, go on to the next', async () => {
    const sent = await send(site, { category: 'other', title: 'Papan nama dusun hilang' });
    const { page, says: hear } = await at('village_officer');
    await page.evaluate(() => { location.hash = '#/'; });
    await page.waitForSelector('.item');
    await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); });
    await page.keyboard.press('/');
    await page.keyboard.type(sent.number);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.item').length === 1);
    await page.keyboard.press('Escape');
    await tabTo(page, 'Papan nama dusun hilang');
    await page.keyboard.press('Enter');
    await hear('article h2', 'Papan nama dusun hilang');
    await page.waitForFunction(() => document.activeElement?.id === 'ticket-title');
    await page.keyboard.press('e');
    await tabTo(page, 'Judul untuk warga');
    await page.keyboard.press('End');
    await page.keyboard.type(' sejak Juli');
    await tabTo(page, 'Verifikasi');
    await page.keyboard.press('Enter');
    await hear('#said', 'Terverifikasi');
    assert.equal((await fetch(`${site.api}/v1/aspirations/${sent.number}`).then((reply) => reply.json()) as { title: string }).title, 'Papan nama dusun hilang sejak Juli');
    await page.keyboard.press('/');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'search');
    await says(page, '.item', 'Terverifikasi');
  });
});
