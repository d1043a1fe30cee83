/** What the address of a frame may ask for. As on every page, names that are unknown and values that cannot be used are ignored. */
import { ASPIRATION_CATEGORIES, ASPIRATION_KINDS, ContractError, normalizeRegionCode, PROGRAM_STATUSES } from '@kentongan/contract';
import { isAccent } from './accent.ts';

/** CSS pixels of the fixed heights. */
export const HEIGHTS = { s: 320, m: 480, l: 720 } as const;
export type Size = keyof typeof HEIGHTS;

const isText = (value: string): boolean => value.length <= 200 && value.isWellFormed() && !value.includes('\u0000');
const one = (words: readonly string[]) => (value: string): boolean => words.includes(value);

/** Each parameter and what it takes. */
const TAKES = {
  site: (value: string) => /^[\w-]{1,64}$/.test(value),
  region: (value: string) => /^[\d.]{2,13}$/.test(value),
  size: one(Object.keys(HEIGHTS)),
  limit: (value: string) => /^(?:[1-9]|[1-4]\d|50)$/.test(value),
  layout: one(['list', 'grid', 'compact', 'ticker']),
  scope: one(['exact', 'down', 'up']),
  category: isText,
  status: (value: string) => value.split(',').every(one(PROGRAM_STATUSES)),
  theme: one(['light', 'dark', 'auto']),
  accent: isAccent,
  /** As the widgets take it: `en-GB` is English. */
  lang: (value: string) => /^(?:id|en)(?:-[a-z\d-]{1,20})?$/i.test(value),
  kind: one(ASPIRATION_KINDS),
  program: (value: string) => /^[\w-]{1,120}$/.test(value),
  number: (value: string) => /^[\w -]{4,40}$/.test(value),
  item: (value: string) => /^[\w-]{1,160}$/.test(value),
  /** `link`: only the way to the form's own page. */
  as: one(['link']),
  cursor: (value: string) => /^[\w-]{1,400}$/.test(value),
} as const satisfies Record<string, (value: string) => boolean>;

export type Parameter = keyof typeof TAKES;
export type Parameters = Readonly<Partial<Record<Parameter, string | undefined>>>;

/** Of a parameter that is repeated the first counts. */
export function readParameters(query: URLSearchParams): Parameters {
  const found: Partial<Record<Parameter, string>> = {};
  for (const name of Object.keys(TAKES) as Parameter[]) {
    const value = query.get(name)?.trim();
    if (value && TAKES[name](value)) found[name] = value;
  }
  return found;
}

/** Something stands where a region's code is wanted, and it is none. */
export function isRegionMalformed(query: URLSearchParams): boolean {
  const region = query.get('region')?.trim();
  if (!region) return false;
  try {
    normalizeRegionCode(region);
    return false;
  } catch (error) {
    if (error instanceof ContractError) return true;
    throw error;
  }
}

/** The address of a frame, root-relative; what is undefined is left out. */
export function framePath(widget: string, parameters: Parameters): string {
  const query = new URLSearchParams(Object.entries(parameters).filter((pair): pair is [string, string] => typeof pair[1] === 'string')).toString();
  return `/embed/frame/${widget}${query && `?${query}`}`;
}

export const isCategory = (value: string | undefined): value is (typeof ASPIRATION_CATEGORIES)[number] => (ASPIRATION_CATEGORIES as readonly (string | undefined)[]).includes(value);
