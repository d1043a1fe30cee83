/** How far the offices are with some of the sample aspirations, so that board, tracker and desk have something to show. The others wait to be looked at. */
import type { TicketAction, TicketActor } from '@kentongan/contract';
import { withoutPrivateNumbers } from '@kentongan/contract/private-numbers';
import type { AppContext } from '../context.ts';
import type { TicketTable } from '../store/database.ts';
import { openWritten } from '../store/ticket-rows.ts';
import { actOnTicket } from '../use-cases/tickets/act-on-ticket.ts';

const VILLAGE: TicketActor = { role: 'village_officer', scope: '61.12.01.2001' };
const REGENCY: TicketActor = { role: 'regency_admin', scope: '61.12' };
const UNIT: TicketActor = { role: 'unit_officer', scope: '61.12', unit: 'dinas-perhubungan' };

type Step = readonly [TicketActor, TicketAction];

/** By title; `verify` is given the text as it was sent. */
const STEPS: Readonly<Record<string, readonly Step[]>> = {
  'Lampu jalan depan SD padam sejak dua minggu': [[VILLAGE, { type: 'verify', message: 'Contoh: kami cek bersama petugas listrik pekan ini.' }]],
  'Mohon sumur bor untuk RT 03': [[VILLAGE, { type: 'verify', message: 'Contoh: kami bahas di musyawarah desa bulan ini.' }]],
  'Usul jadwal posyandu sore': [[VILLAGE, { type: 'ask_detail', message: 'Contoh: hari apa yang paling cocok untuk ibu-ibu di dusun Anda?' }]],
  'Dermaga licin dan papan lapuk': [
    [REGENCY, { type: 'verify', message: 'Contoh: kami teruskan ke dinas.' }], [REGENCY, { type: 'forward', unit: 'dinas-perhubungan' }],
    [UNIT, { type: 'start', message: 'Contoh: petugas datang memeriksa dermaga hari Rabu.' }],
  ],
};

/** Goes on where a stop came between: only what is still received is moved. */
export async function moveSample(context: AppContext, title: string, row: TicketTable): Promise<void> {
  if (row.state !== 'received') return;
  const words = { publicTitle: title, publicText: withoutPrivateNumbers(openWritten(context.sealer, row, 'text') ?? '') };
  for (const [actor, action] of STEPS[title] ?? []) await actOnTicket(context, { ticketId: row.id, actor, action: action.type === 'verify' ? { ...action, ...words } : action });
}
