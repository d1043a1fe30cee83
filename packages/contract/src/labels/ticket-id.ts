/** Indonesian words for where a ticket stands. Part of the entry `/labels/id`. */
import type { Labels } from './labels.ts';

export const ticketState: Labels['ticketState'] = {
  received: 'Diterima', needs_detail: 'Perlu Dilengkapi', verified: 'Terverifikasi', rejected: 'Tidak Dapat Diproses', merged: 'Digabung', out_of_scope: 'Bukan Kewenangan',
  forwarded: 'Diteruskan', in_progress: 'Ditindaklanjuti', answered: 'Ditanggapi', closed: 'Selesai', reopened: 'Dibuka Kembali', withdrawn: 'Ditarik', archived: 'Diarsipkan',
};

export const step: Labels['step'] = { received: 'Diterima', checked: 'Diperiksa', acted_on: 'Ditindaklanjuti', done: 'Selesai' };
