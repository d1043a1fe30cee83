/** Indonesian words for what a form asks: kinds, categories, consents. Part of the entry `/labels/id`; apart, so that who asks loads no words for answers. */
import type { Labels } from './labels.ts';

export const kind: Labels['kind'] = { aspiration: 'Aspirasi', complaint: 'Pengaduan', information_request: 'Permintaan Informasi' };

export const category: Labels['category'] = {
  roads: 'Jalan & Jembatan', transport: 'Transportasi & Dermaga', water: 'Air Bersih & Sanitasi', electricity: 'Listrik & Penerangan', connectivity: 'Sinyal & Internet',
  health: 'Kesehatan, Posyandu & Stunting', education: 'Pendidikan', social_aid: 'Bantuan Sosial', civil_registry: 'Administrasi Kependudukan', housing: 'Rumah Layak Huni',
  farming: 'Pertanian, Kebun & Perikanan', business: 'UMKM, Koperasi & KUR', environment: 'Sampah & Lingkungan', disaster: 'Banjir, Karhutla & Asap', safety: 'Ketertiban & Keamanan',
  village_fund: 'Pemerintahan & Dana Desa', land: 'Pertanahan & Batas Desa', other: 'Lainnya',
};

export const consent: Labels['consent'] = {
  contact: 'Saya setuju dihubungi tentang aspirasi ini', publication: 'Saya setuju isi aspirasi ini ditampilkan kepada warga setelah diperiksa', photo: 'Saya setuju foto ditampilkan kepada warga setelah diperiksa',
};
