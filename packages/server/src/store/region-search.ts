/** Finds a region as people name it: with its kind before it and its parents behind it ("desa Sungai Raya, Kubu Raya"). */
import { sql, type RawBuilder } from 'kysely';
import type { RegionTable } from './database.ts';

/** Words that say what a region is, and which kinds they mean. */
const KINDS: ReadonlyMap<string, readonly RegionTable['kind'][]> = new Map([
  ['desa', ['village', 'customary_village']], ['kelurahan', ['urban_village']], ['kecamatan', ['district']], ['kabupaten', ['regency']], ['kota', ['city']], ['provinsi', ['province']],
]);
const MOST_WORDS = 8;

export interface RegionSearch {
  /** Lower case, none twice, the longest first: it rules out most. */
  readonly words: readonly string[];
  /** As typed, and without the words for kinds. */
  readonly typed: string;
  readonly phrase: string;
  /** Kinds that the first word asks for. */
  readonly kinds: readonly RegionTable['kind'][];
}

const split = (text: string): string[] => text.toLowerCase().split(/[\s,]+/).filter(Boolean);
const withoutKinds = (words: readonly string[]): string[] => words.filter((word) => !KINDS.has(word));

/** What the search of a region looks through. `parents`: nearest first. */
export function searchKey(name: string, parents: readonly string[]): string {
  return [name.toLowerCase(), ...parents.map((parent) => withoutKinds(split(parent)).join(' '))].join(' ');
}

/** Undefined when nothing was asked. */
export function searchOf(q: string): RegionSearch | undefined {
  const typed = split(q).slice(0, MOST_WORDS);
  if (typed.length === 0) return undefined;
  const named = withoutKinds(typed);
  const meant = named.length > 0 ? named : typed;
  return { words: [...new Set(meant)].sort((a, b) => b.length - a.length), typed: typed.join(' '), phrase: meant.join(' '), kinds: named.length > 0 ? KINDS.get(typed[0]!) ?? [] : [] };
}

const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

export function holds(column: 'name_key' | 'search_key', word: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} like ${`%${literally(word)}%`} escape '\\'`;
}

/** Lowest first: the name itself, of the kind asked for; names that begin with it; names with every word; names that the words begin with, parents behind; then by how many words the name lacks. */
export function rankOf({ words, typed, phrase, kinds }: RegionSearch): RawBuilder<number> {
  const exact = [...new Set([typed, phrase, `kabupaten ${phrase}`, `kota ${phrase}`])];
  const hits = sql.join(words.map((word) => sql`case when ${holds('name_key', word)} then 1 else 0 end`), sql` + `);
  const otherKind = kinds.length === 0 ? sql`0` : sql`case when kind in (${sql.join(kinds)}) then 0 else 1 end`;
  return sql<number>`case when name_key in (${sql.join(exact)}) then ${otherKind}
    when name_key like ${`${literally(phrase)}%`} escape '\\' then 2
    when (${hits}) = ${sql.lit(words.length)} then 3
    when substr(${phrase}, 1, length(name_key) + 1) = name_key || ' ' then 4 + ${otherKind}
    else ${sql.lit(6 + words.length)} - (${hits}) end`;
}
