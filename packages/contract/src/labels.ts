/** Words for every key of the contract. Indonesian is the source; English must have the same keys or it does not compile. */
import type { AspirationCategory, AspirationKind, CitizenStep, ConsentPurpose, ProgramStatus, TicketState } from './status.ts';

export interface Labels {
  readonly kind: Readonly<Record<AspirationKind, string>>;
  readonly category: Readonly<Record<AspirationCategory, string>>;
  readonly ticketState: Readonly<Record<TicketState, string>>;
  readonly step: Readonly<Record<CitizenStep, string>>;
  readonly programStatus: Readonly<Record<ProgramStatus, string>>;
  readonly consent: Readonly<Record<ConsentPurpose, string>>;
  readonly programLevel: Readonly<Record<'central' | 'province' | 'regency' | 'village', string>>;
}

export const id: Labels = {
  kind: { aspiration: 'Aspirasi', complaint: 'Pengaduan', information_request: 'Permintaan Informasi' },
  category: {
    roads: 'Jalan & Jembatan', transport: 'Transportasi & Dermaga', water: 'Air Bersih & Sanitasi', electricity: 'Listrik & Penerangan', connectivity: 'Sinyal & Internet',
    health: 'Kesehatan, Posyandu & Stunting', education: 'Pendidikan', social_aid: 'Bantuan Sosial', civil_registry: 'Administrasi Kependudukan', housing: 'Rumah Layak Huni',
    farming: 'Pertanian, Kebun & Perikanan', business: 'UMKM, Koperasi & KUR', environment: 'Sampah & Lingkungan', disaster: 'Banjir, Karhutla & Asap', safety: 'Ketertiban & Keamanan',
    village_fund: 'Pemerintahan & Dana Desa', land: 'Pertanahan & Batas Desa', other: 'Lainnya',
  },
  ticketState: {
    received: 'Diterima', needs_detail: 'Perlu Dilengkapi', verified: 'Terverifikasi', rejected: 'Tidak Dapat Diproses', merged: 'Digabung', out_of_scope: 'Bukan Kewenangan',
    forwarded: 'Diteruskan', in_progress: 'Ditindaklanjuti', answered: 'Ditanggapi', closed: 'Selesai', reopened: 'Dibuka Kembali', withdrawn: 'Ditarik', archived: 'Diarsipkan',
  },
  step: { received: 'Diterima', checked: 'Diperiksa', acted_on: 'Ditindaklanjuti', done: 'Selesai' },
  programStatus: {
    upcoming: 'Segera Dibuka', open: 'Dibuka', closing_soon: 'Segera Tutup', full: 'Kuota Penuh', closed: 'Ditutup', running: 'Berlangsung', finished: 'Selesai', cancelled: 'Dibatalkan', always: 'Dibuka Terus',
  },
  consent: {
    contact: 'Saya setuju dihubungi tentang aspirasi ini', publication: 'Saya setuju isi aspirasi ini ditampilkan kepada warga setelah diperiksa', photo: 'Saya setuju foto ditampilkan kepada warga setelah diperiksa',
  },
  programLevel: { central: 'Pemerintah pusat', province: 'Provinsi', regency: 'Kabupaten/kota', village: 'Desa' },
};

export const en: Labels = {
  kind: { aspiration: 'Suggestion', complaint: 'Complaint', information_request: 'Information request' },
  category: {
    roads: 'Roads & bridges', transport: 'Transport & jetties', water: 'Clean water & sanitation', electricity: 'Electricity & lighting', connectivity: 'Signal & internet',
    health: 'Health, child clinics & stunting', education: 'Education', social_aid: 'Social assistance', civil_registry: 'Civil registry', housing: 'Decent housing',
    farming: 'Farming, plantations & fishery', business: 'Small business, co-ops & loans', environment: 'Waste & environment', disaster: 'Floods, fires & haze', safety: 'Order & safety',
    village_fund: 'Village government & funds', land: 'Land & village borders', other: 'Other',
  },
  ticketState: {
    received: 'Received', needs_detail: 'Needs detail', verified: 'Verified', rejected: 'Cannot be processed', merged: 'Merged', out_of_scope: 'Another office’s task',
    forwarded: 'Forwarded', in_progress: 'Being acted on', answered: 'Answered', closed: 'Done', reopened: 'Reopened', withdrawn: 'Withdrawn', archived: 'Archived',
  },
  step: { received: 'Received', checked: 'Checked', acted_on: 'Acted on', done: 'Done' },
  programStatus: {
    upcoming: 'Opening soon', open: 'Open', closing_soon: 'Closing soon', full: 'Full', closed: 'Closed', running: 'Under way', finished: 'Finished', cancelled: 'Cancelled', always: 'Always open',
  },
  consent: {
    contact: 'I agree to be contacted about this', publication: 'I agree that the text is shown publicly after it has been checked', photo: 'I agree that photos are shown publicly after they have been checked',
  },
  programLevel: { central: 'Central government', province: 'Province', regency: 'Regency or city', village: 'Village' },
};
