/** Indonesian words of what comes after sending: the receipt, and what waits. */

export const sentId = {
  receipt: {
    title: 'Aspirasi Anda diterima',
    number: 'Nomornya',
    code: 'Kode lacak, hanya ditampilkan sekali',
    codeHint: 'Simpan kode ini. Dengan nomor dan kode, Anda membaca jawaban dan mengatur data Anda. Jangan bagikan.',
    checked: 'Diperiksa paling lambat',
    answered: 'Dijawab paling lambat',
    qr: 'Kode QR ke halaman aspirasi ini',
    save: 'Simpan',
    saved: 'Disimpan sebagai berkas teks. Bila tidak ada berkas, tekan Salin.',
    share: 'Bagikan ke WhatsApp',
    shareText: (number: string, url: string): string => `Aspirasi nomor ${number}\n${url}`,
    open: 'Lihat perkembangannya',
    slip: 'TANDA TERIMA ASPIRASI',
    slipNote: 'Simpan kode lacak ini dan jangan bagikan kepada siapa pun.',
  },
  kept: {
    heading: 'Kiriman dari ponsel ini',
    waiting: 'Menunggu sinyal.',
    unanswered: 'Server belum menjawab. Dicoba lagi sendiri.',
    busyLead: 'Server belum dapat menerima. Kiriman Anda tersimpan di ponsel ini dan dicoba lagi sendiri.',
    unstoredShort: 'Hanya ada di halaman ini: jangan ditutup.',
    photosAgain: 'Foto perlu dipilih lagi.',
    busy: 'Server belum dapat menerima. Dicoba lagi sendiri.',
    arrived: (number: string): string => `Diterima dengan nomor ${number}.`,
    photos: (count: number): string => `Foto menunggu dikirim: ${count}.`,
    photosRefused: (names: string): string => `Foto tidak dapat diterima: ${names}.`,
    withdraw: 'Tarik',
    mend: 'Perbaiki',
    open: 'Lihat tanda terima',
    said: {
      trying: 'Sedang dicoba…',
      withdrawn: 'Sudah ditarik. Tidak ada yang terkirim.',
      perhaps_sent: 'Sudah ditarik dari ponsel ini, tetapi mungkin telanjur sampai di kantor.',
      sent: 'Telanjur diterima. Tanda terimanya ada di sini.',
      unknown: 'Sudah tidak ada di ponsel ini.',
    },
  },
};

/** What a translation must have: the same keys, the same parameters. */
export type SentWords = Readonly<typeof sentId>;
