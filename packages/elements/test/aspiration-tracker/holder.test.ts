/** What the holder of a code can do: each thing sent as the contract says, once, and told. */
import { expect } from '@open-wc/testing';
import type { AspirationView } from '@kentongan/contract/schemas';
import { fixtures, type MockAnswer, type MockOptions } from '@kentongan/testing';
import { ANSWERED, ASKED, CLOSED, CODE, OPEN, refusing, TrackerPage } from './tracker-page.ts';
import { waitUntil } from '../../../testing/src/wait-until.ts';

describe('<kim-aspiration-tracker> for the holder of the code', () => {
  let page: TrackerPage;
  async function show(number: string, mock: MockOptions = {}): Promise<void> {
    page = new TrackerPage({}, mock);
    await page.open(number);
  }
  afterEach(() => { page.remove(); });
  const said = async (words: string): Promise<void> => {
    await waitUntil(() => page.text('#said').includes(words), `"${words}" was not said: ${page.text()}`);
    expect(page.focused).to.equal('said');
  };
  const failed = (): Promise<void> => waitUntil(() => page.focused === 'failed', 'the failure takes the focus');

  it('completes what was asked, under a key and with the code in the header', async () => {
    await show(ASKED);
    page.button('Kirim kelengkapan').click();
    await failed();
    expect(page.text('#failed')).to.equal('Tulis dulu isinya.');
    expect(page.written).to.deep.equal([]);
    await page.fill('complete', 'RT 02, dekat surau.');
    page.button('Kirim kelengkapan').click();
    await said('Kelengkapan terkirim.');
    expect(page.written).to.deep.equal([`POST /v1/aspirations/${ASKED}/messages {"text":"RT 02, dekat surau."}`]);
    const { headers } = page.api.requests.at(-1)!;
    expect(headers.get('authorization')).to.equal(`Tracking ${CODE}`);
    expect(headers.get('idempotency-key')).to.match(/^[\da-f]{32}$/);
    expect(page.$('.asked'), 'nothing is asked any more').to.equal(null);
    expect(page.all('.line li')[0]).to.contain('Dilengkapi').and.contain('RT 02, dekat surau.');
  });

  it('sends a message again under its first key after a lost connection, and keeps the text until it has arrived', async () => {
    await show(OPEN);
    await page.unfold('fold-reply');
    await page.fill('reply', 'Kapan air surut?');
    page.api.mode = 'offline';
    page.button('Kirim pesan').click();
    await failed();
    expect(page.text('#failed')).to.contain('tidak akan tercatat dua kali');
    await expect(page.tracker).to.be.accessible();
    expect(page.value('#reply')).to.equal('Kapan air surut?');
    page.api.mode = 'normal';
    page.button('Kirim pesan').click();
    await said('Pesan terkirim.');
    const keys = page.api.requests.filter(({ method }) => method === 'POST').map(({ headers }) => headers.get('idempotency-key'));
    expect(keys).to.have.lengthOf(2);
    expect(keys[0]).to.equal(keys[1]);
    expect(page.value('#reply')).to.equal('');
    await page.fill('reply', 'Kapan air surut?');
    page.button('Kirim pesan').click();
    await waitUntil(() => page.written.length === 3);
    expect(page.api.requests.at(-1)!.headers.get('idempotency-key'), 'another message has another key').to.not.equal(keys[0]);
  });

  it('reads again and says so when something came in between, and keeps the text', async () => {
    let conflicts = 1;
    const once: MockAnswer = () => (conflicts-- > 0 ? refusing(409, 'version_conflict') : fixtures.tickets.items[0]);
    await show(OPEN, { routes: [[/\/messages$/, once]] });
    await page.unfold('fold-reply');
    await page.fill('reply', 'Halo');
    page.button('Kirim pesan').click();
    await failed();
    expect(page.text('#failed')).to.contain('Ada kabar baru');
    expect(page.api.requests.filter(({ method }) => method === 'GET')).to.have.lengthOf(2);
    expect(page.value('#reply')).to.equal('Halo');
  });

  it('shows why the API refused', async () => {
    await show(OPEN, { routes: [[/\/messages$/, () => refusing(400, 'invalid')]] });
    await page.unfold('fold-reply');
    await page.fill('reply', 'Halo');
    page.button('Kirim pesan').click();
    await failed();
    expect(page.text('#failed')).to.equal('Belum dapat diterima. Belum bisa.');
  });

  describe('a photo', () => {
    async function choose(file: File): Promise<void> {
      await page.unfold('fold-attach');
      const files = new DataTransfer();
      files.items.add(file);
      (page.$('#photo') as HTMLInputElement).files = files.files;
      page.button('Kirim foto').click();
    }
    const picture = async (): Promise<File> => {
      const canvas = new OffscreenCanvas(2000, 1000);
      canvas.getContext('2d')!.fillRect(0, 0, 2000, 1000);
      return new File([await canvas.convertToBlob({ type: 'image/png' })], 'dermaga.png', { type: 'image/png' });
    };

    it('is made small, sent, and shown', async () => {
      await show(OPEN);
      await choose(await picture());
      await said('Foto terkirim.');
      const sent = page.api.requests.find(({ path }) => path.endsWith('/attachments'))!;
      expect(sent.headers.get('content-type')).to.equal('image/jpeg');
      expect(page.root.querySelectorAll('.photos img')).to.have.lengthOf(2);
    });

    it('goes as it is where it cannot be made small, and again under its first key', async () => {
      await show(OPEN);
      page.api.mode = 'offline';
      await choose(new File([new Uint8Array([0xff, 0xd8, 0xff])], 'dermaga.jpg', { type: 'image/jpeg' }));
      await failed();
      page.api.mode = 'normal';
      page.button('Kirim foto').click();
      await said('Foto terkirim.');
      const sent = page.api.requests.filter(({ path }) => path.endsWith('/attachments')).map(({ headers }) => [headers.get('content-type'), headers.get('idempotency-key')]);
      expect(sent).to.have.lengthOf(2);
      expect(sent[0]).to.deep.equal(sent[1]);
      expect(sent[0]![0]).to.equal('image/jpeg');
    });

    it('is not sent when there is none, or when it is none', async () => {
      await show(OPEN);
      await page.unfold('fold-attach');
      page.button('Kirim foto').click();
      await failed();
      expect(page.text('#failed')).to.equal('Pilih foto dulu.');
      page.$('#fold-attach > summary')!.click();
      await choose(new File(['<svg/>'], 'a.svg', { type: 'image/svg+xml' }));
      await waitUntil(() => page.text('#failed').includes('bukan foto'));
      expect(page.written).to.deep.equal([]);
    });
  });

  it('agrees that it is done, then rates in words', async () => {
    await show(ANSWERED);
    page.button('Ya, sudah selesai').click();
    await said('Aspirasi ini selesai.');
    page.button('Kirim penilaian').click();
    await failed();
    expect(page.text('#failed')).to.equal('Pilih salah satu dulu.');
    page.$('[name=score][value="4"]')!.click();
    await page.fill('comment', 'Cepat.');
    page.button('Kirim penilaian').click();
    await said('Penilaian terkirim.');
    expect(page.written).to.deep.equal([`POST /v1/aspirations/${ANSWERED}/close {}`, `POST /v1/aspirations/${ANSWERED}/rating {"score":4,"comment":"Cepat."}`]);
    expect(page.text('.ticket')).to.contain('Penilaian: Puas');
  });

  it('reopens with a reason, from the question whether it is done', async () => {
    await show(ANSWERED);
    page.button('Belum selesai').click();
    await waitUntil(() => page.focused === 'reason');
    page.button('Buka kembali').click();
    await failed();
    await page.fill('reason', 'Masih licin.');
    page.button('Buka kembali').click();
    await said('Dibuka kembali.');
    expect(page.written).to.deep.equal([`POST /v1/aspirations/${ANSWERED}/reopen {"reason":"Masih licin."}`]);
    expect(page.text('[part=status]')).to.equal('Dibuka Kembali');
  });

  it('withdraws only after it has said what goes', async () => {
    await show(OPEN);
    await page.unfold('fold-withdraw');
    page.button('Tarik aspirasi').click();
    await waitUntil(() => page.focused === 'confirm');
    expect(page.text('.stop')).to.contain('hilang dari halaman umum').and.contain('tidak dapat dibatalkan');
    await expect(page.tracker).to.be.accessible();
    page.button('Batal').click();
    await waitUntil(() => !page.$('.stop'));
    expect(page.written).to.deep.equal([]);
    page.button('Tarik aspirasi').click();
    await waitUntil(() => page.$('.stop'));
    page.button('Ya, tarik').click();
    await said('Aspirasi ditarik.');
    expect(page.written).to.deep.equal([`POST /v1/aspirations/${OPEN}/withdraw {}`]);
    expect(page.all('.steps li').at(-1)).to.equal('Ditarik, sekarang');
  });

  it('makes it confidential and back', async () => {
    await show(OPEN);
    await page.unfold('fold-confidential');
    page.button('Rahasiakan isinya').click();
    await said('Isinya sekarang rahasia.');
    page.button('Jangan rahasiakan lagi').click();
    await waitUntil(() => page.written.length === 2);
    expect(page.written).to.deep.equal([`POST /v1/aspirations/${OPEN}/confidential {"on":true}`, `POST /v1/aspirations/${OPEN}/confidential {"on":false}`]);
  });

  it('promises the public nothing that its sender did not agree to', async () => {
    await show(ASKED);
    expect(page.text('#fold-confidential p')).to.equal('Tidak ditampilkan untuk umum: Anda tidak menyetujuinya.');
  });

  it('says whether the text is public now, may become so, or never will', async () => {
    await show(OPEN);
    expect(page.text('#fold-confidential p')).to.equal('Isinya tampil untuk umum.');
    page.remove();
    for (const [change, said] of [[{ status: 'received', step: 'received' }, 'Isinya boleh tampil untuk umum setelah diperiksa.'], [{ status: 'withdrawn', step: 'done' }, 'Isinya tidak tampil untuk umum.']] as const) {
      const ticket = fixtures.tickets.items.find(({ number }) => number === OPEN)!;
      const as: AspirationView = { ...ticket, ...change, holder: { ...ticket.holder!, published: false } };
      await show(OPEN, { routes: [[/^\/v1\/aspirations\//, () => as]] });
      expect(page.text('#fold-confidential p')).to.equal(said);
      page.remove();
    }
  });

  describe('"Data saya"', () => {
    async function data(number = OPEN, mock?: MockOptions): Promise<void> {
      await show(number, mock);
      await page.unfold('data');
      page.button('Lihat data saya').click();
      await waitUntil(() => page.focused === 'mine');
    }

    it('shows everything that is held, hands it over as a file and as text', async () => {
      await data();
      expect(page.text('#mine')).to.contain('Warga Contoh').and.contain('+62 800 0000 0000').and.contain('Dermaga lama, RT 02').and.contain('Saya setuju dihubungi');
      expect(JSON.parse(page.value('.json'))).to.deep.equal(fixtures.personalData);
      await expect(page.tracker).to.be.accessible();
      const saved: HTMLAnchorElement[] = [];
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function clicked(this: HTMLAnchorElement) { saved.push(this); };
      try {
        page.button('Unduh (JSON)').click();
      } finally {
        HTMLAnchorElement.prototype.click = click;
      }
      expect(saved[0]!.download).to.equal(`aspirasi-${OPEN}.json`);
      expect(await (await fetch(saved[0]!.href)).json()).to.deep.equal(fixtures.personalData);
    });

    it('corrects the contact', async () => {
      await data();
      await page.fill('my-name', '');
      await page.fill('my-email', 'bukan email');
      page.button('Simpan kontak').click();
      await failed();
      expect(page.text('#failed')).to.contain('Periksa alamat email');
      await page.fill('my-email', 'warga@example.id');
      page.button('Simpan kontak').click();
      await said('Kontak disimpan.');
      expect(page.written).to.deep.equal([`PATCH /v1/aspirations/${OPEN}/personal-data {"reporter":{"whatsapp":"+62 800 0000 0000","email":"warga@example.id"}}`]);
      expect(page.text('#mine')).to.contain('warga@example.id').and.not.contain('Warga Contoh');
    });

    it('takes a contact only with the consent to be contacted', async () => {
      await data(OPEN, { fixtures: { personalData: { ...fixtures.personalData, reporter: null, consents: [{ ...fixtures.personalData.consents[0]!, purpose: 'publication' }] } } });
      await page.fill('my-whatsapp', '0812 0000 0000');
      page.button('Simpan kontak').click();
      await failed();
      page.$('#my-consent')!.click();
      page.button('Simpan kontak').click();
      await said('Kontak disimpan.');
      expect(page.written[0]).to.contain('"consents":[{"purpose":"publication","noticeVersion":"2026-11"},{"purpose":"contact","noticeVersion":"2026-11"}]');
      expect(page.$('#my-consent'), 'it is not asked again').to.equal(null);
    });

    it('erases only after it has said what goes, and says by when', async () => {
      await show(CLOSED);
      await page.unfold('data');
      page.button('Hapus data pribadi saya').click();
      await waitUntil(() => page.focused === 'confirm');
      expect(page.written).to.deep.equal([]);
      page.button('Ya, hapus').click();
      await said('Data pribadi Anda dihapus paling lambat Jumat, 27 November 2026.');
      expect(page.written).to.deep.equal([`DELETE /v1/aspirations/${CLOSED}/personal-data`]);
    });
  });
});
