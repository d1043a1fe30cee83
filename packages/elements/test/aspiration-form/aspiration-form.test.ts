/** `<kim-aspiration-form>` as a villager meets it: four steps, what to mend, sending on a bad line, the receipt. */
import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { KimSentEvent } from '../../src/aspiration-form/events.ts';
import { RECEIPT, reply } from './form-api.ts';
import { FormPage, TEXT, TITLE, WIDE } from './form-page.ts';
import { waitUntil } from '../../../testing/src/wait-until.ts';

describe('<kim-aspiration-form>', () => {
  const page = new FormPage();
  const { $, button, control, fill, focused, open, press, rest, tell, text, visit, write } = page;

  async function next(until: string): Promise<void> {
    press();
    await waitUntil(() => $(until), until);
    await rest();
  }
  /** To the last step, with everything needed filled in. */
  async function walk(): Promise<void> {
    await tell();
    await next('#f-place');
    await next('#f-photo');
    await next('#f-adult');
    $('#f-adult').click();
    await rest();
  }

  it('goes from the first key to the receipt by keyboard alone', async () => {
    await open();
    page.form.focus();
    const keys = async (...list: string[]) => { for (const key of list) await sendKeys({ press: key }); };
    await keys('Tab', 'ArrowDown', 'Tab', 'l', 'i', 's', 'Tab');
    expect(focused()).to.equal('f-title');
    await sendKeys({ type: TITLE });
    await keys('Enter');
    expect(focused(), 'Enter in a line moves on').to.equal('f-text');
    await sendKeys({ type: TEXT });
    await keys('Tab', 'Enter');
    await waitUntil(() => focused() === 'step-place', 'the step takes the focus');
    await waitUntil(() => text('.chosen').includes('Kubu Raya'), 'the village has its parents');
    await keys('Tab', 'Tab');
    expect(focused()).to.equal('f-place');
    await keys('Enter', 'Enter');
    await waitUntil(() => focused() === 'step-photo');
    await keys('Tab', 'Tab', 'Tab');
    expect(page.form.shadowRoot!.activeElement?.matches('.nav .main')).to.equal(true);
    await keys('Enter');
    await waitUntil(() => focused() === 'step-send');
    await keys('Tab', ' ');
    while (focused() !== 'f-adult') await keys('Tab');
    await keys(' ');
    while (!page.form.shadowRoot!.activeElement?.matches('.nav .main')) await keys('Tab');
    const sent = new Promise<KimSentEvent>((resolve) => page.form.addEventListener('kim-sent', resolve, { once: true }));
    await keys('Enter');
    expect((await sent).detail).to.deep.equal({ number: RECEIPT.number });
    await waitUntil(() => focused() === 'receipt-title');
    expect(page.api.sent).to.have.lengthOf(1);
    expect(page.api.sent[0]!.url).to.equal('/v1/aspirations?site=pk_desa');
    expect(page.api.sent[0]!.input).to.deep.include({ kind: 'complaint', category: 'electricity', title: TITLE, text: TEXT, region: '61.12.01.2001', anonymous: true, adult: true, formToken: 'token' });
    await waitUntil(() => $('.slip'), 'the receipt has its words');
    expect(focused()).to.equal('receipt-title');
    expect(text('.receipt')).to.include(RECEIPT.number).and.include(RECEIPT.trackingCode).and.include('Diperiksa paling lambat').and.include('Jumat, 27 November 2026').and.include('Senin, 14 Desember 2026');
    await waitUntil(() => $('.qr svg'), 'the QR code');
    await expect(page.form).to.be.accessible();
  });

  it('keeps what is typed before the later steps have come, and shows four steps', async () => {
    await open();
    await fill('#f-title', TITLE);
    await waitUntil(() => page.api.requests.some((path) => path.startsWith('/v1/regions/')), 'the later steps come when idle');
    await rest();
    expect(control('#f-title').value).to.equal(TITLE);
    expect(page.form.shadowRoot!.querySelectorAll('.steps li')).to.have.lengthOf(4);
    await expect(page.form).to.be.accessible();
  });

  it('puts problems beside the fields and in a summary that takes the focus and leads to them', async () => {
    await open();
    await next('#summary');
    expect(focused()).to.equal('summary');
    expect(page.form.shadowRoot!.querySelectorAll('#summary button')).to.have.lengthOf(3);
    const title = $('#f-title');
    expect(title.getAttribute('aria-invalid')).to.equal('true');
    expect(title.getAttribute('aria-describedby')!.split(' ').map((id) => text(`#${id}`)).join(' ')).to.include('Tulis judul singkat.');
    await expect(page.form).to.be.accessible();
    control('#summary li:nth-child(2) button').click();
    await rest();
    expect(focused()).to.equal('f-title');
    await fill('#f-title', TITLE);
    expect($('#f-title-problem'), 'what is mended is not marked').to.equal(null);
  });

  it('warns of a NIK before anything leaves, masks it or lets it be', async () => {
    await open();
    await tell();
    await fill('#f-text', `${TEXT} NIK saya 6112011708900001.`);
    await next('#numbers');
    expect(focused()).to.equal('numbers');
    await expect(page.form).to.be.accessible();
    $('#numbers .btn').click();
    await rest();
    expect(control('#f-text').value).to.include('6112…').and.not.include('6112011708900001');
    await next('#f-place');
  });

  it('warns of a telephone number in the title too, and sends it where the person means it to be read', async () => {
    await visit();
    await write('Hubungi 0812 3456 7890');
    await next('#numbers');
    expect(focused()).to.equal('numbers');
    expect(text('#numbers')).to.include('nomor telepon');
    expect(page.api.sent).to.have.lengthOf(0);
    button('Biarkan')!.click();
    await oneEvent(page.form, 'kim-sent');
    expect(page.api.sent[0]!.input.title).to.equal('Hubungi 0812 3456 7890');
  });

  it('finds a village by name below the region of the site, or level by level', async () => {
    await open({ region: '61.12' });
    await tell();
    await next('#f-region');
    await next('#summary');
    await fill('#f-region', 'sungai');
    await waitUntil(() => $('.found button'), 'places are found');
    expect(page.api.requests.find((path) => path.includes('q='))).to.include('parent=61.12');
    expect(text('.credit')).to.equal('Data wilayah: idn-area-data (ODbL)');
    expect(text('.found'), 'always with its parents').to.include('Sungai Raya, Kubu Raya, Kalimantan Barat');
    await expect(page.form).to.be.accessible();
    $('#f-region').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused() === 'change', 'the choice keeps the focus');
    expect($('#f-region-problem')).to.equal(null);
    $('#change').click();
    await rest();
    await fill('#level-0', '61.12.01');
    await waitUntil(() => $('#level-1 option[value="61.12.01.2002"]'));
    await fill('#level-1', '61.12.01.2002');
    await waitUntil(() => text('.chosen').includes('Limbung'));
  });

  it('takes the village by its code when its name cannot be read', async () => {
    page.api.regions = false;
    await open();
    await tell();
    await next('.chosen');
    expect(text('.chosen')).to.include('61.12.01.2001');
  });

  it('takes the code of the region as sites store it, without dots', async () => {
    await open({ region: '6112012002' });
    await tell();
    await next('.chosen');
    await waitUntil(() => text('.chosen').includes('Limbung'));
    await next('#f-photo');
  });

  it('asks a minor for no contact but a guardian’s, and consent for whatever is given', async () => {
    await open();
    await walk();
    await expect(page.form).to.be.accessible();
    expect($('#f-consents')).to.equal(null);
    await fill('#f-reporter-whatsapp', '081234567890');
    expect(control('#f-consents').checked).to.equal(false);
    page.form.shadowRoot!.querySelectorAll<HTMLInputElement>('input[name=adult]')[1]!.click();
    await rest();
    expect($('#f-reporter-whatsapp')).to.equal(null);
    expect($('#f-guardian-contact')).to.not.equal(null);
    await expect(page.form).to.be.accessible();
  });

  it('takes one step for a double click, also while the next step is on its way', async () => {
    await open();
    await tell();
    press();
    press();
    await waitUntil(() => $('#f-place'));
    $('.nav .main').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
    await rest();
    await rest();
    expect(text('.steps .on')).to.equal('2 Tempat');
  });

  it('sends once however often the button is pressed', async () => {
    await open();
    await walk();
    press();
    press();
    expect(control('.nav .main').disabled).to.equal(false);
    await oneEvent(page.form, 'kim-sent');
    expect(page.api.sent).to.have.lengthOf(1);
  });

  it('shows what the API refuses at its field, in the language of the page', async () => {
    page.api.replies.push(reply({ code: 'region_unknown', title: 'Wilayah tidak dikenal.', titles: { id: 'Wilayah tidak dikenal.', en: 'The region is not known.' }, status: 422, errors: [{ field: 'region', message: 'Pilih wilayah dari daftar.' }] }, 422));
    await open();
    await walk();
    await next('#summary');
    expect(text('#summary')).to.include('Pilih wilayah dari daftar.');
    expect(text('#failure')).to.include('Wilayah tidak dikenal.');
    expect($('.steps .on').textContent).to.include('Tempat');
  });

  it('lets the host page stop it, and keeps keys to itself', async () => {
    await open();
    await walk();
    page.form.addEventListener('kim-submit', (event) => event.preventDefault(), { once: true });
    press();
    await rest();
    expect(page.api.sent).to.have.lengthOf(0);
    const heard: string[] = [];
    const swallow = (event: Event): void => { heard.push(event.type); event.preventDefault(); };
    for (const type of ['keydown', 'keypress', 'keyup']) document.addEventListener(type, swallow);
    $('#f-confidential').focus();
    await sendKeys({ press: ' ' });
    for (const type of ['keydown', 'keypress', 'keyup']) document.removeEventListener(type, swallow);
    expect(heard).to.deep.equal([]);
    expect(control('#f-confidential').checked).to.equal(true);
  });

  it('types and presses also where the page refused space and Enter before the form was there', async () => {
    const refuse = (event: Event): void => { if (/^(?: |Enter)$/.test((event as KeyboardEvent).key)) event.preventDefault(); };
    const types = ['keydown', 'keypress', 'keyup'];
    for (const type of types) addEventListener(type, refuse, true);
    try {
      await open();
      $('#f-title').focus();
      await sendKeys({ type: 'Lampu jalan padam' });
      await sendKeys({ press: 'Enter' });
      expect(page.form.shadowRoot!.activeElement?.id, 'Enter in a line moves on').to.equal('f-text');
      await sendKeys({ type: 'Dua minggu.' });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ type: 'Gelap sekali.' });
      expect([control('#f-title').value, control('#f-text').value]).to.deep.equal(['Lampu jalan padam', 'Dua minggu.\nGelap sekali.']);
      $('[name=kind][value=complaint]').focus();
      await sendKeys({ press: ' ' });
      expect(control('[name=kind][value=complaint]').checked).to.equal(true);
      $('.nav .main').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => $('#summary'), 'the button was pressed');
    } finally {
      for (const type of types) removeEventListener(type, refuse, true);
    }
  });

  it('is one page when wide', async () => {
    await open({}, WIDE);
    await waitUntil(() => $('#f-adult'), 'all steps');
    expect($('.steps')).to.equal(null);
    expect(text('.nav .main')).to.equal('Kirim aspirasi');
    await expect(page.form).to.be.accessible();
    await tell();
    await next('#summary');
    expect([...page.form.shadowRoot!.querySelectorAll('#summary button')].map((button) => button.textContent)).to.deep.equal(['Jawab pertanyaan umur.']);
    $('#f-adult').click();
    await rest();
    press();
    await oneEvent(page.form, 'kim-sent');
    expect(page.api.sent).to.have.lengthOf(1);
  });

  it('asks about a program given later, by its name, and sends its id', async () => {
    await open();
    page.form.setAttribute('program', 'lada');
    page.form.setAttribute('kind', 'information_request');
    await waitUntil(() => text('.about').includes('Bimbingan KUR'));
    expect(control('#f-category').value).to.equal('business');
    await walk();
    press();
    await oneEvent(page.form, 'kim-sent');
    expect(page.api.sent[0]!.input).to.deep.include({ programId: 'lada', kind: 'information_request' });
  });

  it('speaks English, and changes language with the text kept', async () => {
    await open();
    await fill('#f-title', TITLE);
    page.form.lang = 'en';
    await waitUntil(() => text('h2') === 'Tell your village');
    await tell();
    await next('#f-place');
    expect(text('.nav .main')).to.equal('Continue to photos');
    expect($('.kim').lang).to.equal('en');
  });

  for (const [room, least] of [[248, 20], [280, 22], [360, 30]] as const) {
    it(`shows the number large, and number and code in one line each, in a column of ${room} px`, async () => {
      await open({}, `${room}px`);
      await walk();
      press();
      await waitUntil(() => $('.slip'), 'the receipt');
      for (const name of ['.number', '.code']) {
        const words = document.createRange();
        words.selectNodeContents($(`${name} [aria-hidden]`));
        expect(new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size, name).to.equal(1);
        expect($(name).scrollWidth, name).to.be.at.most($(name).clientWidth);
      }
      expect(parseFloat(getComputedStyle($('.number')).fontSize)).to.be.at.least(least);
    });
  }

  it('can tell something else after the receipt, with nothing left of the first', async () => {
    await open();
    await walk();
    press();
    await oneEvent(page.form, 'kim-sent');
    await rest();
    $('.receipt .row:last-child button').click();
    await rest();
    expect(control('#f-title').value).to.equal('');
    expect(page.form.shadowRoot!.textContent).to.not.include(RECEIPT.trackingCode);
  });
});
