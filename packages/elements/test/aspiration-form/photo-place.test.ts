/** The form's photos and the position of the device: never required, never more than was chosen. */
import { expect, oneEvent } from '@open-wc/testing';
import { RECEIPT } from './form-api.ts';
import { FormPage } from './form-page.ts';
import { waitUntil } from '../../../testing/src/wait-until.ts';

describe('<kim-aspiration-form> photos and place', () => {
  const page = new FormPage();
  const { $, all, button, control, fill, press, replace, rest, text, visit, write } = page;

  async function send(): Promise<void> {
    await write();
    press();
    await oneEvent(page.form, 'kim-sent');
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
  it('shows what was chosen, at most three, says what cannot go, and takes one out again', async () => {
    await visit();
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
    await expect(page.form).to.be.accessible();
    all('.photos button')[1]!.click();
    await rest();
    expect(text('.photos')).to.include('satu.png').and.include('tiga.png').and.not.include('dua.png');
    expect(page.form.shadowRoot!.activeElement?.id).to.equal('f-photo');
  });

  it('sends the text first and each photo after it, under the tracking code', async () => {
    await visit();
    await choose(await picture('satu.png'), await picture('dua.png'));
    $('#f-photoConsent').click();
    await send();
    await waitUntil(() => page.api.photos.length === 2);
    expect(page.api.sent[0]!.input.consents.map(({ purpose }) => purpose)).to.deep.equal(['photo']);
    for (const photo of page.api.photos) {
      expect(photo.url).to.equal(`/v1/aspirations/${RECEIPT.number}/attachments`);
      expect(photo.authorization).to.equal(`Tracking ${RECEIPT.trackingCode}`);
      expect(photo.type).to.equal('image/jpeg');
    }
    await waitUntil(() => $('.slip') && !text('.receipt').includes('Foto menunggu'));
  });

  it('adds the position to the landmark, as text of eleven metres, only when asked', async () => {
    let asked = 0;
    replace(navigator, 'geolocation', { getCurrentPosition: (found: PositionCallback) => { asked += 1; found({ coords: { latitude: -0.026312345, longitude: 109.34251999 } } as GeolocationPosition); } });
    await visit();
    expect(asked).to.equal(0);
    await fill('#f-place', 'Depan SD 12');
    button('Pakai lokasi saya')!.click();
    await waitUntil(() => control('#f-place').value === 'Depan SD 12 (-0.0263, 109.3425)');
    await send();
    expect(page.api.sent[0]!.input.place).to.equal('Depan SD 12 (-0.0263, 109.3425)');
  });

  it('says when there is no position, and goes on without', async () => {
    replace(navigator, 'geolocation', { getCurrentPosition: (_: unknown, failed: () => void) => failed() });
    await visit();
    button('Pakai lokasi saya')!.click();
    await waitUntil(() => page.form.shadowRoot!.textContent.includes('Lokasi tidak didapat'));
    await expect(page.form).to.be.accessible();
    await send();
    expect(page.api.sent[0]!.input).to.not.have.property('place');
  });

  it('offers no position where the page forbids it, or without a secure context', async () => {
    const allow = replace(document, 'featurePolicy', { allowsFeature: () => false });
    await visit();
    expect(button('Pakai lokasi saya')).to.equal(undefined);
    allow();
    replace(window, 'isSecureContext', false);
    await visit();
    expect(button('Pakai lokasi saya')).to.equal(undefined);
  });
});
