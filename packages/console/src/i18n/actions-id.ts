/** Words of the action forms: what each does, what follows from it, what to write. */
import type { StaffAction } from '../actions/forms.ts';

export interface ActionText {
  /** On the button that opens the form. */
  readonly name: string;
  /** What follows, in a sentence or two. */
  readonly what: string;
  /** On the button that sends. */
  readonly send: string;
  /** Said once it is done. */
  readonly done: string;
  /** Label and hint of the message or reason. */
  readonly message?: readonly [label: string, hint: string];
}

export interface ActionWords {
  readonly text: Readonly<Record<StaffAction, ActionText>>;
  readonly sending: string;
  readonly isPublic: string;
  readonly staffOnly: string;
  readonly parties: string;
  readonly fields: {
    readonly kind: string; readonly category: string; readonly publicTitle: string; readonly publicText: string; readonly publicHint: string; readonly inspection: string; readonly inspectionHint: string;
    readonly reason: string; readonly parent: string; readonly parentHint: string; readonly similar: string; readonly sameSubject: string; readonly noSimilar: string;
    readonly office: string; readonly officeInside: string; readonly officeOutside: string; readonly outsideHint: string; readonly officeName: string; readonly officeAddress: string; readonly officeChannel: string; readonly channelHint: string;
    readonly unitHint: string; readonly noUnits: (label: string) => string; readonly unstaffed: string; readonly unstaffedWhat: (unit: string) => string; readonly unstaffedSure: string; readonly targetDate: string; readonly targetHint: string; readonly startHint: string;
    readonly proof: string; readonly proofHint: string; readonly proofNone: string; readonly proofAdd: string; readonly proofSending: string; readonly proofSent: string; readonly physicalWork: string; readonly physicalHint: string;
  };
  /** Forwarding to a unit of one's own office that has no officer. */
  readonly takeOn: { readonly name: string; readonly button: (unit: string) => string; readonly what: (unit: string) => string; readonly whatMany: string; readonly inPlaceOf: string; readonly send: string; readonly done: string };
  readonly problems: {
    readonly title: string; readonly required: (label: string) => string; readonly long: (label: string, over: number) => string; readonly replyOrPlan: string; readonly proof: string; readonly private: (numbers: string) => string; readonly upload: string; readonly notPhoto: string; readonly tooLarge: string; readonly waitUpload: string; readonly past: string; readonly unstaffed: string;
  };
}

export const actionsId: ActionWords = {
  text: {
    ask_detail: { name: 'Minta dilengkapi', what: 'Pengirim diberi tahu dan punya 10 hari kerja. Batas waktu kantor berhenti sampai ia menjawab.', send: 'Kirim permintaan', done: 'Permintaan dikirim.', message: ['Apa yang perlu dilengkapi?', 'Tanyakan satu atau dua hal saja, dengan kata sehari-hari.'] },
    complete: { name: 'Lengkapi atas nama warga', what: 'Setelah dilengkapi, batas waktu berjalan lagi.', send: 'Simpan kelengkapan', done: 'Kelengkapan disimpan.', message: ['Keterangan dari warga', 'Tulis yang disampaikan warga kepada Anda.'] },
    verify: { name: 'Verifikasi', what: 'Aspirasi diterima untuk ditangani, dan teks di bawah menjadi yang dilihat warga. Naskah asli tetap tersimpan.', send: 'Verifikasi', done: 'Terverifikasi.', message: ['Pesan untuk pengirim', 'Misalnya: kami periksa ke lokasi pekan ini.'] },
    reject: { name: 'Tidak dapat diproses', what: 'Aspirasi berakhir di sini. Pengirim membaca alasan dan penjelasan Anda.', send: 'Nyatakan tidak dapat diproses', done: 'Dinyatakan tidak dapat diproses.', message: ['Penjelasan untuk pengirim', 'Jelaskan dengan hormat, dan ke mana ia dapat pergi.'] },
    merge: { name: 'Gabungkan', what: 'Dukungan dan pengirimnya ikut pindah ke aspirasi yang Anda pilih.', send: 'Gabungkan', done: 'Digabung.', message: ['Pesan untuk pengirim', ''] },
    out_of_scope: { name: 'Bukan kewenangan kami', what: 'Serahkan ke kantor yang berwenang. Nomornya tetap, dan pengirim tidak perlu melapor ulang.', send: 'Serahkan', done: 'Diserahkan ke kantor lain.', message: ['Penjelasan untuk pengirim', 'Mengapa kantor itu, dan apa yang terjadi selanjutnya.'] },
    forward: { name: 'Teruskan', what: 'Yang Anda pilih menjawab dalam 5 hari kerja.', send: 'Teruskan', done: 'Diteruskan.', message: ['Catatan untuk unit', ''] },
    return: { name: 'Kembalikan', what: 'Aspirasi kembali ke kantor yang meneruskan. Setelah dua kali, provinsi yang memutuskan.', send: 'Kembalikan', done: 'Dikembalikan.', message: ['Mengapa dikembalikan?', 'Sebutkan unit yang menurut Anda tepat.'] },
    start: { name: 'Mulai tindak lanjut', what: 'Beri jawaban pertama, atau rencana dengan tanggal. Keduanya lebih baik.', send: 'Mulai', done: 'Tindak lanjut dimulai.', message: ['Jawaban pertama', 'Apa yang akan dilakukan, dan oleh siapa.'] },
    answer: { name: 'Jawab', what: 'Ini jawaban akhir. Warga dapat menilai, atau membuka kembali dalam 30 hari.', send: 'Kirim jawaban', done: 'Jawaban dikirim.', message: ['Jawaban', 'Apa yang sudah dikerjakan, di mana, dan kapan.'] },
    close: { name: 'Tutup', what: 'Aspirasi dinyatakan selesai dan warga diminta menilai.', send: 'Tutup aspirasi', done: 'Ditutup.', message: ['Pesan penutup', ''] },
    reopen: { name: 'Buka kembali', what: 'Aspirasi ditangani lagi dari awal.', send: 'Buka kembali', done: 'Dibuka kembali.', message: ['Mengapa dibuka kembali?', ''] },
    archive: { name: 'Arsipkan', what: 'Pengirim tidak melengkapi. Aspirasi disimpan dan tidak ditindaklanjuti.', send: 'Arsipkan', done: 'Diarsipkan.', message: ['Pesan untuk pengirim', ''] },
    extend: { name: 'Perpanjang waktu', what: 'Jawaban atas permintaan informasi dapat ditunda 7 hari kerja, satu kali.', send: 'Perpanjang', done: 'Waktu diperpanjang.', message: ['Mengapa perlu waktu?', 'Pengirim membaca alasan ini.'] },
    set_confidential: { name: 'Jadikan rahasia', what: 'Seketika tidak lagi dilihat warga: teks, foto, dan salinannya ditarik. Hanya pengirim yang dapat membukanya lagi.', send: 'Jadikan rahasia', done: 'Sekarang rahasia.' },
    edit_public_text: { name: 'Sunting teks untuk warga', what: 'Yang dilihat warga berganti. Naskah asli tetap tersimpan, dan penyuntingan tercatat.', send: 'Simpan teks', done: 'Teks untuk warga disimpan.' },
    recommend: { name: 'Rekomendasikan', what: 'KIM menyarankan agar ditangani. Kantor yang memutuskan.', send: 'Rekomendasikan', done: 'Rekomendasi dikirim.', message: ['Catatan untuk kantor', 'Apa yang Anda ketahui dari lapangan.'] },
    reply: { name: 'Balas', what: 'Pesan untuk pengirim dan petugas yang menangani. Status tidak berubah.', send: 'Kirim balasan', done: 'Balasan dikirim.', message: ['Pesan', ''] },
  },
  sending: 'Mengirim…', isPublic: 'Dibaca pengirim dan warga.', staffOnly: 'Hanya dibaca petugas.', parties: 'Dibaca pengirim dan petugas, tidak oleh warga lain.',
  fields: {
    kind: 'Jenis', category: 'Bidang', publicTitle: 'Judul untuk warga', publicText: 'Teks untuk warga', publicHint: 'Tanpa nama orang, nomor, atau alamat rumah.', inspection: 'Perlu pemeriksaan lapangan', inspectionHint: 'Batas jawaban menjadi 60 hari kerja.',
    reason: 'Alasan', parent: 'Gabungkan ke nomor', parentHint: 'Pilih di bawah, atau tulis nomornya.', similar: 'Yang mungkin sama', sameSubject: 'Lainnya dalam bidang ini', noSimilar: 'Tidak ditemukan yang mirip.',
    office: 'Kantor yang berwenang', officeInside: 'Dalam sistem ini', officeOutside: 'Kantor di luar sistem', outsideHint: 'Di luar sistem berarti akhir di sini: pengirim diberi nama, alamat, dan saluran kantor itu.', officeName: 'Nama kantor', officeAddress: 'Alamat', officeChannel: 'Cara menghubungi', channelHint: 'Telepon, situs, atau jam buka.',
    unitHint: 'Yang bertanda belum punya petugas di sini: kantor Anda yang menangani.', noUnits: (label) => `${label}: belum ada yang terdaftar untuk wilayah ini.`, unstaffed: 'belum ada petugas', unstaffedWhat: (unit) => `${unit} belum punya petugas di sini. Sampai ada, kantor Anda yang menindaklanjuti dan menjawab atas namanya.`, unstaffedSure: 'Saya mengerti, tetap teruskan', targetDate: 'Tanggal rencana selesai', targetHint: 'Warga melihat tanggal ini.', startHint: 'Isi jawaban, tanggal, atau keduanya.',
    proof: 'Foto bukti', proofHint: 'JPEG, PNG, atau WebP. Wajib untuk pekerjaan fisik.', proofNone: 'Tanpa foto', proofAdd: 'Tambah foto bukti', proofSending: 'Mengunggah foto…', proofSent: 'Foto terunggah.', physicalWork: 'Ini pekerjaan fisik', physicalHint: 'Jalan, jembatan, lampu, saluran, bangunan: jawabannya perlu foto.',
  },
  takeOn: {
    name: 'Tangani sendiri', button: (unit) => `Tangani sendiri (${unit})`, what: (unit) => `${unit} belum punya petugas di sini, jadi kantor Anda sendiri yang menindaklanjuti dan menjawab. Berikutnya pilih “Mulai tindak lanjut”.`,
    whatMany: 'Yang di bawah belum punya petugas di sini, jadi kantor Anda sendiri yang menindaklanjuti dan menjawab. Berikutnya pilih “Mulai tindak lanjut”.', inPlaceOf: 'Atas nama', send: 'Ya, tangani sendiri', done: 'Sekarang kantor Anda yang menangani. Berikutnya: “Mulai tindak lanjut”.',
  },
  problems: {
    title: 'Belum dapat dikirim', required: (label) => `${label}: belum diisi.`, long: (label, over) => `${label}: kelebihan ${over} huruf.`, replyOrPlan: 'Isi jawaban pertama atau tanggal rencana.', proof: 'Pekerjaan fisik dijawab dengan foto. Tambahkan foto bukti.',
    private: (numbers) => `Masih ada nomor pribadi dalam teks untuk warga: ${numbers}`, upload: 'Foto belum terunggah.', notPhoto: 'Itu bukan foto yang dapat dibaca.', tooLarge: 'Foto itu lebih dari 5 MB. Pilih yang lebih kecil.', waitUpload: 'Tunggu sampai foto selesai terunggah.', past: 'Tanggalnya sudah lewat.', unstaffed: 'Yang dipilih belum punya petugas. Centang bila tetap diteruskan, atau pilih yang lain.',
  },
};
