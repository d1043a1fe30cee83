/** What becomes of an aspiration on a bad line: it waits, comes back, is withdrawn, is refused; and the draft before it. */
import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { KimAspirationForm } from '../../src/aspiration-form/aspiration-form.ts';
import '../../src/aspiration-form/define.ts';
import type { KimQueuedEvent, KimSentEvent } from '../../src/aspiration-form/events.ts';
import { stepsId } from '../../src/aspiration-form/locale/steps-id.ts';
import { API, forgetKept, FormApi, RECEIPT, reply } from './form-api.ts';

const TITLE = 'Lampu jalan padam';
const TEXT = 'Lampu jalan di RT 03 padam sejak hari Senin.';
const NO_SIGNAL = 'Belum ada sinyal. Kiriman Anda tersimpan di ponsel ini. Buka halaman ini lagi saat ada sinyal.';

describe('<kim-aspiration-form> on a bad line', () => {
  let api: FormApi;
  let form: KimAspirationForm;
  let undo: (() => void)[] = [];
  const $ = (selector: string): HTMLElement => form.shadowRoot!.querySelector<HTMLElement>(selector)!;
  const control = (selector: string): HTMLInputElement => $(selector) as HTMLInputElement;
  const text = (selector: string): string => ($(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const focused = (): string => form.shadowRoot!.activeElement?.id ?? '';
  const rest = async (): Promise<void> => { await form.updateComplete; await form.updateComplete; };
  const button = (word: string): HTMLButtonElement => [...form.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent === word)!;
  const drafts = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith('kim:draft:'));

  /** A visit of its own, with all steps on one page. */
  async function visit(attributes: Record<string, string> = {}, width = '760px'): Promise<void> {
    form?.remove();
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.style.width = width;
    form = document.createElement('kim-aspiration-form');
    for (const [name, value] of Object.entries({ api: API, region: '61.12.01.2001', site: 'pk_desa', ...attributes })) form.setAttribute(name, value);
    box.append(form);
    await waitUntil(() => $('#f-adult, .receipt'), 'all steps, or the receipt of the visit before');
    await rest();
  }
  async function fill(selector: string, value: string): Promise<void> {
    const field = control(selector);
    field.value = value;
    field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
    await rest();
  }
  async function write(title = TITLE): Promise<void> {
    await fill('#f-category', 'electricity');
    await fill('#f-title', title);
    await fill('#f-text', TEXT);
    $('#f-adult').click();
    await rest();
  }
  const press = (): void => $('.nav .main').click();
  const online = (): void => {
    api.offline = false;
    window.dispatchEvent(new Event('online'));
  };
  /** Written, sent without a signal, kept. */
  async function queue(): Promise<KimQueuedEvent> {
    api.offline = true;
    await write();
    const queued = oneEvent<KimQueuedEvent>(form, 'kim-queued');
    press();
    const event = await queued;
    await waitUntil(() => $('.kept') && focused() === 'waiting');
    return event;
  }
  function replace(of: object, name: PropertyKey, value: unknown): void {
    const own = Object.getOwnPropertyDescriptor(of, name);
    Object.defineProperty(of, name, { configurable: true, value });
    undo.push(() => { if (own) Object.defineProperty(of, name, own); else delete (of as Record<PropertyKey, unknown>)[name]; });
  }

  beforeEach(() => {
    localStorage.clear();
    api = new FormApi();
  });
  afterEach(async () => {
    undo.reverse().forEach((step) => step());
    undo = [];
    form.remove();
    await forgetKept();
    api.restore();
  });

  it('says that it is kept, lists it, and shows the receipt when the signal is back', async () => {
    await visit();
    const event = await queue();
    expect(event.stored).to.equal(true);
    expect(text('#waiting')).to.equal(NO_SIGNAL);
    expect(text('.kept')).to.include(TITLE).and.include('Menunggu sinyal').and.include('Tarik').and.include('Coba lagi');
    expect(drafts(), 'the outbox has it now').to.deep.equal([]);
    await expect(form).to.be.accessible();
    const sent = oneEvent<KimSentEvent>(form, 'kim-sent');
    online();
    expect((await sent).number).to.equal(RECEIPT.number);
    await waitUntil(() => text('.slip').includes(RECEIPT.trackingCode));
    await expect(form).to.be.accessible();
  });

  it('sends with one key however often it is tried, and with a token of the moment', async () => {
    await visit();
    await write();
    api.replies.push('cut');
    press();
    await oneEvent(form, 'kim-queued');
    online();
    await oneEvent(form, 'kim-sent');
    expect(api.sent.map(({ key }) => key)).to.have.lengthOf(2);
    expect(api.sent[0]!.key).to.equal(api.sent[1]!.key);
    expect(api.sent[0]!.key).to.match(/^[0-9a-f]{32}$/);
    expect(api.sent[1]!.input.formToken).to.equal('token');
  });

  it('locks what is being sent, so that no change is lost when it arrives', async () => {
    await visit();
    await write();
    let open = (): void => {};
    api.gate = new Promise((resolve) => { open = resolve; });
    press();
    await waitUntil(() => text('.nav .main') === stepsId.sending);
    expect(control('#f-text').matches(':disabled'), 'the text').to.equal(true);
    expect(control('#f-adult').matches(':disabled'), 'the age').to.equal(true);
    await expect(form).to.be.accessible();
    const sent = oneEvent(form, 'kim-sent');
    open();
    await sent;
    await waitUntil(() => button(stepsId.another));
    button(stepsId.another).click();
    await rest();
    expect(control('#f-text').matches(':disabled')).to.equal(false);
  });

  it('leaves event and receipt to the tab that pressed, whichever has them first', async () => {
    await visit();
    const channel = new BroadcastChannel(`kentongan-outbox:${API}`);
    undo.push(() => channel.close());
    let events = 0;
    form.addEventListener('kim-sent', () => { events++; });
    const entry = { id: 'of-another-tab', key: 'k', createdAt: 1, body: { title: TITLE, text: TEXT }, state: 'waiting', attempts: 1, nextAt: 0, status: 0, photos: [], stored: true };
    channel.postMessage({ kind: 'added', entry });
    await waitUntil(() => text('.kept').includes(TITLE), 'what waits is seen here');
    channel.postMessage({ kind: 'received', entry: { ...entry, body: null, state: 'sent-text', receipt: RECEIPT } });
    await waitUntil(() => !$('.kept li'), 'and gone when it has arrived');
    expect($('.receipt')).to.equal(null);
    expect(events).to.equal(0);
  });

  it('says before sending where a complaint goes that cannot be taken here', async () => {
    api.closed = ['village_fund'];
    await visit({ kind: 'complaint' });
    await fill('#f-category', 'roads');
    expect($('#elsewhere')).to.equal(null);
    await fill('#f-category', 'village_fund');
    await waitUntil(() => text('#elsewhere').includes('lapor.go.id'));
    await expect(form).to.be.accessible();
    $('input[name="kind"][value="aspiration"]').click();
    await rest();
    expect($('#elsewhere'), 'an idea is welcome').to.equal(null);
  });

  it('shows on the next visit what waits, sends it by itself and gives its receipt', async () => {
    await visit();
    await queue();
    await visit();
    await waitUntil(() => text('.kept').includes(TITLE), 'the list is there again');
    expect(control('#f-title').value, 'the form is ready for another').to.equal('');
    await expect(form).to.be.accessible();
    api.offline = false;
    await visit();
    await waitUntil(() => text('.slip').includes(RECEIPT.number), 'the receipt');
    expect(api.sent).to.have.lengthOf(1);
    await visit();
    await aTimeout(0);
    expect($('.kept'), 'nothing is left').to.equal(null);
  });

  it('does not put a receipt over what is being written', async () => {
    await visit();
    await queue();
    api.offline = false;
    button('Sampaikan yang lain').click();
    await rest();
    await fill('#f-title', 'Jembatan rusak');
    online();
    await waitUntil(() => text('.kept').includes(RECEIPT.number));
    expect(control('#f-title').value).to.equal('Jembatan rusak');
    await expect(form).to.be.accessible();
    button('Lihat tanda terima').click();
    await waitUntil(() => text('.slip').includes(RECEIPT.trackingCode));
    button('Sampaikan yang lain').click();
    await rest();
    expect(control('#f-title').value).to.equal('Jembatan rusak');
    expect($('.kept')).to.equal(null);
  });

  it('lets what waits be withdrawn, and says when it may have arrived', async () => {
    await visit();
    await queue();
    button('Tarik').click();
    await waitUntil(() => text('[role=status]').includes('ditarik') || text('.wait').includes('ditarik'));
    expect(text('.wait')).to.include('mungkin telanjur sampai');
    online();
    await visit();
    await aTimeout(0);
    expect(api.sent).to.have.lengthOf(0);
    expect($('.kept')).to.equal(null);
  });

  it('shows on another day what was refused, with why, and brings it back into the form', async () => {
    await visit();
    await queue();
    api.offline = false;
    api.replies.push(reply({ code: 'region_unknown', titles: { id: 'Wilayah tidak dikenal.', en: 'The region is not known.' }, status: 422, errors: [{ field: 'region', message: 'Pilih wilayah dari daftar.' }] }, 422));
    await visit();
    await waitUntil(() => text('.kept').includes('Wilayah tidak dikenal.'));
    await expect(form).to.be.accessible();
    await fill('#f-title', 'Sedang ditulis');
    button('Perbaiki').click();
    await waitUntil(() => focused() === 'summary');
    expect(text('#summary')).to.include('Pilih wilayah dari daftar.');
    expect([control('#f-title').value, control('#f-text').value, control('#f-adult').checked]).to.deep.equal([TITLE, TEXT, true]);
    await waitUntil(() => text('.chosen').includes('Kubu Raya'), 'the village has its name again');
    expect(text('#draft'), 'what was being written can be had back').to.include('Sedang ditulis');
    await waitUntil(() => !$('.kept'));
    press();
    await oneEvent(form, 'kim-sent');
    expect(api.sent[1]!.key).to.not.equal(api.sent[0]!.key);
  });

  it('leaves nothing waiting of what was refused at once', async () => {
    api.replies.push(reply({ code: 'fields_invalid', titles: { id: 'Isian.', en: 'Fields.' }, status: 422, errors: [{ field: 'title', message: 'Judul.' }] }, 422));
    await visit({ lang: 'en' });
    await waitUntil(() => text('h2') === 'Tell your village');
    await write();
    press();
    await waitUntil(() => focused() === 'summary');
    expect(text('#summary')).to.include('Write a short title.').and.not.include('Judul.');
    expect(text('#failure')).to.include('Fields.');
    await waitUntil(() => !$('.kept'));
    form.remove();
    await aTimeout(0);
    expect(drafts(), 'the draft is back').to.have.lengthOf(1);
  });

  it('tells when this phone cannot keep it, lets the text be copied, and sends it all the same', async () => {
    replace(IDBFactory.prototype, 'open', () => { throw new DOMException('no', 'SecurityError'); });
    let copied = '';
    replace(navigator, 'clipboard', { writeText: async (words: string) => { copied = words; } });
    await visit();
    const event = await queue();
    expect(event.stored).to.equal(false);
    expect(text('#waiting')).to.equal(stepsId.queue.unstored);
    await expect(form).to.be.accessible();
    button('Salin').click();
    await waitUntil(() => text('.wait').includes('Tersalin.'));
    expect(copied).to.equal(`${TITLE}\n\n${TEXT}`);
    online();
    await waitUntil(() => text('.slip').includes(RECEIPT.number));
    expect(drafts()).to.deep.equal([]);
  });

  it('keeps on asking while only this page holds it, also after the form was taken off it', async () => {
    replace(IDBFactory.prototype, 'open', () => { throw new DOMException('no', 'SecurityError'); });
    await visit();
    await queue();
    const box = form.parentElement!;
    form.remove();
    await aTimeout(0);
    box.append(form);
    online();
    await waitUntil(() => text('.slip').includes(RECEIPT.number));
  });

  describe('the draft', () => {
    it('is offered back on the next visit, and gone once there is a receipt', async () => {
      await visit();
      await fill('#f-title', TITLE);
      await fill('#f-text', TEXT);
      await visit();
      expect(text('#draft')).to.include('Lanjutkan yang tadi?').and.include(TITLE);
      expect(control('#f-title').value).to.equal('');
      await expect(form).to.be.accessible();
      button('Lanjutkan').click();
      await rest();
      expect([control('#f-title').value, control('#f-text').value]).to.deep.equal([TITLE, TEXT]);
      expect($('#draft')).to.equal(null);
      await write();
      press();
      await oneEvent(form, 'kim-sent');
      form.remove();
      await aTimeout(0);
      expect(drafts()).to.deep.equal([]);
    });

    it('can be thrown away', async () => {
      await visit();
      await fill('#f-title', TITLE);
      await visit();
      button('Buang').click();
      await rest();
      expect($('#draft')).to.equal(null);
      expect(drafts()).to.deep.equal([]);
    });

    it('of something confidential is kept only if asked', async () => {
      await visit();
      await fill('#f-title', TITLE);
      $('#f-confidential').click();
      await rest();
      expect(control('#f-keepDraft').checked).to.equal(false);
      await visit();
      expect($('#draft')).to.equal(null);
      await fill('#f-title', TITLE);
      $('#f-confidential').click();
      await rest();
      $('#f-keepDraft').click();
      await rest();
      await expect(form).to.be.accessible();
      await visit();
      expect(text('#draft')).to.include(TITLE);
    });

    it('is all that is lost where storage is blocked', async () => {
      replace(window, 'localStorage', undefined);
      await visit();
      await write();
      press();
      await oneEvent(form, 'kim-sent');
      expect(api.sent[0]!.input).to.not.have.property('device');
    });
  });

  it('sends the same random number of this browser each time', async () => {
    for (const round of [0, 1]) {
      await visit();
      button('Sampaikan yang lain')?.click();
      await rest();
      await write();
      press();
      await waitUntil(() => api.sent[round] && $('.receipt'));
      expect(api.sent[round]!.input.device).to.match(/^[0-9a-f]{32}$/);
      expect(api.sent[round]!.input.device).to.equal(localStorage.getItem('kim:device'));
    }
  });
});
