/** Staff raise an urgent announcement for a region and everything below it. */
import { shortId, type AlertInput } from '@kentongan/contract';
import { randomUUID } from 'node:crypto';
import type { AppContext } from '../context.ts';
import { withoutDirectionControls } from '../direction-controls.ts';
import { insertAlert } from '../store/alerts.ts';
import { regionColumns } from '../store/region-columns.ts';
import { appendAudit } from '../store/staff.ts';

const ONE_DAY = 86_400_000;

/** In force from `startsAt` (now) to `endsAt` (a day later) unless told. */
export async function publishAlert(context: AppContext, input: AlertInput, actor: string): Promise<string> {
  const now = context.clock();
  const id = shortId();
  const starts = input.startsAt === undefined ? now : Date.parse(input.startsAt);
  await context.store.write(function* (queries) {
    yield* insertAlert(queries, {
      id, ...withoutDirectionControls({ title: input.title, text: input.text }), url: input.url ?? null, severity: input.severity, ...regionColumns(input.region),
      starts_at: starts, ends_at: input.endsAt === undefined ? starts + ONE_DAY : Date.parse(input.endsAt), status: input.publish === true ? 'published' : 'draft', created_at: now,
    });
    yield* appendAudit(queries, { id: randomUUID(), at: now, actor, action: 'alert:create', subject: id, detail: null });
  });
  context.cache.dropRegions([input.region]);
  return id;
}
