/** `/og/…`: the pictures that chats show of our links. Drawn when first asked for, kept in the data folder, one at a time. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context, Hono } from 'hono';
import type { AppContext } from '../context.ts';
import { findProgram } from '../pages/program-page.ts';
import { ProblemError } from '../problem.ts';
import { newsById } from '../store/news.ts';
import { regionByCode } from '../store/regions.ts';
import { drawCard } from './card.ts';
import { fromOf, hashOf, newsSubject, picturePath, programSubject, regionSubject, type Subject } from './subject.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Pictures that may wait to be drawn; whoever comes then is asked to come back. */
const MOST_WAITING = 12;
/** Seconds. */
const COME_BACK = 10;

export function registerSocialPictures(app: Hono, context: AppContext): void {
  const { store, config, media } = context;
  const folder = join(config.dataDir, 'social');
  const from = fromOf(config.publicUrl);
  /** Being drawn, by name: many chats ask at once for what was just shared. */
  const drawing = new Map<string, Promise<Uint8Array>>();
  let last: Promise<unknown> = Promise.resolve();

  async function subjectOf(of: string, id: string): Promise<Subject | undefined> {
    if (of === 'n') {
      const row = await newsById(store, id);
      return row && newsSubject(row);
    }
    if (of === 'r') {
      const region = await regionByCode(store, id);
      return region && regionSubject(region);
    }
    const program = await findProgram(context, id);
    return program && programSubject(program);
  }

  async function draw(subject: Subject, name: string): Promise<Uint8Array> {
    const picture = subject.media && await readFile(join(media.dir, `${subject.media.hash}-${subject.media.width}.webp`)).catch(() => undefined);
    const made = await drawCard({ ...subject, from, picture });
    // There are more regions than a disk should hold cards for, and they are drawn in a moment.
    if (subject.of === 'r') return made;
    await mkdir(folder, { recursive: true });
    const part = join(folder, `.${name}.${randomBytes(6).toString('hex')}`);
    await writeFile(part, made);
    await rename(part, join(folder, name));
    return made;
  }

  function drawOnce(subject: Subject, name: string): Promise<Uint8Array> {
    let made = drawing.get(name);
    if (!made) {
      if (drawing.size >= MOST_WAITING) throw new ProblemError('busy', { retryAfter: COME_BACK });
      made = last.then(() => draw(subject, name)).finally(() => { drawing.delete(name); });
      last = made.catch(() => {});
      drawing.set(name, made);
    }
    return made;
  }

  const send = (c: Context, bytes: Uint8Array): Response => c.body(bytes as Uint8Array<ArrayBuffer>, 200, { 'content-type': 'image/jpeg', 'content-length': String(bytes.byteLength), 'cache-control': IMMUTABLE, 'cross-origin-resource-policy': 'cross-origin', 'content-security-policy': "default-src 'none'; sandbox" });

  // What is not public any more has no picture either, so the item is looked up before the file.
  app.get('/og/:of{[npr]}/:file{[0-9a-z.]{1,40}-[0-9a-f]{24}\\.jpg}', async (c) => {
    const [, id = '', hash = ''] = /^(.+)-([0-9a-f]{24})\.jpg$/.exec(c.req.param('file')) ?? [];
    const subject = await subjectOf(c.req.param('of'), id);
    if (!subject) throw new ProblemError('not_found');
    if (hashOf(subject, from) !== hash) return c.redirect(picturePath(subject, config.publicUrl), 302);
    const name = `${hash}.jpg`;
    const kept = subject.of === 'r' ? undefined : await readFile(join(folder, name)).catch(() => undefined);
    return send(c, kept ?? await drawOnce(subject, name));
  });
}
