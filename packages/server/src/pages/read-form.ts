/** A form that was sent: bounded, whole, from our own pages. */
import type { Context } from 'hono';
import { ProblemError } from '../problem.ts';

const MOST_BYTES = 64 * 1024;

/** Throws `origin_refused`, `content_type_unsupported`, `body_too_large` or `body_invalid`. The last value of a name counts. */
export async function readForm(c: Context, publicUrl: string): Promise<Record<string, string>> {
  const origin = c.req.header('origin');
  // Browsers send Origin "null" from a page that says no-referrer, which ours do; Sec-Fetch-Site then tells.
  const foreign = origin === undefined || (origin === 'null' && c.req.header('sec-fetch-site') === 'same-origin') ? false : origin !== new URL(publicUrl).origin;
  if (foreign) throw new ProblemError('origin_refused');
  if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header('content-type') ?? '')) throw new ProblemError('content_type_unsupported', { detail: 'This page takes application/x-www-form-urlencoded.' });
  if (Number(c.req.header('content-length') ?? 0) > MOST_BYTES) throw new ProblemError('body_too_large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw new ProblemError('body_too_large');
    chunks.push(chunk);
  }
  const values = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
  if (Object.values(values).some((value) => value.includes('\u0000') || !value.isWellFormed())) throw new ProblemError('body_invalid');
  return values;
}
