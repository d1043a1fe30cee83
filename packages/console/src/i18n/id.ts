/** The console's Indonesian words, the source: `Words` is what a translation must have. */
import type { DeskBox } from '@kentongan/client/desk';
import type { DeskTicket, HistoryView, ModerationReason } from '@kentongan/contract/schemas';
import type { OfficeLevel, RejectReason, StaffRole } from '@kentongan/contract/ticket';
import { actionsId, type ActionWords } from './actions-id.ts';
import { relayId, type RelayWords } from './relay-id.ts';
import { sitesId, type SitesWords } from './sites-id.ts';

/** By when something has to happen, as the list is parted. */
export type When = 'overdue' | 'today' | 'week' | 'later' | 'never';

export interface Words {
  readonly product: string;
  readonly title: string;
  readonly loading: string;
  readonly retry: string;
  readonly cancel: string;
  readonly close: string;
  readonly optional: string;
  readonly choose: string;
  readonly skip: string;
  readonly language: string;
  readonly quote: (code: string) => string;
  readonly unexpected: string;
  readonly signIn: {
    readonly title: string; readonly email: string; readonly password: string; readonly show: string; readonly hide: string; readonly send: string; readonly sending: string;
    readonly ended: string; readonly ask: string; readonly empty: string; readonly wrong: string; readonly tooMany: string; readonly help: string; readonly unreachable: string; readonly other: string;
  };
  readonly bar: { readonly signOut: string; readonly help: string; readonly account: string; readonly desk: string; readonly relay: string; readonly sites: string; readonly unit: (unit: string) => string; readonly notOut: string };
  readonly role: Readonly<Record<StaffRole | 'village_unit_officer', string>>;
  readonly level: Readonly<Record<OfficeLevel | 'unit' | 'villageUnit' | 'outside', string>>;
  readonly box: Readonly<Record<DeskBox, string>>;
  readonly empty: Readonly<Record<DeskBox, readonly [title: string, what: string]>>;
  /** Instead of an empty box, for whoever handles no cases. */
  readonly operator: { readonly title: string; readonly what: string; readonly next: readonly (readonly [command: string, what: string])[] };
  readonly list: {
    readonly title: string; readonly boxes: string; readonly search: string; readonly searchHint: string; readonly category: string; readonly allCategories: string; readonly more: string; readonly refresh: string;
    readonly nothingFound: string; readonly clear: string; readonly untitled: string; readonly failed: string; readonly unsent: string; readonly waiting: string; readonly back: string;
  };
  /** Headings of the list. */
  readonly when: Readonly<Record<When, string>>;
  readonly flag: Readonly<Record<'overdue' | 'warning' | 'confidential' | 'anonymous' | 'inModeration' | 'relayed' | 'aboutVillageOfficials' | 'inspection' | 'mine', string>>;
  readonly ticket: {
    readonly pick: readonly [title: string, what: string];
    readonly failed: string; readonly gone: string; readonly written: string; readonly shown: string; readonly notYet: string; readonly notAgreed: string; readonly publicNow: string; readonly same: string; readonly hidden: string; readonly masked: string; readonly confidentialText: string;
    readonly holder: string; readonly nobody: string; readonly since: string; readonly until: string; readonly due: string; readonly finalDue: string; readonly received: string; readonly number: string; readonly village: string; readonly place: string;
    readonly sender: string; readonly noSender: string; readonly anonymous: string; readonly hasContact: string; readonly noContact: string; readonly consents: string; readonly noConsents: string; readonly readIsRecorded: string;
    readonly consent: Readonly<Record<DeskTicket['consents'][number], string>>;
    readonly history: string; readonly photos: string; readonly noPhotos: string; readonly photoBy: Readonly<Record<'citizen' | 'office', string>>; readonly photoPublished: string; readonly photoPrivate: string; readonly photoNotAgreed: string; readonly photoNotYet: string; readonly proofNotYet: string; readonly publish: string; readonly publishing: string; readonly openPhoto: string;
    readonly actions: string; readonly noActions: string; readonly supporters: (count: number) => string; readonly bounces: (count: number) => string; readonly parent: string; readonly program: string; readonly outcomes: string; readonly rating: (score: number) => string;
    readonly target: string; readonly reason: string; readonly facts: string; readonly paused: string; readonly ended: string;
    readonly changed: string; readonly changedKept: string; readonly changedGone: string; readonly whatChanged: Readonly<Record<'status' | 'holder' | 'due' | 'publicText' | 'confidential' | 'category' | 'history' | 'photos', string>>; readonly changedUnknown: string; readonly none: string;
    readonly outcomesHint: string; readonly outcomesSave: string; readonly outcomesSaved: string; readonly outcomesAdd: string; readonly outcomesEdit: string; readonly outcomesNone: string;
  };
  readonly by: Readonly<Record<HistoryView['by'], string>>;
  readonly did: Readonly<Record<HistoryView['action'], string>>;
  readonly reject: Readonly<Record<RejectReason, string>>;
  /** Why an aspiration waits to be looked at. */
  readonly moderation: Readonly<Record<ModerationReason, string>>;
  readonly moderationNote: string;
  /** Of what an entry of the history carries. */
  readonly detail: Readonly<Record<'kind' | 'category' | 'before' | 'parent' | 'outside' | 'unit' | 'photo' | 'on' | 'off', string>>;
  readonly help: { readonly title: string; readonly rows: readonly (readonly [key: string, what: string])[]; readonly off: string; readonly note: string };
  readonly action: ActionWords;
  readonly relay: RelayWords;
  readonly sites: SitesWords;
}

export const id: Words = {
  product: 'Kentongan', title: 'Meja kerja', loading: 'Memuat…', retry: 'Coba lagi', cancel: 'Batal', close: 'Tutup', optional: '(boleh kosong)', choose: 'Pilih…', skip: 'Langsung ke isi', language: 'Bahasa',
  quote: (code) => `Kode: ${code}`, unexpected: 'Ada yang tidak beres. Coba lagi sebentar.',
  signIn: {
    title: 'Masuk ke meja kerja', email: 'Email', password: 'Kata sandi', show: 'Tampilkan', hide: 'Sembunyikan', send: 'Masuk', sending: 'Sedang masuk…',
    ended: 'Sesi Anda sudah berakhir. Tulisan Anda masih ada: masuk lagi untuk melanjutkan.', ask: 'Untuk penggiat KIM dan petugas.', empty: 'Isi email dan kata sandi.', wrong: 'Email atau kata sandi tidak cocok. Periksa huruf besar dan kecil, lalu coba lagi.',
    tooMany: 'Terlalu banyak percobaan. Tunggu satu menit, lalu coba lagi.', help: 'Lupa kata sandi? Hubungi admin kabupaten/kota Anda.', unreachable: 'Meja kerja belum dapat dihubungi. Periksa sinyal, lalu coba lagi.', other: 'Masuk sebagai orang lain menghapus tulisan yang belum terkirim.',
  },
  bar: { signOut: 'Keluar', help: 'Bantuan', account: 'Akun', desk: 'Meja', relay: 'Titipan', sites: 'Situs', unit: (unit) => `unit ${unit}`, notOut: 'Belum berhasil keluar. Periksa sinyal, lalu coba lagi.' },
  role: { operator: 'Pengelola sistem', province_admin: 'Admin provinsi', regency_admin: 'Admin kabupaten/kota', unit_officer: 'Petugas perangkat daerah', village_unit_officer: 'Petugas seksi/kaur desa', village_officer: 'Petugas desa', kim_editor: 'Penggiat KIM' },
  level: { village: 'Desa/kelurahan', regency: 'Kabupaten/kota', province: 'Provinsi', unit: 'Perangkat daerah', villageUnit: 'Seksi/Kaur desa', outside: 'Kantor di luar sistem' },
  box: { mine: 'Perlu saya', overdue: 'Terlambat', open: 'Berjalan', done: 'Selesai', all: 'Semua' },
  empty: {
    mine: ['Tidak ada yang menunggu Anda', 'Bila ada aspirasi yang perlu Anda tindak, ia muncul di sini, yang paling mendesak di atas.'],
    overdue: ['Tidak ada yang terlambat', 'Semua masih dalam batas waktunya.'],
    open: ['Belum ada yang berjalan', 'Aspirasi yang masih ditangani muncul di sini.'],
    done: ['Belum ada yang selesai', 'Aspirasi yang sudah ditutup muncul di sini.'],
    all: ['Belum ada aspirasi', 'Aspirasi dari wilayah Anda muncul di sini.'],
  },
  operator: {
    title: 'Pengelola sistem tidak menangani aspirasi', what: 'Aspirasi dibaca dan dijawab oleh petugas wilayahnya. Pekerjaan Anda ada di server:',
    next: [['kentongan user add', 'membuat akun petugas'], ['kentongan unit add', 'mendaftarkan perangkat daerah atau seksi desa'], ['kentongan site add', 'mendaftarkan situs'], ['kentongan holidays set', 'mengisi hari libur'], ['kentongan doctor', 'memeriksa pemasangan']],
  },
  list: {
    title: 'Daftar aspirasi', boxes: 'Kotak', search: 'Cari', searchHint: 'Kata atau nomor', category: 'Bidang', allCategories: 'Semua bidang', more: 'Muat lagi', refresh: 'Perbarui',
    nothingFound: 'Tidak ada yang cocok', clear: 'Hapus pencarian', untitled: 'Isi rahasia', failed: 'Daftar belum dapat dimuat.', unsent: 'Belum terkirim', waiting: 'Menunggu pelapor', back: 'Kembali ke daftar',
  },
  when: { overdue: 'Sudah terlambat', today: 'Hari ini', week: 'Dalam tujuh hari', later: 'Sesudahnya', never: 'Tanpa batas waktu' },
  flag: { overdue: 'Terlambat', warning: 'Segera jatuh tempo', confidential: 'Rahasia', anonymous: 'Anonim', inModeration: 'Periksa dulu', relayed: 'Titipan lewat KIM', aboutVillageOfficials: 'Menyangkut perangkat desa', inspection: 'Perlu pemeriksaan lapangan', mine: 'Perlu saya' },
  ticket: {
    pick: ['Pilih aspirasi di daftar', 'Tekan j dan k untuk berpindah, Enter untuk membuka.'],
    failed: 'Aspirasi ini belum dapat dimuat.', gone: 'Aspirasi ini tidak ada, atau tidak lagi dalam wewenang Anda.', written: 'Yang ditulis pengirim', shown: 'Yang dilihat warga', notYet: 'Belum tampil: menunggu pemeriksaan', notAgreed: 'Tidak ditampilkan: pengirim tidak menyetujuinya.', publicNow: 'Sudah tampil untuk warga.', same: 'Sama dengan yang ditulis pengirim.',
    hidden: 'Peran Anda tidak membaca naskah aslinya.', masked: 'Nomor pribadi sudah disamarkan. Periksa juga nama orang dan alamat rumah.', confidentialText: 'Rahasia: warga tidak melihat isi aspirasi ini.',
    holder: 'Dipegang oleh', nobody: 'Tidak ada: sudah berakhir', since: 'sejak', until: 'Paling lambat', due: 'Langkah berikut paling lambat', finalDue: 'Jawaban akhir paling lambat', received: 'Diterima', number: 'Nomor', village: 'Wilayah', place: 'Tempat',
    sender: 'Pengirim', noSender: 'Nama tidak dicantumkan', anonymous: 'Anonim. Tidak seorang pun dapat melihat siapa pengirimnya.', hasContact: 'Ada kontak untuk mengirim kabar; kontak itu tidak ditampilkan.', noContact: 'Tidak ada kontak: pengirim memantau dengan kode lacak.', consents: 'Persetujuan', noConsents: 'Tidak ada', readIsRecorded: 'Setiap kali identitas dibuka, tercatat.',
    consent: { contact: 'boleh dihubungi', publication: 'isi boleh ditampilkan', photo: 'foto boleh ditampilkan' },
    history: 'Riwayat', photos: 'Foto', noPhotos: 'Tidak ada foto.', photoBy: { citizen: 'Dari pengirim', office: 'Dari petugas' }, photoPublished: 'Tampil untuk warga', photoPrivate: 'Hanya untuk petugas', photoNotAgreed: 'Pengirim tidak mengizinkan foto ini tampil.', photoNotYet: 'Belum tampil untuk warga.', proofNotYet: 'Foto bukti belum tampil untuk warga: tekan “Tampilkan untuk warga” di bagian Foto.', publish: 'Tampilkan untuk warga', publishing: 'Sedang ditampilkan…', openPhoto: 'Buka foto',
    actions: 'Yang dapat Anda lakukan', noActions: 'Tidak ada yang perlu atau dapat Anda lakukan sekarang.', supporters: (count) => `${count} dukungan`, bounces: (count) => `${count} kali dikembalikan`, parent: 'Digabung ke', program: 'Program', outcomes: 'Hasil nyata', rating: (score) => `Penilaian warga: ${score} dari 5`,
    target: 'Rencana selesai', reason: 'Alasan', facts: 'Tentang pengirim dan aspirasi', paused: 'Berhenti sementara: menunggu pengirim melengkapi', ended: 'Tidak ada batas waktu lagi',
    changed: 'Aspirasi ini berubah selagi Anda menulis', changedKept: 'Tulisan Anda masih ada. Baca yang berubah, lalu kirim lagi bila masih sesuai.', changedGone: 'Tindakan ini tidak tersedia lagi. Salin tulisan Anda bila masih diperlukan.',
    whatChanged: { status: 'Status', holder: 'Pemegang', due: 'Batas waktu', publicText: 'Teks untuk warga disunting', confidential: 'Kerahasiaan', category: 'Bidang', history: 'Ada catatan baru di riwayat', photos: 'Foto' }, changedUnknown: 'Ada perubahan kecil.', none: 'tidak ada',
    outcomesHint: 'Pilih program atau berita yang lahir dari aspirasi ini. Warga melihat tautannya.', outcomesSave: 'Simpan hasil', outcomesSaved: 'Hasil disimpan.', outcomesAdd: 'Catat hasil', outcomesEdit: 'Ubah hasil', outcomesNone: 'Belum ada program atau berita di wilayah ini.',
  },
  by: { citizen: 'Pengirim', kim: 'KIM', office: 'Kantor', unit: 'Unit', system: 'Sistem' },
  did: {
    submit: 'menyampaikan aspirasi ini', relay: 'menitipkan untuk warga', import: 'memasukkan dari berkas', ask_detail: 'meminta kelengkapan', complete: 'melengkapi', verify: 'memverifikasi', reject: 'menyatakan tidak dapat diproses', merge: 'menggabungkan', out_of_scope: 'menyerahkan ke kantor lain', forward: 'meneruskan', return: 'mengembalikan',
    start: 'mulai menindaklanjuti', answer: 'menjawab', close: 'menutup', reopen: 'membuka kembali', withdraw: 'menarik', archive: 'mengarsipkan', extend: 'memperpanjang waktu', set_confidential: 'mengubah kerahasiaan', edit_public_text: 'menyunting teks untuk warga', recommend: 'merekomendasikan', reply: 'membalas', rate: 'menilai', attach: 'menambah foto',
  },
  reject: {
    unclear: 'Isinya tidak jelas', too_general: 'Terlalu umum', not_public_service: 'Bukan urusan pelayanan publik', hate_speech: 'Ujaran kebencian', personal_data_of_others: 'Memuat data pribadi orang lain', spam: 'Iklan atau pesan sampah',
    unfounded: 'Tidak berdasar', in_court: 'Sedang diproses di pengadilan', duplicate: 'Sudah pernah disampaikan', emergency_redirected: 'Darurat, sudah diarahkan ke 112',
  },
  moderation: {
    site_unknown: 'Situs pengirimnya belum dikenal.', form_token: 'Formulirnya bukan dari sistem ini, terisi terlalu cepat, atau terbuka lebih dari sehari.',
    proof_missing: 'Ponsel pengirim tidak dapat menjalankan pemeriksaan robot, misalnya karena situsnya tanpa https.', proof_invalid: 'Hasil pemeriksaan robotnya tidak cocok.', proof_expired: 'Hasil pemeriksaan robotnya sudah kedaluwarsa, misalnya karena lama menunggu sinyal.', proof_spent: 'Hasil pemeriksaan robotnya sudah pernah dipakai.',
    sent_twice: 'Ponsel yang sama sudah mengirim isi yang sama dalam sehari ini.', trap_filled: 'Kolom yang tersembunyi dari manusia ikut terisi, seperti oleh robot.',
  },
  moderationNote: 'Itu bukan bukti bahwa isinya tidak benar. Baca, lalu putuskan.',
  detail: { kind: 'Jenis', category: 'Bidang', before: 'Teks sebelumnya', parent: 'Digabung ke', outside: 'Ke', unit: 'Kepada', photo: 'Dengan foto bukti.', on: 'Dijadikan rahasia.', off: 'Tidak lagi rahasia.' },
  help: {
    title: 'Tombol pintas',
    rows: [['j', 'aspirasi berikutnya'], ['k', 'aspirasi sebelumnya'], ['Enter', 'buka yang dipilih'], ['e', 'langkah berikutnya: verifikasi, teruskan, jawab, atau balas'], ['/', 'cari'], ['?', 'bantuan ini'], ['Esc', 'tutup formulir']],
    off: 'Gunakan tombol pintas', note: 'Tidak berlaku selagi Anda mengetik.',
  },
  action: actionsId,
  relay: relayId, sites: sitesId,
};
