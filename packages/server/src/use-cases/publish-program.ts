/** Staff publish a program; its status is derived, never given. */
import { localDateAt, regionZone, shortId, slugFor, type ProgramInput } from '@kentongan/contract';
import { randomUUID } from 'node:crypto';
import type { AppContext } from '../context.ts';
import { insertProgram, programInstants } from '../store/programs.ts';
import { appendAudit } from '../store/staff.ts';
import type { ProgramDocument } from '../views/program-view.ts';

/** Resolves with the id once it is on disk and the caches know. `publishedAt` is epoch milliseconds, now unless told. */
export async function publishProgram(context: AppContext, input: ProgramInput, actor: string, publishedAt: number = context.clock()): Promise<string> {
  const now = context.clock();
  const id = shortId();
  const { regions, publish, ...fields } = input;
  const document: ProgramDocument = { ...fields, lastChecked: fields.lastChecked ?? localDateAt(now, regionZone(regions[0]!)) };
  const unique = [...new Set(regions)];
  await context.store.write(function* (queries) {
    yield* insertProgram(queries, {
      id, slug: slugFor(input.name, id), document: JSON.stringify(document), name: input.name, category: input.category, cancelled: input.cancelled ? 1 : 0,
      ...programInstants(input), quota_size: input.quota?.size ?? null, quota_taken: input.quota?.taken ?? null,
      status: publish === true ? 'published' : 'draft', site_key: null, published_at: publishedAt, updated_at: now, created_at: now,
    }, unique);
    yield* appendAudit(queries, { id: randomUUID(), at: now, actor, action: 'program:create', subject: id, detail: publish === true ? 'published' : 'draft' });
  });
  context.cache.dropRegions(unique);
  return id;
}
