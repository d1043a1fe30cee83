/** Numbers that should not stand in a text others may read: a NIK or KK (16 digits) and phone numbers. Found to warn whoever writes, before sending. */

export interface PrivateNumbers {
  /** 16-digit numbers whose parts can be those of a NIK or KK, as written. */
  readonly identity: readonly string[];
  /** Indonesian phone numbers, as written. */
  readonly phone: readonly string[];
}

const SEPARATED_DIGITS = /\+?\(?\d(?:[ .()\-–]{0,2}\d){7,}/g;

/** Province 11 to 96, a day (women add 40) and a month: an account or invoice number of 16 digits rarely passes. */
function isIdentityNumber(digits: string): boolean {
  if (digits.length !== 16) return false;
  const [province, day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(6, 8)) % 40, Number(digits.slice(8, 10))];
  return province >= 11 && province <= 96 && day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** Mobile (08…, +628…) and area numbers (021…, +6221…): 9 to 14 digits. */
function isPhoneNumber(digits: string, written: string): boolean {
  if (/^0?8[1-9]\d{7,10}$/.test(digits)) return true;
  if (/^62[2-9]\d{7,11}$/.test(digits)) return true;
  return /^0[2-9]\d{7,10}$/.test(digits) && !written.includes('.');
}

function kindOf(written: string): keyof PrivateNumbers | undefined {
  const digits = written.replace(/\D/g, '');
  if (isIdentityNumber(digits)) return 'identity';
  return isPhoneNumber(digits, written) ? 'phone' : undefined;
}

/** What in `text` looks private, each written form once. Pure and linear in the length of the text. */
export function findPrivateNumbers(text: string): PrivateNumbers {
  const found = { identity: new Set<string>(), phone: new Set<string>() };
  for (const [written] of text.matchAll(SEPARATED_DIGITS)) {
    const kind = kindOf(written);
    if (kind) found[kind].add(written);
  }
  return { identity: [...found.identity], phone: [...found.phone] };
}

/** `text` with every private number cut to its first characters, which the writer recognises: `6112…`. */
export function withoutPrivateNumbers(text: string): string {
  return text.replace(SEPARATED_DIGITS, (written) => (kindOf(written) ? `${written.slice(0, 4)}…` : written));
}

/** Digits of any script, nine or more of them with at most three other signs between two. */
const LONG_RUN = /[+(]{0,2}\p{Nd}(?:[^\p{L}\p{Nd}]{0,3}\p{Nd}){8,}/gu;

/** `text` with `…` for every run of nine or more digits: what an erasure leaves. Dates and sums may go with them, private numbers run together do not stay. */
export function withoutLongNumbers(text: string): string {
  return text.replace(LONG_RUN, '…');
}
