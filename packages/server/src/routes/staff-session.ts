/** Who is signed in on a request, and where an unsafe one came from. */
import { getCookie } from 'hono/cookie';
import type { Context } from 'hono';
import type { AppContext } from '../context.ts';
import { ProblemError } from '../problem.ts';
import type { StaffWithRoles } from '../store/staff.ts';
import { whoIs } from '../use-cases/sessions.ts';

export const isSecure = ({ config }: AppContext): boolean => config.publicUrl.startsWith('https:');
export const cookieName = (context: AppContext): string => (isSecure(context) ? '__Host-kentongan_session' : 'kentongan_session');

/** Throws `origin_refused` unless the request comes from our own pages, or from no page at all. */
export function checkOrigin(context: AppContext, c: Context): void {
  const origin = c.req.header('origin');
  const ours = origin === undefined ? c.req.header('x-kentongan') === '1' : origin === new URL(context.config.publicUrl).origin;
  if (!ours) throw new ProblemError('origin_refused', { detail: 'Send it from the console, or without Origin and with the header X-Kentongan: 1.' });
}

/** Throws `session_missing`. */
export async function signedIn(context: AppContext, c: Context): Promise<StaffWithRoles> {
  return (await whoIs(context, getCookie(c, cookieName(context)))).staff;
}
