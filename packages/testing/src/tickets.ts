/** One ticket in each state that a tracker must be able to draw, all opened by the same code, and what the API holds about its sender. */
import type { AspirationView, PersonalData } from '@kentongan/contract/schemas';

/** Opens every sample ticket. */
export const TRACKING_CODE = '7Q4M-2XKD-9ABC-DEFG-P';

const VILLAGE = { code: '61.12.01.2001', name: 'Sungai Raya' };
const OFFICE = 'Pemerintah Desa Sungai Raya';
const UNIT = 'Dinas Perhubungan Kubu Raya';
/** One grey pixel, so that no picture is fetched from anywhere. */
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

/** Whether the API would show it to anyone. */
export function isShown({ history, holder, status }: Pick<AspirationView, 'history' | 'holder' | 'status'>): boolean {
  return holder!.publication && !holder!.confidential && status !== 'withdrawn' && history.some(({ action }) => action === 'verify');
}

type Holder = NonNullable<AspirationView['holder']>;
const at = (day: string, time = '09:00:00'): string => `2026-${day}T${time}+07:00`;
const endOf = (day: string): string => at(day, '23:59:59.999');
const ANYTIME: Holder['actions'] = ['reply', 'attach', 'withdraw', 'set_confidential', 'erase'];
const holder = (more: Partial<Holder> = {}): Holder => ({ version: 3, anonymous: false, confidential: false, publication: true, published: false, place: 'Dermaga lama, RT 02', actions: ANYTIME, ombudsman: false, reopenUntil: null, ...more });

const sent = { at: at('11-20'), status: 'received', action: 'submit', by: 'citizen' } as const;
const verified = { at: at('11-23', '10:00:00'), status: 'verified', action: 'verify', by: 'office', office: OFFICE, message: 'Terima kasih. Laporan sudah kami periksa di lokasi, tiga papan memang lapuk.' } as const;
const forwarded = { at: at('11-23', '14:00:00'), status: 'forwarded', action: 'forward', by: 'office', office: OFFICE } as const;
const started = { at: at('11-24', '08:00:00'), status: 'in_progress', action: 'start', by: 'unit', office: UNIT, message: 'Papan pengganti sudah dipesan.\nPemasangan menunggu air surut.', targetDate: '2026-12-03' } as const;
const answered = { at: at('12-03', '15:00:00'), status: 'answered', action: 'answer', by: 'unit', office: UNIT, message: 'Enam papan sudah diganti dan diberi pelapis antilicin. Foto terlampir.' } as const;

const base: AspirationView = {
  number: 'KB-7Q4M-2XKD-B', kind: 'complaint', category: 'transport', title: 'Dermaga licin dan papan lapuk', text: 'Papan dermaga lapuk dan licin saat hujan.\nMohon diganti sebelum ada yang terpeleset.', status: 'in_progress', step: 'acted_on', region: VILLAGE, sender: 'S***',
  dueAt: endOf('12-09'), finalDueAt: endOf('12-14'), createdAt: at('11-20'), heldBy: { name: UNIT, level: 'unit', since: at('11-23', '14:00:00'), until: endOf('12-09') },
  history: [sent, verified, forwarded, started], photos: [{ id: 'foto1', src: PIXEL, width: 4, height: 3, from: 'citizen', published: true }], supporters: 7, outcomes: [], url: 'https://api.example/a/KB-7Q4M-2XKD-B', holder: holder(),
};
const like = (number: string, more: Partial<AspirationView>): AspirationView => ({ ...base, number, url: `https://api.example/a/${number}`, photos: [], supporters: 0, ...more });
const proof = [...base.photos, { id: 'foto2', src: PIXEL, width: 4, height: 3, from: 'office' as const, published: true }];

/** In order: under way, asked to complete, answered, closed, merged, handed to an office outside, withdrawn, rejected, late past 60 working days, just received and confidential. */
const samples: readonly AspirationView[] = [
  base,
  like('KB-3M9A-0001-Z', {
    status: 'needs_detail', step: 'checked', dueAt: null, finalDueAt: null, heldBy: { name: OFFICE, level: 'village', since: at('11-20'), until: null },
    history: [sent, { at: at('11-23'), status: 'needs_detail', action: 'ask_detail', by: 'office', office: OFFICE, message: 'Dermaga yang mana? Tuliskan RT dan patokan yang dekat.' }],
    holder: holder({ asked: 'Dermaga yang mana? Tuliskan RT dan patokan yang dekat.', actions: ['complete', ...ANYTIME], publication: false }),
  }),
  like('KB-3M9A-0002-S', { status: 'answered', photos: proof, history: [...base.history, answered], heldBy: { name: UNIT, level: 'unit', since: at('11-23', '14:00:00'), until: null }, dueAt: null, finalDueAt: null, holder: holder({ actions: ['close', 'reopen', ...ANYTIME], reopenUntil: endOf('12-31') }) }),
  like('KB-3M9A-0003-V', {
    status: 'closed', step: 'done', photos: proof, heldBy: null, dueAt: null, finalDueAt: null, outcomes: [{ title: 'Dermaga Desa Selesai Diperbaiki', url: 'https://api.example/n/dermaga-desa-selesai-diperbaiki-contoh0002' }],
    history: [...base.history, answered, { at: at('12-05'), status: 'closed', action: 'close', by: 'citizen' }], holder: holder({ actions: ['rate', 'reopen', 'set_confidential', 'erase'], reopenUntil: endOf('12-31') }),
  }),
  like('KB-3M9A-0004-N', { status: 'merged', step: 'done', heldBy: null, dueAt: null, finalDueAt: null, parent: 'KB-7Q4M-2XKD-B', history: [sent, { at: at('11-23'), status: 'merged', action: 'merge', by: 'office', office: OFFICE, message: 'Sudah ada laporan yang sama.' }], holder: holder({ actions: ['set_confidential', 'erase'] }) }),
  like('KB-3M9A-0005-Q', {
    status: 'out_of_scope', step: 'checked', dueAt: null, finalDueAt: null, heldBy: { name: 'Kantor Syahbandar dan Otoritas Pelabuhan', level: 'outside', since: at('11-23'), until: null, address: 'Jalan Pelabuhan 1, Pontianak', channel: 'Loket pengaduan, Senin–Jumat 08.00–15.00' },
    history: [sent, { at: at('11-23'), status: 'out_of_scope', action: 'out_of_scope', by: 'office', office: OFFICE, message: 'Dermaga ini milik pelabuhan, bukan milik desa.' }], holder: holder({ actions: ['erase'] }),
  }),
  like('KB-3M9A-0006-H', { status: 'withdrawn', step: 'done', heldBy: null, dueAt: null, finalDueAt: null, history: [sent, { at: at('11-22'), status: 'withdrawn', action: 'withdraw', by: 'citizen' }], holder: holder({ actions: [] }) }),
  like('KB-3M9A-0007-K', { status: 'rejected', step: 'done', heldBy: null, dueAt: null, finalDueAt: null, history: [sent, { at: at('11-23'), status: 'rejected', action: 'reject', by: 'office', office: OFFICE, reason: 'unclear', message: 'Mohon kirim lagi dengan tempat yang jelas.' }], holder: holder({ actions: ['erase'] }) }),
  like('KB-3M9A-0008-D', { status: 'forwarded', createdAt: '2026-08-03T09:00:00+07:00', dueAt: endOf('08-20'), finalDueAt: endOf('08-31'), heldBy: { name: UNIT, level: 'unit', since: at('08-13'), until: endOf('08-20') }, history: [{ ...sent, at: at('08-03') }, { ...verified, at: at('08-05') }, { ...forwarded, at: at('08-13') }], holder: holder({ ombudsman: true }) }),
  like('KB-3M9A-0009-F', { status: 'received', step: 'received', title: 'Nama saya hilang dari daftar penerima bantuan', category: 'social_aid', heldBy: { name: OFFICE, level: 'village', since: at('11-20'), until: endOf('11-27') }, dueAt: endOf('11-27'), history: [sent], sender: null, holder: holder({ confidential: true, anonymous: true, publication: false }) }),
];

export const tickets = samples.map((ticket): AspirationView => ({ ...ticket, holder: { ...ticket.holder!, published: isShown(ticket) } }));

export const personalData: PersonalData = {
  number: base.number, exportedAt: at('11-24'), kind: base.kind, category: base.category, title: base.title, text: base.text!, place: 'Dermaga lama, RT 02', region: VILLAGE, anonymous: false, confidential: false, createdAt: base.createdAt,
  reporter: { name: 'Warga Contoh', whatsapp: '+62 800 0000 0000' }, guardian: null,
  consents: [{ purpose: 'contact', noticeVersion: '2026-11', at: base.createdAt, textHash: 'contoh', widget: 'kim-aspiration-form 0.1.0', language: 'id', withdrawnAt: null }],
  history: base.history, photos: base.photos, contactErasedAt: null,
};

export const erasure = { erasedAt: at('11-27') };
