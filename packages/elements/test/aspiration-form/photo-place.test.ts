/** The form's photos and the position of the device: never required, never more than was chosen. */
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { KimAspirationForm } from '../../src/aspiration-form/aspiration-form.ts';
import '../../src/aspiration-form/define.ts';
import { API, forgetKept, FormApi, RECEIPT } from './form-api.ts';

describe('<kim-aspiration-form> photos and place', () => {
  let api: FormApi;
  let form: KimAspirationForm;
  let undo: (() => void)[] = [];
  const $ = (selector: string): HTMLElement => form.shadowRoot!.querySelector<HTMLElement>(selector)!;
  const control = (selector: string): HTMLInputElement => $(selector) as HTMLInputElement;
  const text = (selector: string): string => ($(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const rest = async (): Promise<void> => { await form.updateComplete; await form.updateComplete; };
  const button = (word: string): HTMLButtonElement | undefined => [...form.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent === word);
  const all = (selector: string): NodeListOf<HTMLElement> => form.shadowRoot!.querySelectorAll<HTMLElement>(selector);

  async function show(): Promise<void> {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.style.width = '760px';
    form = document.createElement('kim-aspiration-form');
    for (const [name, value] of Object.entries({ api: API, region: '61.12.01.2001' })) form.setAttribute(name, value);
    box.append(form);
    await waitUntil(() => $('#f-adult'), 'all steps');
  }
  async function fill(selector: string, value: string): Promise<void> {
    const field = control(selector);
    field.value = value;
    field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
    await rest();
  }
  async function send(): Promise<void> {
    await fill('#f-category', 'electricity');
    await fill('#f-title', 'Lampu jalan padam');
    await fill('#f-text', 'Lampu jalan di RT 03 padam sejak hari Senin.');
    $('#f-adult').click();
    await rest();
    $('.nav .main').click();
    await oneEvent(form, 'kim-sent');
  }
  async function picture(name: string): Promise<File> {
    const canvas = document.createElement('canvas');
    canvas.width = 40;
    canvas.height = 30;
    canvas.getContext('2d')!.fillRect(0, 0, 40, 30);
    const blob = await new Promise<Blob>((resolve) => { canvas.toBlob((made) => resolve(made!), 'image/png'); });
    return new File([blob], name, { type: 'image/png' });
  }
  async function choose(...files: File[]): Promise<void> {
    const list = new DataTransfer();
    for (const file of files) list.items.add(file);
    control('#f-photo').files = list.files;
    $('#f-photo').dispatchEvent(new Event('change', { bubbles: true }));
    await rest();
    await waitUntil(() => text('label[for=f-photo]') === 'Tambah foto');
    await rest();
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

  it('shows what was chosen, at most three, says what cannot go, and takes one out again', async () => {
    await show();
    expect($('#f-photoConsent'), 'no consent is asked for no photo').to.equal(null);
    await choose(await picture('satu.png'), new File(['x'], 'surat.txt', { type: 'text/plain' }));
    expect(text('.photos')).to.include('satu.png');
    expect(text('[role=status] .problem')).to.equal('surat.txt: bukan foto.');
    expect(control('#f-photoConsent').checked).to.equal(false);
    await choose(await picture('dua.png'), await picture('tiga.png'), await picture('empat.png'));
    expect(all('.photos li')).to.have.lengthOf(3);
    expect(text('.problem')).to.include('empat.png').and.include('sudah ada 3');
    const [red, green, blue] = all('.photos canvas')[0]! instanceof HTMLCanvasElement ? (all('.photos canvas')[0] as HTMLCanvasElement).getContext('2d')!.getImageData(80, 80, 1, 1).data : [];
    expect([red, green, blue], 'a picture is drawn').to.deep.equal([0, 0, 0]);
    await expect(form).to.be.accessible();
    all('.photos button')[1]!.click();
    await rest();
    expect(text('.photos')).to.include('satu.png').and.include('tiga.png').and.not.include('dua.png');
    expect(form.shadowRoot!.activeElement?.id).to.equal('f-photo');
  });

  it('sends the text first and each photo after it, under the tracking code', async () => {
    await show();
    await choose(await picture('satu.png'), await picture('dua.png'));
    $('#f-photoConsent').click();
    await send();
    await waitUntil(() => api.photos.length === 2);
    expect(api.sent[0]!.input.consents.map(({ purpose }) => purpose)).to.deep.equal(['photo']);
    for (const photo of api.photos) {
      expect(photo.url).to.equal(`/v1/aspirations/${RECEIPT.number}/attachments`);
      expect(photo.authorization).to.equal(`Tracking ${RECEIPT.trackingCode}`);
      expect(photo.type).to.equal('image/jpeg');
    }
    await waitUntil(() => $('.slip') && !text('.receipt').includes('Foto menunggu'));
  });

  it('adds the position to the landmark, as text of eleven metres, only when asked', async () => {
    let asked = 0;
    replace(navigator, 'geolocation', { getCurrentPosition: (found: PositionCallback) => { asked += 1; found({ coords: { latitude: -0.026312345, longitude: 109.34251999 } } as GeolocationPosition); } });
    await show();
    expect(asked).to.equal(0);
    await fill('#f-place', 'Depan SD 12');
    button('Pakai lokasi saya')!.click();
    await rest();
    expect(control('#f-place').value).to.equal('Depan SD 12 (-0.0263, 109.3425)');
    await send();
    expect(api.sent[0]!.input.place).to.equal('Depan SD 12 (-0.0263, 109.3425)');
  });

  it('says when there is no position, and goes on without', async () => {
    replace(navigator, 'geolocation', { getCurrentPosition: (_: unknown, failed: () => void) => failed() });
    await show();
    button('Pakai lokasi saya')!.click();
    await rest();
    expect(form.shadowRoot!.textContent).to.include('Lokasi tidak didapat');
    await expect(form).to.be.accessible();
    await send();
    expect(api.sent[0]!.input).to.not.have.property('place');
  });

  it('offers no position where the page forbids it, or without a secure context', async () => {
    replace(document, 'featurePolicy', { allowsFeature: () => false });
    await show();
    expect(button('Pakai lokasi saya')).to.equal(undefined);
    undo.pop()!();
    form.remove();
    replace(window, 'isSecureContext', false);
    await show();
    expect(button('Pakai lokasi saya')).to.equal(undefined);
  });
});
