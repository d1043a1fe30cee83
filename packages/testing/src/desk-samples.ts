/** Tickets as the desk sees them, one of each situation that it must be able to draw. A test validates them against the contract. */
import type { DeskItem, DeskList, DeskTicket, HistoryView, SessionInfo, TicketPhoto, UnitList } from '@kentongan/contract/schemas';

const VILLAGE = { code: '61.12.01.2001', name: 'Sungai Raya' };
const OFFICE = { level: 'village', name: 'Pemerintah Desa Sungai Raya' } as const;
const REGENCY = { level: 'regency', name: 'Kabupaten Kubu Raya' } as const;
/** One grey pixel, so that no picture is fetched from anywhere. */
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

const sent: HistoryView = { at: '2026-11-20T09:00:00+07:00', status: 'received', action: 'submit', by: 'citizen' };
const verified: HistoryView = { at: '2026-11-21T10:00:00+07:00', status: 'verified', action: 'verify', by: 'office', office: OFFICE.name, message: 'Kami periksa ke lokasi pekan ini.' };
const forwarded: HistoryView = { at: '2026-11-21T11:00:00+07:00', status: 'forwarded', action: 'forward', by: 'office', office: REGENCY.name };
const started: HistoryView = { at: '2026-11-23T09:00:00+07:00', status: 'in_progress', action: 'start', by: 'unit', office: 'Dinas Perhubungan', message: 'Papan pengganti sudah dipesan.', targetDate: '2026-12-04' };

/** A photo of a citizen, not published. */
export const samplePhoto: TicketPhoto = { id: 'foto1', src: PIXEL, width: 1600, height: 1200, from: 'citizen', published: false };

function ticket(number: string, more: Partial<DeskTicket>): DeskTicket {
  const title = more.title ?? 'Aspirasi contoh';
  return {
    number, version: 3, kind: 'aspiration', category: 'other', title, status: 'received', region: VILLAGE, office: OFFICE, unit: null, confidential: false, anonymous: false, inModeration: false, relayed: false,
    dueAt: '2026-11-27T23:59:59.999+07:00', finalDueAt: '2026-12-14T23:59:59.999+07:00', createdAt: '2026-11-20T09:00:00+07:00', warning: false, overdue: false, mine: true,
    text: 'Isi contoh untuk uji tampilan meja kerja.', publicTitle: title, publicText: more.text ?? 'Isi contoh untuk uji tampilan meja kerja.', published: false, hasContact: false, consents: [], aboutVillageOfficials: false, bypassesVillage: false, inspection: false, bounces: 0, supporters: 0,
    heldBy: { ...OFFICE, since: '2026-11-20T09:00:00+07:00', until: '2026-11-27T23:59:59.999+07:00' }, history: [sent], photos: [], program: null, outcomes: [], actions: [], ...more,
  };
}

/** In the order of their deadlines. */
export const deskTickets: readonly DeskTicket[] = [
  ticket('KB-7Q4M-2XKD-B', {
    title: 'Lampu jalan depan SD padam sejak dua minggu', text: 'Lampu jalan depan SD padam sejak dua minggu. Anak mengaji pulang dalam gelap. Hubungi saya, Siti, 0812 3456 7890.', publicText: 'Lampu jalan depan SD padam sejak dua minggu. Anak mengaji pulang dalam gelap. Hubungi saya, Siti, 0812…',
    kind: 'complaint', category: 'electricity', overdue: true, dueAt: '2026-11-23T23:59:59.999+07:00', place: 'Depan SD 03, RT 02', reporter: { name: 'Siti', whatsapp: '+62 800 0000 0000' }, hasContact: true, consents: ['contact', 'publication'],
    actions: ['ask_detail', 'verify', 'reject', 'merge', 'out_of_scope', 'reply', 'set_confidential'], photos: [samplePhoto],
  }),
  ticket('KB-2XKD-7Q4M-A', {
    title: 'Dermaga licin dan papan lapuk', text: 'Papan dermaga lapuk dan licin saat hujan. Mohon diganti sebelum ada yang terpeleset.', category: 'transport', status: 'in_progress', warning: true, dueAt: '2026-11-26T23:59:59.999+07:00', published: true, supporters: 7, unit: 'Dinas Perhubungan', office: REGENCY,
    heldBy: { name: 'Dinas Perhubungan', level: 'unit', since: '2026-11-21T11:00:00+07:00', until: '2026-11-26T23:59:59.999+07:00' }, history: [sent, verified, forwarded, started], actions: ['answer', 'reply', 'edit_public_text'],
  }),
  ticket('KB-9ABC-DEFG-P', { title: 'Nama saya hilang dari daftar penerima bantuan', category: 'social_aid', kind: 'complaint', confidential: true, anonymous: true, hasContact: true, aboutVillageOfficials: true, bypassesVillage: true, office: REGENCY, actions: ['verify', 'ask_detail', 'reject'] }),
  ticket('KB-3M4N-5P6Q-R', {
    title: 'Mohon sumur bor untuk RT 03', text: 'Dua puluh keluarga di RT 03 mengambil air dari parit. Mohon sumur bor.', category: 'water', status: 'verified', relayed: true, published: true, office: REGENCY, dueAt: '2026-12-02T23:59:59.999+07:00',
    history: [{ ...sent, action: 'relay', by: 'kim', office: 'KIM Sungai Raya' }, verified], actions: ['forward', 'out_of_scope', 'edit_public_text', 'reply'],
    outcomes: [{ title: 'Pengobatan Gratis Perahu Sehat', url: 'https://api.example/p/pengobatan-gratis-contohpro1' }],
  }),
  ticket('KB-4N5P-6Q7R-S', { title: 'Usul jadwal posyandu sore', category: 'health', status: 'needs_detail', dueAt: null, mine: false, heldBy: { ...OFFICE, since: '2026-11-20T09:00:00+07:00', until: null }, history: [sent, { at: '2026-11-21T10:00:00+07:00', status: 'needs_detail', action: 'ask_detail', by: 'office', office: OFFICE.name, message: 'Posyandu dusun mana?' }], actions: ['reply'] }),
  ticket('KB-5P6Q-7R8S-T', { title: 'Berapa biaya urus akta kelahiran terlambat?', kind: 'information_request', category: 'civil_registry', status: 'answered', dueAt: '2026-12-08T23:59:59.999+07:00', mine: false, inModeration: true, published: true, rating: { score: 4, comment: 'Jelas dan cepat.' }, actions: [] }),
];

const DONE = ['closed', 'rejected', 'merged', 'withdrawn', 'archived'];

/** What a list shows of a ticket. */
export function itemOf({ number, version, kind, category, title, status, region, office, unit, confidential, anonymous, inModeration, relayed, dueAt, finalDueAt, createdAt, warning, overdue, mine }: DeskTicket): DeskItem {
  return { number, version, kind, category, title, status, region, office, unit, confidential, anonymous, inModeration, relayed, dueAt, finalDueAt, createdAt, warning, overdue, mine };
}

/** The list as the API would answer `query`. */
export function listOf(tickets: readonly DeskTicket[], query: URLSearchParams): DeskList {
  const inBox: Readonly<Record<string, (one: DeskTicket) => boolean>> = { mine: (one) => one.mine, overdue: (one) => one.overdue, open: (one) => !DONE.includes(one.status), done: (one) => DONE.includes(one.status), all: () => true };
  const of = (box: string): DeskTicket[] => tickets.filter(inBox[box]!);
  const q = (query.get('q') ?? '').toLowerCase();
  const found = of(query.get('box') ?? 'mine').filter((one) => (!q || `${one.number} ${one.title}`.toLowerCase().includes(q)) && (!query.get('category') || one.category === query.get('category')));
  return { items: found.map(itemOf), nextCursor: null, counts: { mine: of('mine').length, overdue: of('overdue').length, open: of('open').length } };
}

/** Units that a desk can forward to. */
export const deskUnits: UnitList = { items: [
  { key: 'dishub', name: 'Dinas Perhubungan', region: { code: '61.12', name: 'Kabupaten Kubu Raya' }, staffed: true },
  { key: 'pupr', name: 'Dinas PUPR', region: { code: '61.12', name: 'Kabupaten Kubu Raya' }, staffed: false },
] };

/** Who is signed in, by role. */
export function deskSession(role: SessionInfo['roles'][number]['role']): SessionInfo {
  const scope = role === 'province_admin' ? '61' : role === 'regency_admin' || role === 'unit_officer' ? '61.12' : role === 'operator' ? null : VILLAGE.code;
  return { user: { id: `contoh-${role}`, name: 'Petugas Contoh', email: 'petugas@contoh.example' }, roles: [{ role, scope, unit: role === 'unit_officer' ? 'dishub' : null }], expiresAt: '2026-11-24T22:00:00+07:00' };
}
