/** Staff publish a program; its status is derived, never given. */
import { localDateAt, regionZone, shortId, slugFor, type ProgramInput } from '@kentongan/contract';
import { randomUUID } from 'node:crypto';
import type { AppContext } from '../context.ts';
import { withoutDirectionControls } from '../direction-controls.ts';
import type { ProgramTable } from '../store/database.ts';
import { insertProgram, programInstants } from '../store/programs.ts';
import { appendAudit } from '../store/staff.ts';
import type { ProgramDocument } from '../views/program-view.ts';

/** The row of a program that is new at `now` (epoch milliseconds). */
export function programRow({ regions, publish, ...given }: ProgramInput, { id, now, publishedAt = now }: { id: string; now: number; publishedAt?: number }): ProgramTable {
  const fields = withoutDirectionControls(given);
  const document: ProgramDocument = { ...fields, lastChecked: fields.lastChecked ?? localDateAt(now, regionZone(regions[0]!)) };
  return {
    id, slug: slugFor(fields.name, id), document: JSON.stringify(document), name: fields.name, category: fields.category, cancelled: fields.cancelled ? 1 : 0,
    ...programInstants({ ...fields, regions }), quota_size: fields.quota?.size ?? null, quota_taken: fields.quota?.taken ?? null,
    status: publish === true ? 'published' : 'draft', site_key: null, published_at: publishedAt, updated_at: now, created_at: now,
  };
}

/** Resolves with the id once it is on disk and the caches know. */
export async function publishProgram(context: AppContext, input: ProgramInput, actor: string): Promise<string> {
  const now = context.clock();
  const row = programRow(input, { id: shortId(), now });
  const regions = [...new Set(input.regions)];
  await context.store.write(function* (queries) {
    yield* insertProgram(queries, row, regions);
    yield* appendAudit(queries, { id: randomUUID(), at: now, actor, action: 'program:create', subject: row.id, detail: row.status });
  });
  context.cache.dropRegions(regions);
  return row.id;
}
