/** A form that was sent: bounded, whole, from our own pages. */
import type { Context } from 'hono';
import { parseBody } from 'hono/utils/body';
import { ProblemError } from '../problem.ts';
import { readBytes } from '../routes/body.ts';

const MOST_BYTES = 64 * 1024;

export type Fields = Readonly<Record<string, string>>;

/** `sandboxed`: a frame without an origin of its own may send, since nothing that it sends is trusted. */
function checkOrigin(c: Context, publicUrl: string, sandboxed = false): void {
  const origin = c.req.header('origin');
  // Browsers send Origin "null" from a page that says no-referrer, which ours do; Sec-Fetch-Site then tells.
  const foreign = origin === undefined || (origin === 'null' && (sandboxed || c.req.header('sec-fetch-site') === 'same-origin')) ? false : origin !== new URL(publicUrl).origin;
  if (foreign) throw new ProblemError('origin_refused');
}

/** Every value must survive storing. */
function checkFields(values: Fields): Fields {
  if (Object.values(values).some((value) => value.includes('\u0000') || !value.isWellFormed())) throw new ProblemError('body_invalid');
  return values;
}

/** Throws `origin_refused`, `content_type_unsupported`, `body_too_large` or `body_invalid`. The last value of a name counts. */
export async function readForm(c: Context, publicUrl: string, { sandboxed = false } = {}): Promise<Fields> {
  checkOrigin(c, publicUrl, sandboxed);
  if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header('content-type') ?? '')) throw new ProblemError('content_type_unsupported', { detail: 'This page takes application/x-www-form-urlencoded.' });
  return checkFields(Object.fromEntries(new URLSearchParams(Buffer.from(await readBytes(c, MOST_BYTES)).toString('utf8'))));
}

/** The same, and a form with one file named `photo` of at most `mostBytes`. An empty file counts as none. */
export async function readFormWithPhoto(c: Context, publicUrl: string, mostBytes: number): Promise<{ fields: Fields; photo?: Uint8Array }> {
  const type = c.req.header('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type)) return { fields: await readForm(c, publicUrl) };
  checkOrigin(c, publicUrl);
  const body = await readBytes(c, mostBytes + MOST_BYTES);
  const parts = await parseBody(new Request(c.req.url, { method: 'POST', headers: { 'content-type': type }, body: body as Uint8Array<ArrayBuffer> })).catch(() => { throw new ProblemError('body_invalid'); });
  const texts = Object.entries(parts).filter((part): part is [string, string] => typeof part[1] === 'string');
  if (texts.reduce((sum, [name, value]) => sum + name.length + value.length, 0) > MOST_BYTES) throw new ProblemError('body_too_large');
  const fields = checkFields(Object.fromEntries(texts));
  const file = parts['photo'];
  return file instanceof Blob && file.size > 0 ? { fields, photo: new Uint8Array(await file.arrayBuffer()) } : { fields };
}
