/** What becomes of an aspiration on a bad line: it waits, comes back, is withdrawn, is refused; and the draft before it. */
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import type { KimQueuedEvent, KimSentEvent } from '../../src/aspiration-form/events.ts';
import { stepsId } from '../../src/aspiration-form/locale/steps-id.ts';
import { API, keptRows, RECEIPT, reply } from './form-api.ts';
import { FormPage, TEXT, TITLE, WIDE } from './form-page.ts';
import { hasKept } from '@kentongan/client/outbox/kept';
import { waitUntil } from '../../../testing/src/wait-until.ts';

const NO_ANSWER = 'Server belum menjawab. Kiriman Anda tersimpan di ponsel ini. Buka halaman ini lagi nanti.';
const NO_SIGNAL = 'Belum ada sinyal. Kiriman Anda tersimpan di ponsel ini. Buka halaman ini lagi nanti.';

describe('<kim-aspiration-form> on a bad line', () => {
  const page = new FormPage();
  const { $, button, control, fill, focused, later, press, replace, rest, text, visit, write } = page;
  /** What is selected in the field that has the focus. */
  const selected = (): string => {
    const { value, selectionStart, selectionEnd } = page.form.shadowRoot!.activeElement as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  };
  const drafts = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith('kim:draft:'));

  const online = (): void => {
    page.api.offline = false;
    window.dispatchEvent(new Event('online'));
  };
  /** Written, sent without a signal, kept. */
  async function queue(): Promise<KimQueuedEvent> {
    page.api.offline = true;
    await write();
    const queued = oneEvent<KimQueuedEvent>(page.form, 'kim-queued');
    press();
    const event = await queued;
    await waitUntil(() => $('.kept') && focused() === 'waiting');
    return event;
  }
  it('says that it is kept, lists it, and shows the receipt when the signal is back', async () => {
    await visit();
    const event = await queue();
    expect(event.stored).to.equal(true);
    expect(text('#waiting')).to.equal(NO_SIGNAL);
    expect(text('.kept')).to.include(TITLE).and.include('Menunggu sinyal').and.include('Tarik').and.include('Coba lagi');
    expect(drafts(), 'the outbox has it now').to.deep.equal([]);
    await expect(page.form).to.be.accessible();
    const sent = oneEvent<KimSentEvent>(page.form, 'kim-sent');
    online();
    expect((await sent).number).to.equal(RECEIPT.number);
    await waitUntil(() => text('.slip').includes(RECEIPT.trackingCode));
    await expect(page.form).to.be.accessible();
  });

  describe('a receipt that comes when nobody has pressed send', () => {
    /** Written without a signal, on a page that was then closed. */
    const leaveBehind = async (): Promise<void> => {
      await visit();
      await queue();
      page.form.remove();
    };

    it('is there at every visit until somebody has done something with it', async () => {
      await leaveBehind();
      page.api.offline = false;
      for (const round of [1, 2]) {
        await visit();
        await waitUntil(() => text('.slip').includes(RECEIPT.trackingCode), `visit ${round}`);
      }
      expect(page.api.sent).to.have.lengthOf(1);
      expect(JSON.stringify(await keptRows())).to.include(RECEIPT.trackingCode).and.not.include(TEXT);
      replace(navigator, 'clipboard', { writeText: () => Promise.resolve() });
      button('Salin')!.click();
      await waitUntil(() => !hasKept());
      expect(text('.slip'), 'it stays on the screen').to.include(RECEIPT.trackingCode);
      await visit();
      expect($('.slip')).to.equal(null);
    });

    it('goes when it is closed, also on the visit after', async () => {
      await leaveBehind();
      page.api.offline = false;
      await visit();
      await waitUntil(() => button('Sampaikan yang lain'));
      button('Sampaikan yang lain')!.click();
      await waitUntil(() => !hasKept() && $('#f-title'));
      expect($('#waiting'), 'and is not listed').to.equal(null);
      await visit();
      expect($('.slip')).to.equal(null);
    });

    it('is announced, and leaves the focus to whoever types elsewhere on the page', async () => {
      await leaveBehind();
      const other = document.createElement('input');
      document.body.append(other);
      later(() => other.remove());
      page.api.offline = false;
      let answer!: () => void;
      page.api.gate = new Promise((resolve) => { answer = resolve; });
      await visit();
      other.focus();
      answer();
      await waitUntil(() => text('.slip').includes(RECEIPT.trackingCode));
      await rest();
      expect(document.activeElement).to.equal(other);
      expect($('.slip [role=alert]').textContent).to.include('Aspirasi Anda diterima');
      await expect(page.form).to.be.accessible();
    });

    it('has the focus where the form had it', async () => {
      await visit();
      await queue();
      online();
      await waitUntil(() => focused() === 'receipt-title');
      expect($('.slip [role=alert]')).to.equal(null);
    });
  });

  it('does not make a person wait for an answer that does not come: what was sent is kept', async () => {
    const real = window.setTimeout;
    const hurry = ((run: () => void, ms?: number) => real(run, ms === 10_000 ? 0 : ms)) as typeof setTimeout;
    replace(window, 'setTimeout', hurry);
    let answer!: () => void;
    page.api.gate = new Promise((resolve) => { answer = resolve; });
    await visit();
    await write();
    const queued = oneEvent<KimQueuedEvent>(page.form, 'kim-queued');
    press();
    expect((await queued).stored).to.equal(true);
    await waitUntil(() => focused() === 'waiting');
    expect(text('#waiting')).to.equal(NO_ANSWER);
    const sent = oneEvent<KimSentEvent>(page.form, 'kim-sent');
    answer();
    await sent;
    await waitUntil(() => text('.slip').includes(RECEIPT.trackingCode));
    expect(page.api.sent, 'it was tried once').to.have.lengthOf(1);
  });

  it('does not blame the signal when it is the server that says nothing', async () => {
    await visit();
    page.api.silent = true;
    await write();
    const queued = oneEvent<KimQueuedEvent>(page.form, 'kim-queued');
    press();
    await queued;
    await waitUntil(() => $('.kept') && focused() === 'waiting');
    expect(text('#waiting')).to.equal(NO_ANSWER);
    expect(text('.kept')).to.include('Server belum menjawab').and.not.include('sinyal');
    page.api.silent = false;
  });

  it('sends with one key however often it is tried, and with a token of the moment', async () => {
    await visit();
    await write();
    page.api.replies.push('cut');
    press();
    await oneEvent(page.form, 'kim-queued');
    online();
    await oneEvent(page.form, 'kim-sent');
    expect(page.api.sent.map(({ key }) => key)).to.have.lengthOf(2);
    expect(page.api.sent[0]!.key).to.equal(page.api.sent[1]!.key);
    expect(page.api.sent[0]!.key).to.match(/^[0-9a-f]{32}$/);
    expect(page.api.sent[1]!.input.formToken).to.equal('token');
  });

  it('locks what is being sent, so that no change is lost when it arrives', async () => {
    await visit();
    await write();
    let open = (): void => {};
    page.api.gate = new Promise((resolve) => { open = resolve; });
    press();
    await waitUntil(() => text('.nav .main') === stepsId.sending);
    expect(control('#f-text').matches(':disabled'), 'the text').to.equal(true);
    expect(control('#f-adult').matches(':disabled'), 'the age').to.equal(true);
    await expect(page.form).to.be.accessible();
    const sent = oneEvent(page.form, 'kim-sent');
    open();
    await sent;
    await waitUntil(() => button(stepsId.another));
    button(stepsId.another)!.click();
    await rest();
    expect(control('#f-text').matches(':disabled')).to.equal(false);
  });

  it('leaves event and receipt to the tab that pressed, whichever has them first', async () => {
    await visit();
    const channel = new BroadcastChannel(`kentongan-outbox:${API}`);
    later(() => channel.close());
    let events = 0;
    page.form.addEventListener('kim-sent', () => { events++; });
    const entry = { id: 'of-another-tab', key: 'k', createdAt: 1, body: { title: TITLE, text: TEXT }, state: 'waiting', attempts: 1, nextAt: 0, status: 0, photos: [], stored: true };
    channel.postMessage({ kind: 'added', entry });
    await waitUntil(() => text('.kept').includes(TITLE), 'what waits is seen here');
    channel.postMessage({ kind: 'received', entry: { ...entry, body: null, state: 'sent-text', receipt: RECEIPT } });
    await waitUntil(() => !$('.kept li'), 'and gone when it has arrived');
    expect($('.receipt')).to.equal(null);
    expect(events).to.equal(0);
  });

  it('comes with the receipt, once in each tab: where it was pressed, and where it was sent for it', async () => {
    // Two tabs of one site are two outboxes over one store, as two forms are.
    await visit();
    await queue();
    const pressed = page.form;
    const other = document.createElement('kim-aspiration-form');
    for (const { name, value } of pressed.attributes) other.setAttribute(name, value);
    const numbers = { pressed: [] as string[], other: [] as string[] };
    pressed.addEventListener('kim-sent', ({ number }) => { numbers.pressed.push(number); });
    other.addEventListener('kim-sent', ({ number }) => { numbers.other.push(number); });
    pressed.parentElement!.append(other);
    later(() => other.remove());
    const within = (form: HTMLElement): ShadowRoot => form.shadowRoot!;
    await waitUntil(() => within(other).querySelector('.kept li'), 'what waits is seen there');
    online();
    await waitUntil(() => numbers.pressed.length > 0 && within(pressed).querySelector('.receipt'), 'the tab that pressed has its receipt');
    await waitUntil(() => !within(other).querySelector('.kept li'), 'nothing waits in the other');
    await rest();
    expect(page.api.sent, 'one aspiration').to.have.lengthOf(1);
    expect(numbers.pressed).to.deep.equal([RECEIPT.number]);
    // Whichever of them sent it: the event stands where the receipt does.
    expect(numbers.other).to.deep.equal(within(other).querySelector('.receipt') ? [RECEIPT.number] : []);
  });

  it('gives event and receipt to the tab that pressed, also where another one sent it', async () => {
    await visit();
    const channel = new BroadcastChannel(`kentongan-outbox:${API}`);
    later(() => channel.close());
    let entry: { id: string } | undefined;
    channel.onmessage = ({ data }: MessageEvent<{ entry?: { id: string } }>) => { entry = data.entry ?? entry; };
    await queue();
    await waitUntil(() => entry, 'the other tab hears of it');
    const sent = oneEvent<KimSentEvent>(page.form, 'kim-sent');
    channel.postMessage({ kind: 'received', entry: { ...entry, body: null, state: 'sent-text', receipt: RECEIPT } });
    expect((await sent).number).to.equal(RECEIPT.number);
    await waitUntil(() => text('.receipt').includes(RECEIPT.number));
  });

  it('says before sending where a complaint goes that cannot be taken here', async () => {
    page.api.closed = ['village_fund'];
    await visit({ kind: 'complaint' });
    await fill('#f-category', 'roads');
    expect($('#elsewhere')).to.equal(null);
    await fill('#f-category', 'village_fund');
    await waitUntil(() => text('#elsewhere').includes('lapor.go.id'));
    await expect(page.form).to.be.accessible();
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
    await expect(page.form).to.be.accessible();
    page.api.offline = false;
    await visit();
    await waitUntil(() => text('.slip').includes(RECEIPT.number), 'the receipt');
    expect(page.api.sent).to.have.lengthOf(1);
    await visit();
    await aTimeout(0);
    expect($('.kept'), 'nothing is left').to.equal(null);
  });

  it('does not put a receipt over what is being written', async () => {
    await visit();
    await queue();
    page.api.offline = false;
    button('Sampaikan yang lain')!.click();
    await rest();
    await fill('#f-title', 'Jembatan rusak');
    online();
    await waitUntil(() => text('.kept').includes(RECEIPT.number));
    expect(control('#f-title').value).to.equal('Jembatan rusak');
    await expect(page.form).to.be.accessible();
    button('Lihat tanda terima')!.click();
    await waitUntil(() => text('.slip').includes(RECEIPT.trackingCode));
    button('Sampaikan yang lain')!.click();
    await rest();
    expect(control('#f-title').value).to.equal('Jembatan rusak');
    expect($('.kept')).to.equal(null);
  });

  it('lets what waits be withdrawn, and says when it may have arrived', async () => {
    await visit();
    await queue();
    button('Tarik')!.click();
    await waitUntil(() => text('[role=status]').includes('ditarik') || text('.wait').includes('ditarik'));
    expect(text('.wait')).to.include('mungkin telanjur sampai');
    online();
    await visit();
    await aTimeout(0);
    expect(page.api.sent).to.have.lengthOf(0);
    expect($('.kept')).to.equal(null);
  });

  it('shows on another day what was refused, with why, and brings it back into the form', async () => {
    await visit();
    await queue();
    page.api.offline = false;
    page.api.replies.push(reply({ code: 'region_unknown', titles: { id: 'Wilayah tidak dikenal.', en: 'The region is not known.' }, status: 422, errors: [{ field: 'region', message: 'Pilih wilayah dari daftar.' }] }, 422));
    await visit();
    await waitUntil(() => text('.kept').includes('Wilayah tidak dikenal.'));
    await expect(page.form).to.be.accessible();
    await fill('#f-title', 'Sedang ditulis');
    button('Perbaiki')!.click();
    await waitUntil(() => focused() === 'summary');
    expect(text('#summary')).to.include('Pilih wilayah dari daftar.');
    expect([control('#f-title').value, control('#f-text').value, control('#f-adult').checked]).to.deep.equal([TITLE, TEXT, true]);
    await waitUntil(() => text('.chosen').includes('Kubu Raya'), 'the village has its name again');
    expect(text('#draft'), 'what was being written can be had back').to.include('Sedang ditulis');
    await waitUntil(() => !$('.kept'));
    press();
    await oneEvent(page.form, 'kim-sent');
    expect(page.api.sent[1]!.key).to.not.equal(page.api.sent[0]!.key);
  });

  it('leaves nothing waiting of what was refused at once', async () => {
    page.api.replies.push(reply({ code: 'fields_invalid', titles: { id: 'Isian.', en: 'Fields.' }, status: 422, errors: [{ field: 'title', message: 'Judul.' }] }, 422));
    await visit({ lang: 'en' });
    await waitUntil(() => text('h2') === 'Tell your village');
    await write();
    press();
    await waitUntil(() => focused() === 'summary');
    expect(text('#summary')).to.include('Write a short title.').and.not.include('Judul.');
    expect(text('#failure')).to.include('Fields.');
    await waitUntil(() => !$('.kept'));
    page.form.remove();
    await aTimeout(0);
    expect(drafts(), 'the draft is back').to.have.lengthOf(1);
  });

  it('tells when this phone cannot keep it, lets the text be copied, and sends it all the same', async () => {
    replace(IDBFactory.prototype, 'open', () => { throw new DOMException('no', 'SecurityError'); });
    await visit();
    const event = await queue();
    expect(event.stored).to.equal(false);
    expect(text('#waiting')).to.equal(stepsId.queue.unstored);
    await expect(page.form).to.be.accessible();
    const refused = replace(document, 'execCommand', () => false);
    button('Salin')!.click();
    await waitUntil(() => text('.wait').includes(stepsId.copyFailed));
    expect(selected(), 'what the phone’s own menu then copies').to.equal(`${TITLE}\n\n${TEXT}`);
    await expect(page.form).to.be.accessible();
    refused();
    let copied = '';
    replace(document, 'execCommand', (command: string) => { copied = `${command}: ${selected()}`; return true; });
    button('Salin')!.click();
    await waitUntil(() => text('.wait').includes('Tersalin.'));
    expect(copied).to.equal(`copy: ${TITLE}\n\n${TEXT}`);
    online();
    await waitUntil(() => text('.slip').includes(RECEIPT.number));
    expect(drafts()).to.deep.equal([]);
  });

  it('keeps on asking while only this page holds it, also after the form was taken off it', async () => {
    replace(IDBFactory.prototype, 'open', () => { throw new DOMException('no', 'SecurityError'); });
    await visit();
    await queue();
    const box = page.form.parentElement!;
    page.form.remove();
    await aTimeout(0);
    box.append(page.form);
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
      await expect(page.form).to.be.accessible();
      button('Lanjutkan')!.click();
      await rest();
      expect([control('#f-title').value, control('#f-text').value]).to.deep.equal([TITLE, TEXT]);
      expect($('#draft')).to.equal(null);
      await write();
      press();
      await oneEvent(page.form, 'kim-sent');
      page.form.remove();
      await aTimeout(0);
      expect(drafts()).to.deep.equal([]);
    });

    it('can be thrown away', async () => {
      await visit();
      await fill('#f-title', TITLE);
      await visit();
      button('Buang')!.click();
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
      await expect(page.form).to.be.accessible();
      await visit();
      expect(text('#draft')).to.include(TITLE);
    });

    it('that nobody has answered is not lost to what is typed since, nor that to it', async () => {
      await visit();
      await fill('#f-title', 'Draf lama penting');
      await visit();
      await fill('#f-title', 'Baru saja');
      await visit();
      expect(text('#draft')).to.include('Baru saja');
      button('Lanjutkan')!.click();
      await rest();
      expect(control('#f-title').value).to.equal('Baru saja');
      expect(text('#draft'), 'the older one is offered next').to.include('Draf lama penting');
      await visit();
      button('Buang')!.click();
      await rest();
      expect(text('#draft'), 'also after the newer was thrown away').to.include('Draf lama penting');
      button('Buang')!.click();
      await rest();
      expect(drafts()).to.deep.equal([]);
    });

    it('on offer stays when another text is sent, and when a confidential one is written', async () => {
      await visit();
      await fill('#f-title', 'Draf lama penting');
      await visit();
      await write();
      $('#f-confidential').click();
      await rest();
      await visit();
      expect(text('#draft')).to.include('Draf lama penting');
      expect(JSON.stringify(localStorage)).to.not.include(TITLE);
      await write();
      press();
      await oneEvent(page.form, 'kim-sent');
      await waitUntil(() => !hasKept());
      await visit();
      expect(text('#draft')).to.include('Draf lama penting');
    });

    it('of something confidential is on the disk neither alone nor behind another', async () => {
      await visit();
      await fill('#f-title', 'Draf lama penting');
      await visit();
      await fill('#f-title', 'Rahasia saya');
      $('#f-confidential').click();
      await rest();
      button('Lanjutkan')!.click();
      await rest();
      expect(text('#draft'), 'it can be had back on this page').to.include('Rahasia saya');
      await fill('#f-text', 'Ditulis sesudahnya');
      page.form.remove();
      await aTimeout(0);
      expect(JSON.stringify(localStorage)).to.include('Ditulis sesudahnya').and.not.include('Rahasia saya');
    });

    it('is all that is lost where storage is blocked', async () => {
      replace(window, 'localStorage', undefined);
      await visit();
      await write();
      press();
      await oneEvent(page.form, 'kim-sent');
      expect(page.api.sent[0]!.input).to.not.have.property('device');
    });
  });

  it('goes on far down a page that nobody has scrolled, where something waits', async () => {
    localStorage.setItem('kentongan-outbox:https://kabar.example.id', '1');
    later(() => localStorage.removeItem('kentongan-outbox:https://kabar.example.id'));
    const above = document.createElement('div');
    above.style.height = '6000px';
    document.body.prepend(above);
    later(() => above.remove());
    await page.open({}, WIDE);
    await waitUntil(() => $('#f-adult'), 'what sends has come');
  });

  it('sends the same random number of this browser each time', async () => {
    for (const round of [0, 1]) {
      await visit();
      await write();
      press();
      await waitUntil(() => page.api.sent[round] && $('.receipt') && !hasKept());
      expect(page.api.sent[round]!.input.device).to.match(/^[0-9a-f]{32}$/);
      expect(page.api.sent[round]!.input.device).to.equal(localStorage.getItem('kim:device'));
    }
  });
});
