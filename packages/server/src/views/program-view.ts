/** A row of a program as the contract's program; its status is derived at `now`. */
import { programStatus, type Program, type ProgramInput } from '@kentongan/contract';
import { regionNames } from '../store/regions.ts';
import type { ProgramTable } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import { instant } from './instants.ts';

export type ProgramRow = ProgramTable & { regions: string[] };

/** What `document` holds: the fields as they were given, without regions. */
export type ProgramDocument = Omit<ProgramInput, 'regions' | 'publish'> & { lastChecked: string };

export async function programItems(store: Store, rows: readonly ProgramRow[], publicUrl: string, now: number): Promise<Program[]> {
  const names = await regionNames(store, [...new Set(rows.flatMap(({ regions }) => regions))]);
  return rows.map((row) => {
    const document = JSON.parse(row.document) as ProgramDocument;
    return {
      ...document, id: row.id, slug: row.slug, url: `${publicUrl}/p/${row.slug}`,
      status: programStatus({ ...document, regions: row.regions }, now),
      regions: row.regions.map((code) => ({ code, name: names.get(code) ?? code })), updatedAt: instant(row.updated_at),
    };
  });
}
