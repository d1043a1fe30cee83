/** What the desk tells of a ticket's past: why it waits to be looked at, and what each step carried, in words and never as keys. */
import { expect } from '@open-wc/testing';
import type { HistoryView } from '@kentongan/contract/schemas';
import { en } from '../src/i18n/en.ts';
import { id } from '../src/i18n/id.ts';
import { closeDesk, LAMP, openDesk, type Stage } from './desk.ts';

const PAST: readonly Pick<HistoryView, 'action' | 'details'>[] = [
  { action: 'verify', details: { kind: 'complaint', category: 'roads', inspection: true, before: { kind: 'aspiration', category: 'electricity' } } },
  { action: 'edit_public_text', details: { before: { publicTitle: 'Judul lama', publicText: 'Teks yang lama.' }, after: { publicTitle: 'Judul baru', publicText: 'Teks yang baru.' } } },
  { action: 'forward', details: { unitRegion: '61.12', unit: 'Dinas Perhubungan' } },
  { action: 'return', details: { reason: 'Jalan ini milik provinsi.' } },
  { action: 'answer', details: { photo: 'foto1' } },
  { action: 'set_confidential', details: { on: true } },
  { action: 'out_of_scope', details: { outside: { name: 'Balai Jalan', address: 'Jalan Contoh 1', channel: 'Senin sampai Jumat' } } },
  { action: 'reject', details: { reason: 'in_court' } },
  { action: 'merge', details: { parent: 'KB-2XKD-7Q4M-A' } },
];

describe('what the desk tells', () => {
  afterEach(closeDesk);

  const openPast = async (): Promise<Stage> => {
    const desk = await openDesk();
    await desk.see('.item');
    desk.desk.change(LAMP, { inModeration: true, moderationReasons: ['site_unknown', 'proof_missing', 'trap_filled'], history: PAST.map((step) => ({ at: '2026-11-21T10:00:00+07:00', status: 'verified', by: 'office', ...step })) });
    desk.go(`#/aspirasi/${LAMP}`);
    await desk.see('.history');
    return desk;
  };

  it('says why an aspiration waits to be looked at, one reason a line', async () => {
    const desk = await openPast();
    const reasons = [...desk.view.querySelectorAll('#moderation li')].map(({ textContent }) => textContent);
    expect(reasons).to.deep.equal([id.moderation.site_unknown, id.moderation.proof_missing, id.moderation.trap_filled]);
    desk.desk.change(LAMP, { inModeration: false });
    await desk.app.open.reload();
    await desk.view.querySelector('kim-desk-ticket')!.updateComplete;
    expect(desk.find('#moderation')).to.equal(null);
  });

  it('tells the hour of each step on the clock of the region, by its name', async () => {
    const desk = await openPast();
    expect(desk.text('.history time')).to.equal('21 Nov 2026, 10.00 WIB');
    desk.desk.change(LAMP, { region: { code: '91.01.01.2001', name: 'Contoh' } });
    await desk.app.open.reload();
    await desk.see('.history time', '21 Nov 2026, 12.00 WIT');
    desk.app.speak('en');
    await desk.see('.history time', '21 Nov 2026, 12:00 WIT');
  });

  it('tells what each step carried, in Indonesian and in English', async () => {
    const desk = await openPast();
    const steps = (): string[] => [...desk.view.querySelectorAll('.history li')].map(({ textContent }) => textContent.replace(/\s+/g, ' '));
    const [verified, edited, forwarded, returned, answered, hidden, passed, rejected, merged] = steps();
    expect(verified).to.include('Jenis: Aspirasi → Pengaduan').and.include('Bidang: Listrik & Penerangan → Jalan & Jembatan').and.include('Perlu pemeriksaan lapangan');
    expect(edited).to.include('Teks sebelumnya').and.include('Teks yang lama.');
    expect(forwarded).to.include('Kepada: Dinas Perhubungan');
    expect(returned).to.include('Jalan ini milik provinsi.');
    expect(answered).to.include('Dengan foto bukti');
    expect(hidden).to.include('Dijadikan rahasia');
    expect(passed).to.include('Balai Jalan, Jalan Contoh 1 · Senin sampai Jumat');
    expect(rejected).to.include('Sedang diproses di pengadilan');
    expect(merged).to.include('KB-2XKD-7Q4M-A');
    await expect(desk.view).to.be.accessible();
    desk.app.speak('en');
    await desk.see('.history', en.detail.before);
    expect(steps().join(' ')).to.include('Kind: Suggestion → Complaint').and.not.match(/in_court|unitRegion|electricity/);
    expect(desk.text('#moderation')).to.include(en.moderation.trap_filled);
  });
});
