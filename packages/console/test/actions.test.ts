/** Doing things to tickets: every form, what it sends, what it refuses, and what happens when somebody was faster or the session ended. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { DeskActionInput } from '@kentongan/contract/schemas';
import { samplePhoto } from '@kentongan/testing';
import { waitUntil } from '../../testing/src/wait-until.ts';
import { closeDesk, JETTY, LAMP, openDesk, WELL, type Stage } from './desk.ts';

describe('actions at the desk', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));
  afterEach(closeDesk);

  const last = ({ desk }: Stage): DeskActionInput => desk.sent.filter(({ path }) => path.endsWith('/actions')).at(-1)?.body as DeskActionInput;
  const open = async (number: string, action: string): Promise<Stage> => {
    const desk = await openDesk({ hash: `#/aspirasi/${number}` });
    await desk.click(`[data-action=${action}]`);
    await desk.see('kim-action-form form');
    return desk;
  };
  const send = (desk: Stage): void => desk.find('kim-action-form [type=submit]')!.click();

  it('verifies with the masked text, after the number that is left in it is gone', async () => {
    const desk = await open(LAMP, 'verify');
    expect(desk.find<HTMLTextAreaElement>('#a-publicText')!.value).to.include('0812…');
    desk.type('#a-publicText', 'Lampu padam. Hubungi 0812 3456 7890.');
    send(desk);
    await desk.see('.summary', '0812 3456 7890');
    expect(document.activeElement?.className).to.include('summary');
    expect(desk.desk.sent).to.be.empty;
    await expect(desk.view).to.be.accessible();
    desk.type('#a-publicText', 'Lampu jalan depan SD padam.');
    desk.find<HTMLInputElement>('#a-inspection')!.click();
    send(desk);
    await desk.see('#said', 'Terverifikasi');
    expect(last(desk)).to.deep.equal({ version: 3, action: { type: 'verify', kind: 'complaint', category: 'electricity', publicTitle: 'Lampu jalan depan SD padam sejak dua minggu', publicText: 'Lampu jalan depan SD padam.', inspection: true } });
    expect(document.activeElement?.id).to.equal('said');
  });

  it('writes no public text for a confidential ticket', async () => {
    const desk = await open('KB-9ABC-DEFG-P', 'verify');
    expect(desk.find('#a-publicText')).to.equal(null);
    send(desk);
    await desk.see('#said');
    expect(last(desk).action).to.deep.equal({ type: 'verify', kind: 'complaint', category: 'social_aid' });
  });

  it('rejects with a reason in words and an explanation', async () => {
    const desk = await open(LAMP, 'reject');
    send(desk);
    await desk.see('.summary', 'Alasan: belum diisi');
    desk.type('#a-reason', 'in_court');
    desk.type('#a-message', '  Perkara ini sedang disidangkan. ');
    send(desk);
    await desk.see('#said');
    expect(last(desk).action).to.deep.equal({ type: 'reject', reason: 'in_court', message: 'Perkara ini sedang disidangkan.' });
    await desk.see('.history', 'menyatakan tidak dapat diproses');
  });

  it('forwards to a unit, with the region that the unit serves', async () => {
    const desk = await open(WELL, 'forward');
    await desk.see('#a-unit option', 'Dinas PUPR (Kabupaten Kubu Raya) — belum ada petugas');
    desk.type('#a-unit', 'dishub|61.12');
    send(desk);
    await desk.see('#said', 'Diteruskan');
    expect(last(desk).action).to.deep.equal({ type: 'forward', unit: 'dishub', unitRegion: '61.12' });
  });

  it('forwards to a unit without staff only when it is confirmed, for that unit', async () => {
    const desk = await open(WELL, 'forward');
    await desk.see('#a-unit option', 'Dinas PUPR');
    desk.type('#a-unit', 'pupr|61.12');
    await desk.see('.notice', 'Dinas PUPR belum punya petugas di sini. Sampai ada, kantor Anda');
    send(desk);
    await desk.see('.summary', 'belum punya petugas');
    expect(desk.desk.sent).to.be.empty;
    desk.find('.summary .link')!.click();
    expect(document.activeElement?.id).to.equal('a-unstaffed');
    await expect(desk.view).to.be.accessible();
    desk.find<HTMLInputElement>('#a-unstaffed')!.click();
    desk.type('#a-unit', 'dishub|61.12');
    await desk.view.querySelector('kim-action-form')!.updateComplete;
    expect(desk.find('#a-unstaffed'), 'a unit with staff needs no word').to.equal(null);
    desk.type('#a-unit', 'pupr|61.12');
    await desk.see('#a-unstaffed');
    send(desk);
    await desk.see('#said', 'Diteruskan');
    expect(last(desk).action).to.deep.equal({ type: 'forward', unit: 'pupr', unitRegion: '61.12' });
  });

  it('a village without officers in its sections handles it itself, at a button that says so', async () => {
    const desk = await openDesk({ role: 'village_officer' });
    const section = { key: 'pelayanan', name: 'Seksi Pelayanan Desa', region: { code: '61.12.01.2001', name: 'Sungai Raya' }, staffed: false };
    desk.desk.units = { items: [section] };
    desk.desk.change(WELL, { office: { level: 'village', name: 'Pemerintah Desa Sungai Raya' } });
    desk.go(`#/aspirasi/${WELL}`);
    const button = await desk.see('#take-on', 'Tangani sendiri (Seksi Pelayanan Desa)');
    expect([button.className, desk.find('[data-action=forward]')!.className]).to.deep.equal(['btn main', 'btn plain']);
    button.click();
    await desk.see('kim-take-on p', 'Seksi Pelayanan Desa belum punya petugas di sini, jadi kantor Anda sendiri');
    await waitUntil(() => document.activeElement?.id === 'take-on-title', 'the focus goes to what opened');
    await expect(desk.view).to.be.accessible();
    desk.find('kim-take-on [type=button]')!.click();
    await waitUntil(() => document.activeElement?.id === 'take-on', 'and back');
    expect(desk.desk.sent).to.be.empty;
    await desk.click('#take-on');
    await desk.click('kim-take-on [type=submit]');
    await desk.see('#said', 'Berikutnya: “Mulai tindak lanjut”');
    expect(last(desk).action).to.deep.equal({ type: 'forward', unit: 'pelayanan', unitRegion: '61.12.01.2001' });
    expect(desk.find('#take-on')).to.equal(null);
  });

  it('offers to handle it oneself only in place of a unit of one’s own office that has no officer', async () => {
    const section = { key: 'pelayanan', name: 'Seksi Pelayanan Desa', region: { code: '61.12.01.2001', name: 'Sungai Raya' }, staffed: false };
    const desk = await openDesk({ hash: `#/aspirasi/${WELL}` });
    desk.desk.units = { items: [...desk.desk.units.items, section, { key: 'bpbd', name: 'BPBD', region: { code: '61.12', name: 'Kabupaten Kubu Raya' }, staffed: false }] };
    expect((await desk.see('#take-on', 'Tangani sendiri')).className).to.equal('btn');
    expect(desk.find('[data-action=forward]')!.className).to.equal('btn main');
    expect(desk.find('[data-action=forward] + #take-on'), 'after what is the way forward').to.not.equal(null);
    await desk.click('#take-on');
    await desk.see('kim-take-on legend');
    expect([...desk.view.querySelectorAll<HTMLInputElement>('kim-take-on input')].map(({ value }) => value)).to.deep.equal(['pupr|61.12', 'bpbd|61.12']);
    desk.find('kim-take-on input[value="bpbd|61.12"]')!.click();
    desk.desk.refuse = { status: 403, code: 'forbidden' };
    await desk.click('kim-take-on [type=submit]');
    await desk.see('kim-take-on [role=alert]', 'Kode: forbidden');
    desk.desk.change(WELL, { supporters: 1 });
    await desk.click('kim-take-on [type=submit]');
    await desk.see('#conflict');
    await desk.click('kim-take-on [type=submit]');
    await desk.see('#said');
    expect(last(desk).action).to.deep.equal({ type: 'forward', unit: 'bpbd', unitRegion: '61.12' });
    closeDesk();
    const other = await openDesk({ hash: `#/aspirasi/${LAMP}` });
    await other.see('[data-action=verify]');
    expect(other.find('#take-on'), 'nothing to forward').to.equal(null);
  });

  it('takes no word for one unit as a word for another', async () => {
    const desk = await openDesk({ hash: `#/aspirasi/${WELL}` });
    desk.desk.units = { items: [...desk.desk.units.items, { key: 'bpbd', name: 'BPBD', region: { code: '61.12', name: 'Kabupaten Kubu Raya' }, staffed: false }] };
    await desk.click('[data-action=forward]');
    await desk.see('#a-unit option', 'BPBD');
    desk.type('#a-unit', 'pupr|61.12');
    (await desk.see('#a-unstaffed')).click();
    desk.type('#a-unit', 'bpbd|61.12');
    await desk.see('.notice', 'BPBD belum punya');
    expect(desk.find<HTMLInputElement>('#a-unstaffed')!.checked).to.be.false;
    send(desk);
    await desk.see('.summary', 'belum punya petugas');
    expect(desk.desk.sent).to.be.empty;
  });

  it('calls a village’s sections by their name, a regency’s units by theirs, and both where both are there', async () => {
    const section = { key: 'pelayanan', name: 'Seksi Pelayanan', region: { code: '61.12.01.2001', name: 'Sungai Raya' }, staffed: true };
    for (const [items, label] of [[[section], 'Seksi/Kaur desa'], [undefined, 'Perangkat daerah'], [[section, { ...section, key: 'pupr', region: { code: '61.12', name: 'Kubu Raya' } }], 'Perangkat daerah / Seksi/Kaur desa']] as const) {
      const desk = await openDesk({ hash: `#/aspirasi/${WELL}` });
      if (items) desk.desk.units = { items: [...items] };
      await desk.click('[data-action=forward]');
      await desk.see('#a-unit option:nth-child(2)');
      expect(desk.text('label[for=a-unit]')).to.equal(label);
      send(desk);
      await desk.see('.summary', `${label}: belum diisi`);
      desk.app.drafts.clear();
      closeDesk();
    }
    const desk = await openDesk();
    desk.desk.change(WELL, { office: { level: 'village', name: 'Pemerintah Desa Sungai Raya' }, heldBy: { name: 'Seksi Pelayanan', level: 'unit', since: '2026-11-20T09:00:00+07:00', until: null } });
    desk.desk.units = { items: [] };
    desk.go(`#/aspirasi/${WELL}`);
    await desk.see('.facts dd', 'Seksi Pelayanan Seksi/Kaur desa, sejak');
    await desk.click('[data-action=forward]');
    await desk.see('#a-unit-hint', 'Seksi/Kaur desa: belum ada yang terdaftar');
  });

  it('offers what is about a village to no section of it', async () => {
    const desk = await openDesk();
    const section = { key: 'pelayanan', name: 'Seksi Pelayanan', region: { code: '61.12.01.2001', name: 'Sungai Raya' }, staffed: true };
    desk.desk.units = { items: [...desk.desk.units.items, section] };
    desk.desk.change(WELL, { aboutVillageOfficials: true, bypassesVillage: true });
    desk.go(`#/aspirasi/${WELL}`);
    await desk.click('[data-action=forward]');
    await desk.see('#a-unit option', 'Dinas Perhubungan');
    expect(desk.text('#a-unit')).to.not.include('Seksi Pelayanan');
    expect(desk.text('label[for=a-unit]')).to.equal('Perangkat daerah');
    desk.desk.change(WELL, { aboutVillageOfficials: false, bypassesVillage: false });
    await desk.app.open.reload();
    await desk.see('#a-unit option', 'Seksi Pelayanan');
  });

  it('passes on to the next office in the system, or names one outside it', async () => {
    const desk = await open(WELL, 'out_of_scope');
    desk.type('#a-office', 'outside');
    await desk.see('#a-officeName');
    desk.type('#a-message', 'Listrik dikelola PLN.');
    send(desk);
    await desk.see('.summary', 'Nama kantor: belum diisi');
    for (const [name, value] of [['officeName', 'PLN ULP Rasau Jaya'], ['officeAddress', 'Jalan Raya 1'], ['officeChannel', 'PLN Mobile']]) desk.type(`#a-${name}`, value!);
    send(desk);
    await desk.see('#said');
    expect(last(desk).action).to.deep.equal({ type: 'out_of_scope', office: { name: 'PLN ULP Rasau Jaya', address: 'Jalan Raya 1', channel: 'PLN Mobile' }, message: 'Listrik dikelola PLN.' });
  });

  it('offers a village the regency and the province', async () => {
    const desk = await open(LAMP, 'out_of_scope');
    await desk.see('#a-office option[value="regency:61.12"]');
    desk.type('#a-office', 'province:61');
    desk.type('#a-message', 'Jalan provinsi.');
    send(desk);
    await desk.see('#said');
    expect(last(desk).action).to.deep.equal({ type: 'out_of_scope', office: { level: 'province', region: '61' }, message: 'Jalan provinsi.' });
  });

  it('merges into one of those that are alike', async () => {
    const desk = await open(LAMP, 'merge');
    await desk.see('.picks input');
    expect([...desk.view.querySelectorAll('.picks')].map((group) => [group.querySelector('legend')!.textContent, group.querySelectorAll('input').length])).to.deep.equal([['Yang mungkin sama', 1], ['Lainnya dalam bidang ini', 1]]);
    await expect(desk.view).to.be.accessible();
    const radio = desk.find<HTMLInputElement>('.picks input')!;
    radio.click();
    send(desk);
    await desk.see('#said');
    expect(last(desk).action).to.deep.equal({ type: 'merge', parent: radio.value });
  });

  it('answers physical work only with a photo, which it uploads', async () => {
    const desk = await open(JETTY, 'answer');
    desk.type('#a-message', 'Papan sudah diganti.');
    desk.find<HTMLInputElement>('#a-physicalWork')!.click();
    send(desk);
    await desk.see('.summary', 'Tambahkan foto bukti');
    const files = new DataTransfer();
    const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
    canvas.getContext('2d')!.fillRect(0, 0, 40, 30);
    const picture = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/jpeg'); });
    files.items.add(new File([picture!], 'bukti.jpg', { type: 'image/jpeg' }));
    const input = desk.find<HTMLInputElement>('#a-photo')!;
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await desk.see('[role=status]', 'Foto terunggah');
    expect(desk.find('#conflict'), 'one’s own photo is no news').to.equal(null);
    const upload = desk.desk.sent.find(({ path }) => path.endsWith('/photos'))!;
    expect(upload.headers.get('content-type')).to.equal('image/jpeg');
    expect(upload.headers.get('idempotency-key')).to.match(/^[0-9a-f]{32}$/);
    send(desk);
    await desk.see('#said', 'Jawaban dikirim');
    expect(last(desk)).to.deep.equal({ version: 4, action: { type: 'answer', message: 'Papan sudah diganti.', physicalWork: true, photo: 'foto1' } });
    await desk.see('#said', 'Foto bukti belum tampil untuk warga');
    expect(desk.text('.photos')).to.include('Belum tampil untuk warga. Tampilkan untuk warga');
  });

  it('keeps what is typed while going to another ticket and back', async () => {
    const desk = await open(LAMP, 'reply');
    desk.type('#a-message', 'Terima kasih, kami');
    desk.go(`#/aspirasi/${JETTY}`);
    await desk.see('article', 'Dermaga');
    expect(desk.find('kim-action-form')).to.equal(null);
    await desk.see('.item', 'Belum terkirim');
    history.back();
    await desk.see('article', 'Lampu jalan');
    expect((await desk.see<HTMLTextAreaElement>('#a-message')).value).to.equal('Terima kasih, kami');
  });

  it('coming back to a draft, says what changed meanwhile', async () => {
    const desk = await open(LAMP, 'reply');
    desk.type('#a-message', 'Terima kasih, kami');
    desk.go(`#/aspirasi/${JETTY}`);
    await desk.see('article', 'Dermaga');
    desk.desk.change(LAMP, { status: 'verified' });
    history.back();
    await desk.see('#conflict', 'Status: Diterima → Terverifikasi');
    send(desk);
    await desk.see('#said');
    expect(desk.find('#conflict')).to.equal(null);
    expect(last(desk).version).to.equal(4);
  });

  it('when somebody was faster: says what changed, keeps what is typed, and sends with the new version', async () => {
    const desk = await open(JETTY, 'answer');
    desk.type('#a-message', 'Papan sudah diganti.');
    desk.desk.change(JETTY, { dueAt: '2026-12-01T23:59:59.999+07:00' });
    send(desk);
    await desk.see('#conflict', 'Batas waktu: Kamis, 26 November 2026 → Selasa, 1 Desember 2026');
    expect(document.activeElement?.id).to.equal('conflict');
    expect(desk.find<HTMLTextAreaElement>('#a-message')!.value).to.equal('Papan sudah diganti.');
    await expect(desk.view).to.be.accessible();
    send(desk);
    await desk.see('#said');
    expect(last(desk).version).to.equal(4);
  });

  it('when somebody was faster and the action is gone: no button, and the text can be copied', async () => {
    const desk = await open(JETTY, 'answer');
    desk.type('#a-message', 'Papan sudah diganti.');
    desk.desk.change(JETTY, { status: 'answered', actions: ['reply'] });
    send(desk);
    await desk.see('#conflict', 'tidak tersedia lagi');
    expect(desk.find('[data-action=answer]')).to.equal(null);
    expect(desk.find('kim-action-form [type=submit]')).to.equal(null);
    expect(desk.find<HTMLTextAreaElement>('#a-message')!.value).to.equal('Papan sudah diganti.');
  });

  it('shows a refusal in words beside its field', async () => {
    const desk = await open(LAMP, 'reply');
    desk.type('#a-message', 'Baik.');
    desk.desk.refuse = { status: 422, code: 'fields_invalid', errors: [{ field: 'action.message', message: 'Terlalu pendek.' }] };
    send(desk);
    await desk.see('.summary', 'Permintaan ini ditolak. Kode: fields_invalid');
    expect(desk.text('#a-message-problem')).to.equal('Terlalu pendek.');
    expect(desk.find<HTMLTextAreaElement>('#a-message')!.value).to.equal('Baik.');
  });

  it('a session that ended asks to sign in again and keeps what was typed', async () => {
    const desk = await open(LAMP, 'reply');
    desk.type('#a-message', 'Tulisan panjang yang mahal.');
    desk.desk.refuse = { status: 401, code: 'unauthenticated' };
    send(desk);
    await desk.see('kim-sign-in', 'Sesi Anda sudah berakhir');
    await expect(desk.view).to.be.accessible();
    expect(desk.find<HTMLInputElement>('#email')!.value).to.equal('petugas@contoh.example');
    await desk.signIn('petugas@contoh.example');
    expect((await desk.see<HTMLTextAreaElement>('#a-message')).value).to.equal('Tulisan panjang yang mahal.');
    send(desk);
    await desk.see('#said');
    expect(last(desk).action).to.deep.equal({ type: 'reply', message: 'Tulisan panjang yang mahal.' });
  });

  it('another person who signs in finds nothing of the first', async () => {
    const desk = await open(LAMP, 'reply');
    desk.type('#a-message', 'Rahasia orang pertama');
    desk.desk.refuse = { status: 401, code: 'unauthenticated' };
    send(desk);
    await desk.see('kim-sign-in');
    desk.app.session.info = { ...desk.app.session.info!, user: { id: 'orang-pertama', name: 'Pertama', email: 'pertama@contoh.example' } };
    await desk.signIn('petugas@contoh.example');
    await desk.see('article');
    expect(desk.app.drafts.any).to.be.false;
    expect(desk.find('#a-message')).to.equal(null);
  });

  it('a dead network keeps the text and says so', async () => {
    const desk = await open(LAMP, 'reply');
    desk.type('#a-message', 'Baik.');
    desk.api.mode = 'offline';
    send(desk);
    await desk.see('.summary', 'tidak dapat dihubungi');
    expect(desk.find<HTMLTextAreaElement>('#a-message')!.value).to.equal('Baik.');
  });

  it('shows a photo to citizens only when told to', async () => {
    const desk = await openDesk();
    desk.desk.change(JETTY, { photos: [samplePhoto], consents: ['photo'] });
    desk.go(`#/aspirasi/${JETTY}`);
    await desk.see('.photos', 'Belum tampil untuk warga.');
    (await desk.see('.photos .btn', 'Tampilkan untuk warga')).click();
    await desk.see('.photos', 'Tampil untuk warga');
    expect(desk.desk.sent.map(({ path }) => path)).to.deep.equal([`/v1/staff/aspirations/${JETTY}/photos/foto1/publish`]);
  });

  it('offers no photo whose sender did not agree, and none of an aspiration that is not public, and says so at the photo', async () => {
    const desk = await openDesk();
    desk.desk.change(JETTY, { photos: [samplePhoto, { ...samplePhoto, id: 'foto2', from: 'office' }], consents: ['publication'] });
    desk.go(`#/aspirasi/${JETTY}`);
    await desk.see('.photos li', 'Dari petugas · Belum tampil untuk warga.');
    const [sender, office] = [...desk.view.querySelectorAll('.photos li')];
    expect(sender!.textContent).to.include('Pengirim tidak mengizinkan foto ini tampil.');
    expect([sender, office].map((photo) => photo!.querySelector('.btn') !== null)).to.deep.equal([false, true]);
    desk.desk.change(JETTY, { published: false, consents: ['photo'] });
    await desk.app.open.reload();
    await desk.see('.photos li', 'Dari pengirim · Hanya untuk petugas');
    expect(desk.find('.photos .btn')).to.equal(null);
  });

  it('says at the photo why it was not shown', async () => {
    const desk = await openDesk();
    desk.desk.change(JETTY, { photos: [samplePhoto], consents: ['photo'] });
    desk.go(`#/aspirasi/${JETTY}`);
    const button = await desk.see('.photos .btn', 'Tampilkan untuk warga');
    desk.desk.refuse = { status: 422, code: 'photo_consent_missing' };
    button.click();
    await desk.see('.photos li [role=alert]', 'Kode: photo_consent_missing');
    await expect(desk.view).to.be.accessible();
  });

  it('links what came of it, and keeps the links that were there', async () => {
    const desk = await openDesk({ hash: `#/aspirasi/${WELL}` });
    (await desk.see('kim-outcomes .btn', 'Ubah hasil')).click();
    (await desk.see<HTMLInputElement>('kim-outcomes input[value=contohpro2]')).click();
    desk.find('kim-outcomes [type=submit]')!.click();
    await desk.see('kim-outcomes', 'Hasil disimpan');
    expect(desk.desk.sent.at(-1)!.body).to.deep.equal({ ids: ['contohpro1', 'contohpro2'] });
    desk.desk.change(WELL, { outcomes: [] });
    await desk.app.open.reload();
    await desk.see('kim-outcomes .btn', 'Catat hasil');
  });
});
