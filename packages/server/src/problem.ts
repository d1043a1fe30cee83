/** Errors as RFC 9457 problems: a stable code, a title in two languages, and never a word of what was submitted. */
import type { Problem } from '@kentongan/contract';

interface Entry {
  readonly status: number;
  readonly id: string;
  readonly en: string;
}

/** Every code that the API answers with. */
export const PROBLEMS = {
  not_found: { status: 404, id: 'Tidak ditemukan.', en: 'Not found.' },
  method_not_allowed: { status: 405, id: 'Cara ini tidak tersedia di alamat ini.', en: 'This method is not available here.' },
  parameter_unknown: { status: 400, id: 'Ada parameter yang tidak dikenal.', en: 'A parameter is not known.' },
  parameter_invalid: { status: 400, id: 'Ada parameter yang tidak dapat dipakai.', en: 'A parameter cannot be used.' },
  cursor_invalid: { status: 400, id: 'Penunjuk halaman tidak dikenal. Mulai dari halaman pertama.', en: 'The cursor was not made by this list. Begin at the first page.' },
  format_unsupported: { status: 501, id: 'Bentuk ini tidak tersedia. Minta format=json.', en: 'This format is not made here. Ask for format=json.' },
  region_unknown: { status: 422, id: 'Wilayah tidak ditemukan. Pilih desa atau kelurahan dari daftar.', en: 'There is no such region. Choose one from the list.' },
  content_type_unsupported: { status: 415, id: 'Kirim sebagai JSON (Content-Type: application/json).', en: 'Send JSON (Content-Type: application/json).' },
  body_too_large: { status: 413, id: 'Kiriman terlalu besar.', en: 'The body is too large.' },
  body_invalid: { status: 400, id: 'Kiriman bukan JSON yang utuh.', en: 'The body is not whole JSON in UTF-8.' },
  fields_invalid: { status: 422, id: 'Ada isian yang perlu diperbaiki.', en: 'Some fields need another look.' },
  idempotency_key_missing: { status: 400, id: 'Kiriman tidak bernomor kunci. Muat ulang halaman lalu kirim lagi.', en: 'The header Idempotency-Key is missing or too short: send 128 random bits, at least 16 characters.' },
  idempotency_key_reused: { status: 422, id: 'Kunci ini sudah dipakai untuk isi lain. Kirim lagi sebagai kiriman baru.', en: 'This Idempotency-Key was used with other content. Send it again under a new key.' },
  consent_missing: { status: 422, id: 'Kontak hanya disimpan bila Anda setuju dihubungi. Centang persetujuan, atau kosongkan kontak.', en: 'Contact data is kept only with the consent "contact". Give it, or leave the contact out.' },
  photo_consent_missing: { status: 422, id: 'Pengirim tidak mengizinkan foto ini tampil.', en: 'The sender did not allow this photo to be shown.' },
  guardian_missing: { status: 422, id: 'Untuk usia di bawah 18 tahun, kosongkan kontak atau isi kontak wali.', en: 'Under 18: leave the contact out, or give a guardian’s.' },
  credentials_invalid: { status: 401, id: 'Email atau kata sandi salah.', en: 'The e-mail or the password is wrong.' },
  session_missing: { status: 401, id: 'Silakan masuk dahulu.', en: 'Sign in first.' },
  origin_refused: { status: 403, id: 'Permintaan ini tidak datang dari situs ini.', en: 'The request does not come from this site.' },
  forbidden: { status: 403, id: 'Akun Anda tidak berwenang untuk ini.', en: 'Your account may not do this.' },
  conflict_of_interest: { status: 403, id: 'Ini menyangkut perangkat desa, jadi tidak diteruskan ke seksi di desa. Pilih perangkat daerah.', en: 'This concerns village officials, so it is not forwarded to a section of a village. Choose a unit of the regency or province.' },
  version_conflict: { status: 409, id: 'Sudah diubah orang lain. Muat ulang, lalu putuskan lagi.', en: 'It was changed meanwhile. Read it again and decide anew.' },
  transition_refused: { status: 422, id: 'Langkah ini tidak dapat dilakukan sekarang, atau ada yang kurang.', en: 'This cannot be done now, or something is missing.' },
  outside_office_missing: { status: 422, id: 'Pengaduan tentang perangkat desa belum dapat diterima di sini. Sampaikan lewat lapor.go.id atau SMS 1708.', en: 'A complaint about village officials cannot be taken here, since no office outside the village is connected. Use lapor.go.id.' },
  site_office_missing: { status: 422, id: 'Belum ada kantor yang dapat memeriksa permintaan dari wilayah ini. Minta kunci kepada pengelola server.', en: 'No office can decide on a request from this region yet. Ask whoever runs the server for a key.' },
  page_unreadable: { status: 422, id: 'Halaman itu tidak dapat dibaca. Periksa alamatnya, atau tempel sumbernya.', en: 'That page cannot be read. Check the address, or paste its source.' },
  photo_unusable: { status: 422, id: 'Foto tidak dapat dibaca. Kirim foto JPEG, PNG atau WebP, paling besar 5 MB.', en: 'The photo cannot be read. Send a JPEG, PNG or WebP of at most 5 MB.' },
  photos_too_many: { status: 422, id: 'Paling banyak tiga foto.', en: 'Three photos at most.' },
  too_many_requests: { status: 429, id: 'Terlalu banyak percobaan. Tunggu sebentar.', en: 'Too many attempts. Wait a moment.' },
  busy: { status: 503, id: 'Server sedang sibuk. Coba lagi sebentar.', en: 'The server is busy. Try again in a moment.' },
  internal: { status: 500, id: 'Ada gangguan di server kami. Coba lagi sebentar.', en: 'Something went wrong on our side. Try again in a moment.' },
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof PROBLEMS;
export type FieldError = { field: string; message: string };

/** Thrown anywhere; the app turns it into a response. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly errors: readonly FieldError[] | undefined;
  /** Seconds. */
  readonly retryAfter: number | undefined;
  constructor(code: ProblemCode, options: { detail?: string; errors?: readonly FieldError[]; retryAfter?: number } = {}) {
    super(PROBLEMS[code].en);
    this.name = 'ProblemError';
    this.code = code;
    this.detail = options.detail;
    this.errors = options.errors;
    this.retryAfter = options.retryAfter;
  }
}

export function problemBody({ code, detail, errors }: Pick<ProblemError, 'code' | 'detail' | 'errors'>): Problem {
  const { status, id, en } = PROBLEMS[code];
  return { type: 'about:blank', code, title: id, titles: { id, en }, status, ...(detail ? { detail } : {}), ...(errors ? { errors: [...errors] } : {}) };
}

export function problemResponse(error: ProblemError): Response {
  return new Response(JSON.stringify(problemBody(error)), { status: PROBLEMS[error.code].status, headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', ...(error.retryAfter === undefined ? {} : { 'retry-after': String(error.retryAfter) }) } });
}
