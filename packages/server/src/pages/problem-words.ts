/** What a person at a form reads when something is refused: the API speaks to programs, about JSON and keys. */
import { PROBLEMS, type ProblemCode, type ProblemError } from '../problem.ts';

const WORDS: Partial<Record<ProblemCode, string>> = {
  body_invalid: 'Isian Anda tidak terbaca utuh. Muat ulang halaman, lalu kirim lagi.',
  content_type_unsupported: 'Isian Anda tidak terbaca. Kirim lewat formulir di halaman ini.',
  body_too_large: 'Isian Anda terlalu panjang. Persingkat, lalu kirim lagi.',
  origin_refused: 'Formulir ini dikirim dari situs lain. Buka halaman ini langsung, lalu kirim lagi.',
  too_many_requests: 'Sudah terlalu sering dicoba dengan kode yang tidak cocok.',
  idempotency_key_missing: 'Aspirasi Anda belum terkirim. Tekan “Kirim aspirasi” sekali lagi.',
  idempotency_key_reused: 'Kiriman Anda sebelumnya sudah kami terima. Bila yang ini hal lain, tekan “Kirim aspirasi” sekali lagi.',
};

export const problemWords = (code: ProblemCode): string => WORDS[code] ?? PROBLEMS[code].id;

/** When to come back. */
export const waitWords = ({ retryAfter = 60 }: ProblemError): string => `Coba lagi dalam ${Math.ceil(retryAfter / 60)} menit.`;
