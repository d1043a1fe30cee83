/** Ticket numbers, tracking codes and short ids: Crockford base32 without I L O U, with a check character, tolerant on input. */
import { ContractError, type ContractErrorCode } from './errors.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Doubling in GF(32) with x^5 + x^2 + 1: the step of a Damm check, which catches every single wrong character and every swap of neighbours. */
const double = (n: number): number => ((n << 1) ^ (n & 16 ? 0b100101 : 0)) & 31;

function checkValue(body: string): number {
  let interim = 0;
  for (const char of body) interim = double(interim ^ ALPHABET.indexOf(char));
  return interim;
}

function randomChars(count: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(count));
  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('');
}

/** Upper case, no spaces or dashes, O read as 0, I and L as 1: what a person may write down and still mean the same. */
function fold(input: string): string {
  return String(input).toUpperCase().replace(/[\s\-‐-―−_.]+/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

const group = (chars: string): string => chars.match(/.{1,4}/g)!.join('-');

/** How a code is made and read. */
export interface Code {
  /** A new random code in its printed form. */
  make(): string;
  /** The printed form of what a person typed; throws a `ContractError` when it cannot be one. */
  parse(input: string): string;
}

function code(prefix: string, length: number, error: ContractErrorCode, name: string): Code {
  const print = (body: string): string => `${prefix}${group(body)}-${ALPHABET[checkValue(body)]!}`;
  const foldedPrefix = fold(prefix);
  return {
    make: () => print(randomChars(length)),
    parse(input) {
      let chars = fold(input);
      if (chars.length === foldedPrefix.length + length + 1 && chars.startsWith(foldedPrefix)) chars = chars.slice(foldedPrefix.length);
      const body = chars.slice(0, length);
      const known = chars.length === length + 1 && [...chars].every((char) => ALPHABET.includes(char));
      if (!known || ALPHABET[checkValue(body)] !== chars[length]) {
        throw new ContractError(error, `A ${name} has ${length + 1} letters and digits, the last of which checks the others. Compare it with the receipt, one group at a time.`);
      }
      return print(body);
    },
  };
}

/** A ticket's public number, `KB-7Q4M-2XKD-9`: 40 random bits, so it cannot be guessed by counting. */
export const ticketNumber: Code = code('KB-', 8, 'ticket_number_invalid', 'ticket number');

/** A ticket's secret, `7Q4M-2XKD-9ABC-DEFG-H`: 80 random bits. Shown once, stored only as a hash, never in a path or query. */
export const trackingCode: Code = code('', 16, 'tracking_code_invalid', 'tracking code');

/** A lower-case public id of 10 characters (50 random bits) for news, programs and alerts; it ends their slugs. */
export function shortId(): string {
  return randomChars(10).toLowerCase();
}

/** `"Jembatan Gantung!", "7q4m2xkd9a"` → `jembatan-gantung-7q4m2xkd9a`. At most 60 characters of title; never empty. */
export function slugFor(title: string, id: string): string {
  const words = title.normalize('NFKD').toLowerCase().replace(/[̀-ͯ]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-/, '').slice(0, 60).replace(/-$/, '');
  return words ? `${words}-${id}` : id;
}

/** The id at the end of a slug. */
export function idOfSlug(slug: string): string {
  return slug.slice(slug.lastIndexOf('-') + 1);
}
