/** The sample programs in the store: made once, and moved to the day at hand at every start, so that each shows its status weeks later too. */
import { localDateAt, regionZone } from '@kentongan/contract';
import type { AppContext } from '../context.ts';
import { sha256 } from '../security/seal.ts';
import { insertProgram, programDocument, updateProgram } from '../store/programs.ts';
import { settingIn, writeSetting } from '../store/settings.ts';
import { programRow } from '../use-cases/publish-program.ts';
import { sampleId, samplePrograms } from './sample-programs.ts';

const DAY = 86_400_000;
/** The programs that were made, each with the hash of the document as it was last written here. */
const KEPT = 'seed.programs';

/**
 * One transaction, so that a stop in the middle leaves all or nothing. What a person edited or removed stays as they left it.
 * With `make`, programs that were never made are added; without, an install that was never seeded stays as it is.
 */
export async function keepSamplePrograms({ store, clock, cache }: AppContext, { make }: { make: boolean }): Promise<void> {
  const now = clock();
  const zone = regionZone('61');
  const programs = samplePrograms((offset) => localDateAt(now + offset * DAY, zone));
  const regions = await store.write(function* (queries) {
    const kept = { ...(yield* settingIn(queries, KEPT)) as Record<string, string> | undefined };
    const touched = new Set<string>();
    for (const [i, program] of programs.entries()) {
      const row = programRow(program, { id: sampleId(program), now, publishedAt: now - i * 60_000 });
      const known = kept[row.id];
      const hash = sha256(row.document);
      if (known === hash || (known === undefined && !make)) continue;
      if (known === undefined) yield* insertProgram(queries, row, program.regions);
      else {
        const document = yield* programDocument(queries, row.id);
        if (document === undefined || sha256(document) !== known) continue;
        const { document: today, opens_at, closes_at, starts_at, ends_at } = row;
        yield* updateProgram(queries, row.id, { document: today, opens_at, closes_at, starts_at, ends_at, updated_at: now });
      }
      kept[row.id] = hash;
      for (const code of program.regions) touched.add(code);
    }
    if (touched.size > 0) yield* writeSetting(queries, KEPT, kept);
    return [...touched];
  });
  if (regions.length > 0) cache.dropRegions(regions);
}
