/** Region codes of the Ministry of Home Affairs (Kemendagri): `PP.KK.CC.DDDD`, province to village. BPS codes are another system and never accepted here. */
import { ContractError } from './errors.ts';

/** 1 province, 2 regency or city, 3 district, 4 village. */
export type RegionLevel = 1 | 2 | 3 | 4;

/** How far around a region a list looks: itself, itself and everything below, itself and everything above. */
export type Scope = 'exact' | 'down' | 'up';

/** A region code in its one canonical, dotted form. */
export const REGION_CODE = /^\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?$/;

/** A region code as people and OpenSID write it: dotted, or its 2, 4, 6 or 10 digits alone. */
export const REGION_CODE_INPUT = /^(?:\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?|\d{4}|\d{6}|\d{10})$/;

const SPLITS: Readonly<Record<number, readonly number[]>> = { 2: [2], 4: [2, 2], 6: [2, 2, 2], 10: [2, 2, 2, 4] };

/**
 * The canonical dotted code of a region.
 * Accepts the dotted form and the undotted 2, 4, 6 or 10 digits that OpenSID stores; surrounding space is ignored.
 * Throws `ContractError('region_code_invalid')` for anything else. It does not check that the region exists.
 */
export function normalizeRegionCode(input: string): string {
  const code = String(input).trim();
  if (REGION_CODE.test(code)) return code;
  const widths = /^\d+$/.test(code) ? SPLITS[code.length] : undefined;
  if (!widths) {
    throw new ContractError('region_code_invalid', `A region code has 2, 4, 6 or 10 digits, with or without dots (61.12.01.2001 or 6112012001); got ${code.length} characters that do not fit. Look the code up with GET /v1/regions?q=NAME.`);
  }
  let at = 0;
  return widths.map((width) => code.slice(at, (at += width))).join('.');
}

/** True when `code` is `scope` or lies below it. Respects the dot: `61.10` is not in `61.1`. Both canonical. */
export function isInScope(code: string, scope: string): boolean {
  return code === scope || code.startsWith(scope + '.');
}

/** The level of a canonical code. */
export function regionLevel(code: string): RegionLevel {
  return code.split('.').length as RegionLevel;
}

/** A canonical code and its ancestors, nearest first: `61.12.01` gives `['61.12.01', '61.12', '61']`. */
export function regionLineage(code: string): string[] {
  const parts = code.split('.');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('.'));
}

/** The code one level up, or null for a province. */
export function regionParent(code: string): string | null {
  return regionLineage(code)[1] ?? null;
}

/** IANA names of the zones of Indonesia: WIB (two), WITA, WIT. */
export type IndonesianZone = 'Asia/Jakarta' | 'Asia/Pontianak' | 'Asia/Makassar' | 'Asia/Jayapura';

/** Central time (WITA): Bali, Nusa Tenggara, South, East and North Kalimantan, Sulawesi. Eastern time (WIT): Maluku and Papua. Source: Keppres 41/1987 and the laws that split the provinces since. */
const WITA = new Set(['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76']);
const WIT = new Set(['81', '82', '91', '92', '93', '94', '95', '96']);

/** The IANA time zone that offices of a region keep. */
export function regionZone(code: string): IndonesianZone {
  const province = code.slice(0, 2);
  if (WITA.has(province)) return 'Asia/Makassar';
  if (WIT.has(province)) return 'Asia/Jayapura';
  return province === '61' || province === '62' ? 'Asia/Pontianak' : 'Asia/Jakarta';
}
