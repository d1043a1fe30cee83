/** The door and the ticket: what anyone may see, what the code opens, and each way in which it may not open. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { fixtures, type MockOptions } from '@kentongan/testing';
import { ANSWERED, ASKED, CLOSED, CODE, CONFIDENTIAL, LATE, MERGED, OPEN, OUTSIDE, refusing, TrackerPage } from './tracker-page.ts';
import { waitUntil } from '../../../testing/src/wait-until.ts';

describe('<kim-aspiration-tracker>', () => {
  let page: TrackerPage;
  const show = (attributes: Record<string, string> = {}, mock: MockOptions = {}, width?: string): TrackerPage => (page = new TrackerPage(attributes, mock, width));
  afterEach(() => {
    page.remove();
    localStorage.clear();
  });

  it('opens by keyboard alone, and says where it stands, with whom and until when', async () => {
    show();
    await page.tracker.updateComplete;
    await sendKeys({ press: 'Tab' });
    expect(page.focused).to.equal('number');
    await sendKeys({ type: OPEN });
    await sendKeys({ press: 'Enter' });
    expect(page.focused, 'Enter goes on to the code').to.equal('code');
    await sendKeys({ type: CODE });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => page.focused === 'ticket', 'the ticket takes the focus');
    expect(page.all('.steps li')).to.deep.equal(['Diterima, sudah', 'Diperiksa, sudah', 'Ditindaklanjuti, sekarang', 'Selesai, belum']);
    expect(page.$('.steps [aria-current=step]')!.textContent).to.contain('Ditindaklanjuti');
    expect(page.text('.held')).to.contain('Dinas Perhubungan Kubu Raya').and.contain('Sejak Senin, 23 November 2026').and.contain('Paling lambat Rabu, 9 Desember 2026').and.contain('Jawaban paling lambat Senin, 14 Desember 2026');
    expect(page.all('.line li')[0]).to.contain('Dinas Perhubungan Kubu Raya').and.contain('Papan pengganti sudah dipesan.').and.contain('Rencana selesai Kamis, 3 Desember 2026');
    expect(page.all('.line li').at(-1)).to.contain('Dikirim').and.contain('Anda').and.contain('Jumat, 20 November 2026 pukul 09.00 WIB');
    for (let presses = 0; presses < 3 && page.root.activeElement?.textContent !== 'Tulis pesan untuk petugas'; presses += 1) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    expect(page.focused).to.equal('reply');
    await sendKeys({ type: 'Terima kasih' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => page.focused === 'said', 'what was done is told');
    expect(page.text('#said')).to.equal('Pesan terkirim.');
  });

  for (const room of [280, 360, 420, 559, 560, 760]) {
    it(`keeps the words of the steps apart in ${room} px`, async () => {
      show({}, {}, `${room}px`);
      await page.open(OPEN);
      const boxes = [...page.root.querySelectorAll('.steps li > span')].map((label) => {
        const words = document.createRange();
        words.selectNodeContents(label.firstChild!);
        return words.getBoundingClientRect();
      });
      expect(boxes).to.have.lengthOf(4);
      for (const [at, box] of boxes.entries()) for (const other of boxes.slice(at + 1)) expect(box.right + 4 <= other.left || box.bottom <= other.top, `${at}`).to.equal(true);
    });
  }

  it('takes number and code as people write them, and sends the code in a header alone', async () => {
    show();
    await page.enter(` ${OPEN.toLowerCase().replaceAll('-', ' ')} `, CODE.toLowerCase().replaceAll('-', '').replaceAll('0', 'o'));
    await page.sees('Riwayat');
    await page.sees('Data wilayah: idn-area-data, ODbL');
    expect(page.api.requests).to.have.lengthOf(1);
    expect(page.api.requests[0]!.path).to.equal(`/v1/aspirations/${OPEN}`);
    expect(page.api.requests[0]!.headers.get('authorization')).to.equal(`Tracking ${CODE}`);
  });

  it('keeps the code nowhere: not in storage, not in the address, not in what is drawn', async () => {
    show();
    let told: unknown;
    page.tracker.addEventListener('kim-load', ({ data }) => { told = data; });
    await page.open(OPEN);
    expect(JSON.stringify([localStorage, sessionStorage]) + location.href + page.root.innerHTML).to.not.contain(CODE.slice(10));
    expect(told).to.deep.equal({ number: OPEN });
    for (const id of ['number', 'code']) expect(page.$(`#${id}`)).to.equal(null);
    page.button('Tutup').click();
    await page.sees('Kode tidak disimpan');
    expect(page.focused).to.equal('said');
    expect(page.text()).to.not.contain('Dermaga');
    expect(page.value('#number') + page.value('#code')).to.equal('');
    expect(page.$('#code')!.getAttribute('autocomplete')).to.equal('off');
  });

  it('forgets what it showed when it leaves the page', async () => {
    show();
    await page.open(OPEN);
    const { parentElement } = page.tracker;
    page.tracker.remove();
    await new Promise((resolve) => { setTimeout(resolve); });
    parentElement!.append(page.tracker);
    await page.tracker.updateComplete;
    await waitUntil(() => page.$('#number'), 'the door again');
    expect(page.text()).to.not.contain('Dermaga');
  });

  it('shows its number again, as anyone sees it, when it comes back to the page', async () => {
    show({ number: OPEN });
    await page.open(OPEN);
    const { parentElement } = page.tracker;
    page.tracker.remove();
    await new Promise((resolve) => { setTimeout(resolve); });
    parentElement!.append(page.tracker);
    await page.sees('Ini aspirasi Anda?');
    expect(page.$('.todo')).to.equal(null);
  });

  it('is only moved when it is moved: what is open stays open', async () => {
    show();
    await page.open(OPEN);
    const elsewhere = document.createElement('section');
    page.tracker.parentElement!.append(elsewhere);
    elsewhere.append(page.tracker);
    await new Promise((resolve) => { setTimeout(resolve); });
    await page.tracker.updateComplete;
    expect(page.text()).to.contain('Yang bisa Anda lakukan');
  });

  it('shows without a code what is public, and asks for the code below it', async () => {
    show({ number: OPEN });
    await page.sees('Ini aspirasi Anda?');
    expect(page.api.requests[0]!.headers.has('authorization')).to.equal(false);
    expect(page.all('.line li').at(-1)).to.contain('Pelapor');
    expect(page.$('.todo')).to.equal(null);
    await expect(page.tracker).to.be.accessible();
    await page.fill('code', CODE);
    page.$('.door .main')!.click();
    await page.sees('Yang bisa Anda lakukan');
  });

  it('lets whoever types not wait for what is public, and keeps what they typed', async () => {
    show({ number: OPEN });
    page.api.mode = 'hold';
    await page.sees('Sedang membuka…');
    await page.fill('code', CODE);
    page.api.release();
    await page.sees('Ini aspirasi Anda?');
    expect(page.value('#code')).to.equal(CODE);
    page.tracker.setAttribute('number', ANSWERED);
    page.api.mode = 'hold';
    await waitUntil(() => page.api.requests.length === 2, 'another number is read');
    page.api.mode = 'normal';
    await page.open(ANSWERED);
    expect(page.api.requests[1]!.signal.aborted).to.equal(true);
  });

  it('says of a number that is not public that the code is needed, and keeps the number', async () => {
    show({ number: CONFIDENTIAL });
    await page.sees('Nomor ini tidak ada atau belum terbuka untuk umum.');
    expect(page.value('#number')).to.equal(CONFIDENTIAL);
    expect(page.focused, 'nobody asked for the focus').to.equal('');
    await page.open(CONFIDENTIAL);
    expect(page.text('.ticket')).to.contain('Rahasia');
  });

  it('tells what cannot be a number or a code before it asks', async () => {
    show();
    await page.enter('KB-1234', 'abc');
    await page.sees('Periksa nomornya');
    expect(page.focused).to.equal('number');
    expect(page.text(`#${page.$('#code')!.getAttribute('aria-describedby')}`)).to.contain('Periksa kodenya');
    expect(page.api.requests).to.deep.equal([]);
    await expect(page.tracker).to.be.accessible();
  });

  it('says in one sentence that number and code do not match, and keeps what was typed', async () => {
    show();
    await page.enter(OPEN, '0000-0000-0000-0000-0');
    await page.sees('Nomor atau kode tidak cocok.');
    expect(page.focused).to.equal('failure');
    expect(page.value('#code')).to.equal('0000-0000-0000-0000-0');
    expect(page.state).to.equal('ready');
    expect(page.api.requests, 'tries are counted: only one was made').to.have.lengthOf(1);
    await expect(page.tracker).to.be.accessible();
  });

  it('says how long to wait after too many tries', async () => {
    show({}, { routes: [[/aspirations/, () => refusing(429, 'too_many_requests', { 'retry-after': '290' })]] });
    await page.enter(OPEN, CODE);
    await page.sees('Terlalu banyak percobaan. Coba lagi dalam 5 menit.');
    await expect(page.tracker).to.be.accessible();
  });

  for (const [mode, state, words] of [['offline', 'offline', 'Belum tersambung ke server.'], ['fail', 'error', 'Maaf, ada gangguan.']] as const) {
    it(`keeps what was typed when it is ${state}, tells the page, and opens once it can`, async () => {
      show();
      page.api.mode = mode;
      let code = '';
      page.tracker.addEventListener('kim-error', (event) => { ({ code } = event); });
      await page.enter(OPEN, CODE);
      await page.sees(words);
      expect(page.state).to.equal(state);
      expect(code).to.equal(mode === 'fail' ? 'internal' : 'network');
      await expect(page.tracker).to.be.accessible();
      page.api.mode = 'normal';
      page.$('.door .main')!.click();
      await page.sees('Riwayat');
      expect(page.state).to.equal('ready');
    });
  }

  it('says that it is opening, and is not asked twice', async () => {
    show();
    page.api.mode = 'hold';
    await page.enter(OPEN, CODE);
    await page.sees('Sedang membuka…');
    expect(page.state).to.equal('loading');
    page.$('.door .main')!.click();
    expect(page.api.requests).to.have.lengthOf(1);
    await expect(page.tracker).to.be.accessible();
    page.api.release();
    await page.sees('Riwayat');
  });

  const states: readonly [string, string, readonly string[]][] = [
    ['a merged one', MERGED, ['Digabung dengan aspirasi serupa. Ikuti di KB-7Q4M-2XKD-B']],
    ['one for an office outside', OUTSIDE, ['Diteruskan ke kantor lain', 'Kantor Syahbandar dan Otoritas Pelabuhan', 'Jalan Pelabuhan 1, Pontianak', 'Loket pengaduan']],
    ['a late one', LATE, ['Batasnya Kamis, 20 Agustus 2026, sudah lewat.', 'Ombudsman RI']],
    ['a closed one', CLOSED, ['Selesai, sekarang', 'Dermaga Desa Selesai Diperbaiki', 'Foto dari petugas', 'Bisa dibuka kembali sampai Kamis, 31 Desember 2026.']],
    ['one that waits for its sender', ASKED, ['Petugas meminta Anda melengkapi', 'Dermaga yang mana?']],
    ['an answered one', ANSWERED, ['Petugas sudah menanggapi', 'Apakah ini sudah selesai?']],
    ['a withdrawn one', fixtures.tickets.items[6]!.number, ['Ditarik, sekarang']],
    ['a rejected one', fixtures.tickets.items[7]!.number, ['Diperiksa, belum', 'Ditindaklanjuti, belum', 'Tidak Dapat Diproses, sekarang', 'Kurang jelas', 'Mohon kirim lagi']],
  ];
  for (const [name, number, words] of states) {
    it(`draws ${name}, accessibly, in a column of 280 px too`, async () => {
      show({}, {}, '280px');
      await page.open(number);
      for (const sentence of words) expect(page.text()).to.contain(sentence);
      for (const fold of page.root.querySelectorAll('details')) fold.open = true;
      await expect(page.tracker).to.be.accessible();
      const { scrollWidth, clientWidth } = page.$('.kim')!;
      expect(scrollWidth).to.equal(clientWidth);
    });
  }

  it('reads again for a picture whose address has run out, and only then', async () => {
    show();
    await page.open(OPEN);
    const fail = (): boolean => page.$('.photos img')!.dispatchEvent(new Event('error'));
    fail();
    expect(page.api.requests).to.have.lengthOf(1);
    page.now += 600_000;
    fail();
    fail();
    await waitUntil(() => page.api.requests.length === 2, 'the ticket is read again');
    expect(page.api.requests[1]!.headers.get('authorization')).to.equal(`Tracking ${CODE}`);
    await page.tracker.updateComplete;
    expect(page.$('.todo'), 'what is open stays open').to.not.equal(null);
  });

  it('leads from a merged one to the page of its parent', async () => {
    show();
    await page.open(MERGED);
    expect((page.$('.box a') as HTMLAnchorElement).href).to.equal(`${page.api.base}/a/${OPEN}`);
  });

  it('speaks English throughout, also when it is switched while open', async () => {
    show();
    await page.open(OPEN);
    page.tracker.lang = 'en';
    await page.sees('What you can do');
    expect(page.text('.held')).to.contain('By Wednesday, 9 December 2026');
    for (const part of ['#ticket', '.lines']) expect(page.$(part)!.getAttribute('lang'), part).to.equal('id');
    expect(page.text()).to.not.match(/\b(?:Anda|Sejak|Riwayat|Tulis)\b/);
    await expect(page.tracker).to.be.accessible();
  });

  it('is readable in the dark', async () => {
    show({ theme: 'dark' });
    await page.open(ANSWERED);
    await expect(page.tracker).to.be.accessible();
  });
});
