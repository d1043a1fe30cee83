/** The relay form: a villager's aspiration by an editor's hand, consent noted, counted once. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { RelayInput } from '@kentongan/client/desk';
import { closeDesk, openDesk, type Stage } from './desk.ts';

describe('the relay form', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));
  afterEach(closeDesk);

  const fill = async (desk: Stage): Promise<void> => {
    await desk.see('#r-title');
    desk.type('#r-category', 'water');
    desk.type('#r-title', 'Mohon sumur bor untuk RT 03');
    desk.type('#r-text', 'Dua puluh keluarga mengambil air dari parit.');
    desk.find('input[name=adult][value=yes]')!.click();
    desk.find('#r-consentNoted')!.click();
    await desk.see('#r-whatsapp');
  };
  const send = (desk: Stage): void => desk.find('kim-relay [type=submit]')!.click();
  const body = (desk: Stage): RelayInput => desk.desk.sent.at(-1)!.body as RelayInput;

  it('is there for a KIM editor alone', async () => {
    const editor = await openDesk({ role: 'kim_editor' });
    await editor.see('.places a', 'Titipan');
    closeDesk();
    const officer = await openDesk({ role: 'village_officer', hash: '#/titipan' });
    await officer.see('.who');
    expect(officer.find('.places a[href="#/titipan"]')).to.equal(null);
    expect(officer.find('kim-relay form')).to.equal(null);
  });

  it('lists what is missing and ticks nothing for anybody', async () => {
    const desk = await openDesk({ role: 'kim_editor', hash: '#/titipan' });
    await desk.see('.fixed', 'Sungai Raya');
    expect(desk.view.querySelectorAll('kim-relay :checked:not(option)')).to.have.length(0);
    await expect(desk.view).to.be.accessible();
    send(desk);
    await desk.see('.summary', 'Tanpa persetujuan warga');
    expect(document.activeElement?.className).to.include('summary');
    expect(desk.view.querySelectorAll('.summary li')).to.have.length(5);
    expect(desk.desk.sent).to.be.empty;
    await expect(desk.view).to.be.accessible();
  });

  it('sends for the editor’s own village and prints a slip with number and code', async () => {
    const desk = await openDesk({ role: 'kim_editor', hash: '#/titipan' });
    await fill(desk);
    desk.type('#r-name', 'Siti');
    desk.type('#r-whatsapp', '0812 3456 7890');
    send(desk);
    await desk.see('.summary', 'bila warga setuju dihubungi');
    desk.find('#r-contact')!.click();
    send(desk);
    await desk.see('.slip', 'KB-7Q4M-2XKD-B');
    expect(desk.text('.slip')).to.include('7Q4M-2XKD-9ABC-DEFG-P').and.include('Jumat, 27 November 2026');
    expect(body(desk)).to.deep.equal({
      kind: 'aspiration', category: 'water', title: 'Mohon sumur bor untuk RT 03', text: 'Dua puluh keluarga mengambil air dari parit.', region: '61.12.01.2001', anonymous: false, confidential: false, adult: true,
      consents: [{ purpose: 'contact', noticeVersion: '2026-11', language: 'id', widget: 'console-relay' }], relay: { consentNoted: true }, reporter: { name: 'Siti', whatsapp: '0812 3456 7890' },
    });
    await expect(desk.view).to.be.accessible();
    (await desk.see('.btn', 'Titipan berikutnya')).click();
    expect((await desk.see<HTMLInputElement>('#r-title')).value).to.equal('');
    expect(desk.text()).to.not.include('7Q4M-2XKD-9ABC');
  });

  it('after an answer was lost, sends again under the same key', async () => {
    const desk = await openDesk({ role: 'kim_editor', hash: '#/titipan' });
    await fill(desk);
    desk.desk.refuse = { status: 502, code: 'bad_gateway' };
    send(desk);
    await desk.see('.summary', 'tidak akan tercatat dua kali');
    send(desk);
    await desk.see('.slip');
    const keys = desk.desk.sent.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys).to.have.length(2);
    expect(keys[0]).to.match(/^[0-9a-f]{32}$/).and.equal(keys[1]);
  });

  it('asks a child for no contact, and warns of a NIK in the story', async () => {
    const desk = await openDesk({ role: 'kim_editor', hash: '#/titipan' });
    await fill(desk);
    desk.type('#r-whatsapp', '0812 3456 7890');
    desk.find('input[name=adult][value=no]')!.click();
    await desk.see('#r-guardianName');
    expect(desk.find('#r-whatsapp')).to.equal(null);
    desk.type('#r-text', 'Nama saya hilang, NIK 6112012505900001, mohon dibantu.');
    send(desk);
    await desk.see('#r-text-problem', '6112012505900001');
    desk.type('#r-text', 'Nama saya hilang dari daftar penerima bantuan.');
    send(desk);
    await desk.see('.slip');
    expect(body(desk).reporter).to.equal(undefined);
    expect(body(desk).adult).to.be.false;
  });

  it('keeps the draft while the editor looks at the desk', async () => {
    const desk = await openDesk({ role: 'kim_editor', hash: '#/titipan' });
    await fill(desk);
    desk.go('#/');
    await desk.see('.item');
    await desk.see('.places .dot');
    desk.go('#/titipan');
    expect((await desk.see<HTMLInputElement>('#r-title')).value).to.equal('Mohon sumur bor untuk RT 03');
  });
});
