/** Numbers that should not stand in a text others may read: a NIK or KK (16 digits) and phone numbers. Found to warn whoever writes, before sending. After an erasure e-mail addresses too. */

export interface PrivateNumbers {
  /** 16-digit numbers whose parts can be those of a NIK or KK, as written. */
  readonly identity: readonly string[];
  /** Indonesian phone numbers, as written. */
  readonly phone: readonly string[];
}

const SEPARATED_DIGITS = /\+?\(?\d(?:[ .()\-–]{0,2}\d){7,}/g;

/** Province 11 to 96, four digits, a day (women add 40), a month: an account or invoice number of 16 digits rarely passes. `~` stands where signs may be between two digits. */
const IDENTITY = '(1~[1-9]|[2-8]~\\d|9~[0-6])(~\\d){4}~([04]~[1-9]|[1256]~\\d|[37]~[01])~(0~[1-9]|1~[0-2])(~\\d){6}';
/** Mobile (08…, +628…) and area numbers (+6221…, and 021… without dots, which dates have). */
const PHONE = '\\+?\\(?((0~)?8~[1-9](~\\d){7,10}|6~2~[2-9](~\\d){7,11}|0[2-9]([ ()\\-–]{0,2}\\d){7,10})';
/** One number of a run: between spaces, of which it may have some itself. */
const NUMBER = new RegExp(`(^|[ (])((${IDENTITY})|${PHONE})(?=[.)\\-–]?( |$))`.replace(/~/g, '[ .()\\-–]{0,2}'), 'g');

/** `text` with what `take` gives for every private number. */
function eachNumber(text: string, take: (written: string, identity: string | undefined) => string): string {
  return text.replace(SEPARATED_DIGITS, (run) => run.replace(NUMBER, (_, before: string, written: string, identity?: string) => before + take(written, identity)));
}

/** What in `text` looks private, each written form once. Pure and linear in the length of the text. */
export function findPrivateNumbers(text: string): PrivateNumbers {
  const [identities, phones] = [new Set<string>(), new Set<string>()];
  eachNumber(text, (written, identity) => {
    (identity ? identities : phones).add(written);
    return '';
  });
  return { identity: [...identities], phone: [...phones] };
}

/** `text` with every private number cut to its first characters, which the writer recognises: `6112…`. */
export function withoutPrivateNumbers(text: string): string {
  const cut = eachNumber(text, (written) => `${written.slice(0, 4)}…`);
  // What is left of one may make another with the digits before it.
  return cut === text ? text : withoutPrivateNumbers(cut);
}

/** Digits of any script, nine or more of them with at most three other signs between two. */
const LONG_RUN = /[+(]{0,2}\p{Nd}(?:[^\p{L}\p{Nd}]{0,3}\p{Nd}){8,}/gu;

/** `text` with `…` for every run of nine or more digits: what an erasure leaves of numbers. Dates and sums may go with them, private numbers run together do not stay. */
export function withoutLongNumbers(text: string): string {
  return text.replace(LONG_RUN, '…');
}

/** An e-mail address of any script, with a full stop in its domain. What stands before the sign is bounded, so that a long word without one is passed once. */
const ADDRESS = /[\p{L}\p{M}\p{N}._%+'-]{1,254}[@\uff20][\p{L}\p{M}\p{N}-]{1,63}(?:[.\u3002][\p{L}\p{M}\p{N}-]{1,63}){1,8}/gu;

/** `text` with `…` for every e-mail address and long number: what an erasure leaves. A name cannot be told from other words and stays. */
export function withoutContacts(text: string): string {
  // Addresses first: a number in one would leave half of it.
  return withoutLongNumbers(text.replace(ADDRESS, '…'));
}
