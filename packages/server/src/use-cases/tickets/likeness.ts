/** How alike two aspirations are, by the words they share: enough to offer the one as "perhaps the same" to a person who reads both. */

export interface Written {
  readonly title: string;
  readonly text: string;
}

/** Of four letters and more, and in every other aspiration: sharing them says nothing. */
const COMMON: ReadonlySet<string> = new Set(`
  yang untuk dengan dari pada agar atau juga kami kita saya anda mereka kalian sangat sudah belum telah masih akan bisa dapat tidak jangan bukan sejak sampai hingga saat ketika setiap selalu sering
  lagi lebih banyak semua beberapa para oleh karena sebab jika bila kalau namun tetapi tapi seperti yaitu adalah ada sebagai dalam luar atas bawah depan belakang dekat sekitar antara sebelum sesudah setelah
  mohon tolong harap minta usul perlu harus segera ingin butuh terima kasih bapak ibu pemerintah desa kelurahan kecamatan kabupaten kota dusun warga masyarakat petugas kantor hari minggu bulan tahun lalu kali hanya
  this that with from have been there they what when please since very much more`.trim().split(/\s+/));

function wordsOf(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])].filter((word) => !COMMON.has(word));
}

/** Affixes stand round the word in Indonesian: "lubang" is in "berlubang". In a short one it is chance: "jala" in "jalan". */
const isSame = (a: string, b: string): boolean => a === b || (Math.min(a.length, b.length) > 4 && (a.includes(b) || b.includes(a)));

/** 0: nothing in common worth a look. Otherwise the more, the more alike. A word of one title, found in the other's title or text, has to be among what they share, or half of all words. */
export function likeness(one: Written, other: Written): number {
  const [titles, others] = [wordsOf(one.title), wordsOf(other.title)];
  const [all, allOthers] = [wordsOf(`${one.title} ${one.text}`), wordsOf(`${other.title} ${other.text}`)];
  const shared = (some: readonly string[], among: readonly string[]): number => some.filter((word) => among.some((found) => isSame(word, found))).length;
  const named = Math.max(shared(titles, allOthers), shared(others, all));
  const part = shared(all, allOthers) / Math.max(1, Math.min(all.length, allOthers.length));
  return named === 0 && part < 0.5 ? 0 : named + 2 * shared(titles, others) + part;
}
