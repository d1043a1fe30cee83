/** Words of the tracker's page that stand in more than one place. */
import type { HistoryView } from '@kentongan/contract';

export const SCORES = ['Sangat tidak puas', 'Tidak puas', 'Cukup', 'Puas', 'Sangat puas'] as const;

/** What was done, where the state it led to does not say it. */
export const DID: Readonly<Partial<Record<HistoryView['action'], string>>> = {
  submit: 'Dikirim', relay: 'Dititipkan lewat KIM', import: 'Dipindahkan dari sistem lain', complete: 'Dilengkapi', reply: 'Pesan', attach: 'Foto ditambahkan', rate: 'Dinilai', extend: 'Waktu menjawab ditambah',
  return: 'Dikembalikan untuk diarahkan lagi', set_confidential: 'Kerahasiaan diubah', edit_public_text: 'Teks untuk umum disunting', recommend: 'Didukung KIM',
};

export const BY: Readonly<Record<HistoryView['by'], string>> = { citizen: 'Pelapor', kim: 'KIM', office: 'Kantor', unit: 'Petugas', system: 'Otomatis' };

export const REASONS: Readonly<Record<NonNullable<HistoryView['reason']>, string>> = {
  unclear: 'Kurang jelas', too_general: 'Terlalu umum', not_public_service: 'Bukan pelayanan publik', hate_speech: 'Ujaran kebencian', personal_data_of_others: 'Memuat data pribadi orang lain', spam: 'Bukan aspirasi',
  unfounded: 'Tidak berdasar', in_court: 'Sedang di pengadilan', duplicate: 'Sudah pernah disampaikan', emergency_redirected: 'Keadaan darurat, diarahkan ke layanan darurat',
};
