/** Signing in, and what staff publish. The cookie is first-party only; every unsafe method proves where it came from. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Context, Hono } from 'hono';
import { schemas, slugFor } from '@kentongan/contract';
import type { AppContext } from '../context.ts';
import { withoutDirectionControls } from '../direction-controls.ts';
import { MediaError } from '../media/errors.ts';
import { OutboundError } from '../outbound/errors.ts';
import { ProblemError } from '../problem.ts';
import { mayDo, type Action } from '../security/authorise.ts';
import { regionNames } from '../store/regions.ts';
import type { StaffWithRoles } from '../store/staff.ts';
import { publishAlert } from '../use-cases/publish-alert.ts';
import { publishNews } from '../use-cases/publish-news.ts';
import { publishProgram } from '../use-cases/publish-program.ts';
import { SESSION_LENGTH, sessionOf, signIn, signOut, whoIs } from '../use-cases/sessions.ts';
import { readBody } from './body.ts';
import { NEVER } from './cache-headers.ts';
import { readQuery } from './query.ts';
import { checkOrigin, cookieName, isSecure, signedIn } from './staff-session.ts';

const MOST_ARTICLE = 512 * 1024;
/** Failed sign-ins a minute, by account. */
const MOST_FAILURES = 10;

export function registerStaff(app: Hono, context: AppContext): void {
  const secure = isSecure(context);
  const cookie = cookieName(context);
  const failures = new Map<string, { count: number; since: number }>();

  const published = (id: string, page: 'n' | 'p', title: string) => {
    const slug = slugFor(title, id);
    return { id, slug, url: `${context.config.publicUrl}/${page}/${slug}` };
  };

  const staffFor = async (c: Context, action: Action, regions: readonly string[]): Promise<StaffWithRoles> => {
    const staff = await signedIn(context, c);
    if (!regions.every((region) => mayDo(staff.roles, action, region))) throw new ProblemError('forbidden');
    const known = await regionNames(context.store, regions);
    if (regions.some((region) => !known.has(region))) throw new ProblemError('region_unknown');
    return staff;
  };

  app.post('/v1/session', async (c) => {
    checkOrigin(context, c);
    const { email, password } = await readBody(c, schemas.sessionInput);
    const now = context.clock();
    const account = email.toLowerCase();
    const failed = failures.get(account);
    if (failed && now - failed.since < 60_000 && failed.count >= MOST_FAILURES) throw new ProblemError('too_many_requests', { retryAfter: Math.ceil((failed.since + 60_000 - now) / 1000) });
    try {
      const { token, info } = await signIn(context, email, password);
      failures.delete(account);
      setCookie(c, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/', secure, maxAge: SESSION_LENGTH / 1000 });
      return c.json(info, 200, { 'cache-control': NEVER });
    } catch (error) {
      if (failures.size > 10_000) failures.clear();
      failures.set(account, failed && now - failed.since < 60_000 ? { ...failed, count: failed.count + 1 } : { count: 1, since: now });
      throw error;
    }
  });

  // Asked by whoever does not know yet whether somebody is signed in: no error, so that no browser reports one.
  app.get('/v1/session', async (c) => {
    readQuery(c, []);
    const info = await sessionOf(context, getCookie(c, cookie));
    return info ? c.json(info, 200, { 'cache-control': NEVER }) : c.body(null, 204, { 'cache-control': NEVER });
  });

  app.delete('/v1/session', async (c) => {
    checkOrigin(context, c);
    const token = getCookie(c, cookie);
    if (token !== undefined) await signOut(context, token);
    deleteCookie(c, cookie, { path: '/', secure });
    return c.body(null, 204);
  });

  app.get('/v1/staff/me', async (c) => c.json((await whoIs(context, getCookie(c, cookie))).info, 200, { 'cache-control': NEVER }));

  app.post('/v1/staff/news', async (c) => {
    checkOrigin(context, c);
    const input = await readBody(c, schemas.newsInput, MOST_ARTICLE);
    const staff = await staffFor(c, input.publish === true ? 'news:publish' : 'news:draft', [input.region]);
    try {
      const id = await publishNews(context, input, staff.id);
      return c.json(published(id, 'n', withoutDirectionControls(input.title)), 201, { 'cache-control': NEVER });
    } catch (error) {
      if (error instanceof MediaError || error instanceof OutboundError) throw new ProblemError('fields_invalid', { errors: [{ field: 'image.url', message: 'Gambar tidak dapat diambil dari alamat itu.' }] });
      throw error;
    }
  });

  app.post('/v1/staff/programs', async (c) => {
    checkOrigin(context, c);
    const input = await readBody(c, schemas.programInput, MOST_ARTICLE);
    const staff = await staffFor(c, 'program:publish', input.regions);
    const id = await publishProgram(context, input, staff.id);
    return c.json(published(id, 'p', withoutDirectionControls(input.name)), 201, { 'cache-control': NEVER });
  });

  app.post('/v1/staff/alerts', async (c) => {
    checkOrigin(context, c);
    const input = await readBody(c, schemas.alertInput);
    const staff = await staffFor(c, 'alert:publish', [input.region]);
    return c.json({ id: await publishAlert(context, input, staff.id) }, 201, { 'cache-control': NEVER });
  });
}
