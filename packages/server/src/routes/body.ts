/** JSON bodies: bounded in size and depth, whole UTF-8, every text storable; refused in words that do not repeat them. */
import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { ProblemError, type FieldError } from '../problem.ts';
import { allowedNames } from './allowed-names.ts';

const MOST_BYTES = 64 * 1024;
const MOST_DEPTH = 12;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What an issue means to the person at the form, by zod's code. */
function explain(issue: { code: string; minimum?: number | bigint; maximum?: number | bigint; origin?: string }): string {
  if (issue.code === 'too_small') return issue.origin === 'string' ? `Paling sedikit ${String(issue.minimum)} huruf.` : 'Terlalu sedikit.';
  if (issue.code === 'too_big') return issue.origin === 'string' ? `Paling banyak ${String(issue.maximum)} huruf.` : 'Terlalu banyak.';
  if (issue.code === 'invalid_format') return 'Periksa cara menulisnya.';
  return 'Isian ini perlu diisi dengan benar.';
}

/** Every text, names included, must survive storing: no NUL, no half of a surrogate pair, no `__proto__`, which copying drops. */
function isStorable(value: unknown, depth = 0): boolean {
  if (depth > MOST_DEPTH) return false;
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000');
  if (value === null || typeof value !== 'object') return true;
  return Object.entries(value).every(([name, inner]) => name !== '__proto__' && isStorable(name, depth) && isStorable(inner, depth + 1));
}

export async function readBytes(context: Context, most: number): Promise<Uint8Array> {
  const length = context.req.header('content-length');
  if (Number(length ?? 0) > most) throw new ProblemError('body_too_large', { detail: `At most ${most} bytes.` });
  // No more than that comes of a body that says its length; a stream of its own costs more than reading it.
  if (length !== undefined && context.req.header('transfer-encoding') === undefined) return new Uint8Array(await context.req.raw.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (context.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) throw new ProblemError('body_too_large', { detail: `At most ${most} bytes.` });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** `most` is in bytes, 64 kB unless told. Throws a `ProblemError`. */
export async function readBody<Schema extends z.ZodMiniType>(context: Context, schema: Schema, most = MOST_BYTES): Promise<z.infer<Schema>> {
  if (!/^application\/json(?:\s*;\s*charset=["']?utf-8["']?)?$/i.test(context.req.header('content-type')?.trim() ?? '')) throw new ProblemError('content_type_unsupported');
  const bytes = await readBytes(context, most);
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(bytes));
  } catch {
    throw new ProblemError('body_invalid');
  }
  if (!isStorable(value)) throw new ProblemError('body_invalid', { detail: `Texts may hold no NUL and no half characters; at most ${MOST_DEPTH} levels.` });
  return checkFields(schema, value);
}

/** Throws `fields_invalid` with one entry per field; where a name is unknown, the entry of its place lists those that are known. */
export function checkFields<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, 20);
  const details: string[] = [];
  const errors = issues.map((issue): FieldError => {
    // Names that the sender made up are not repeated.
    const field = issue.path.filter((part) => typeof part === 'number' || /^[A-Za-z]{1,40}$/.test(String(part))).join('.') || 'body';
    if (issue.code !== 'unrecognized_keys') return { field, message: explain(issue) };
    const names = allowedNames(schema, value, issue.path)?.join(', ') || undefined;
    details.push(`${field} has ${issue.keys.length === 1 ? 'a field' : `${issue.keys.length} fields`} that nobody knows; it takes: ${names ?? 'none'}.`);
    return { field, message: names === undefined ? 'Tidak ada isian di sini.' : `Ada isian yang tidak dikenal. Yang dikenal di sini: ${names}.` };
  });
  throw new ProblemError('fields_invalid', { errors, ...(details.length === 0 ? {} : { detail: details.join(' ') }) });
}
