/** Parameters of the API: known by name, checked, refused in words that do not repeat them. */
import * as z from 'zod/mini';
import type { Context } from 'hono';
import type { ContractError} from '@kentongan/contract';
import { ASPIRATION_CATEGORIES, PROGRAM_STATUSES, normalizeRegionCode, type ProgramStatus } from '@kentongan/contract';
import { ProblemError } from '../problem.ts';

const region = z.pipe(z.string(), z.transform((value, context) => {
  try {
    return normalizeRegionCode(value);
  } catch (error) {
    context.issues.push({ code: 'custom', message: (error as ContractError).message, input: value });
    return z.NEVER;
  }
}));
const limit = z.pipe(z.pipe(z.string().check(z.regex(/^\d{1,3}$/)), z.transform((value: string) => Number(value))), z.int().check(z.minimum(1), z.maximum(50)));
const text = z.string().check(z.maxLength(200), z.refine((value) => value.isWellFormed() && !value.includes('\u0000')));
/** A cursor holds whole numbers and short plain texts; anything else never came from us and must not reach the database. */
const cursor = z.string().check(z.maxLength(400), z.refine((value) => {
  try {
    const values: unknown = JSON.parse(atob(value.replaceAll('-', '+').replaceAll('_', '/')));
    return Array.isArray(values) && values.every((part) => Number.isSafeInteger(part) || (typeof part === 'string' && /^[\w.-]{1,64}$/.test(part)));
  } catch {
    return false;
  }
}));
const statuses = z.pipe(z.pipe(z.string(), z.transform((value: string) => value.split(','))), z.array(z.enum(PROGRAM_STATUSES)).check(z.maxLength(PROGRAM_STATUSES.length)));

/** Every parameter, its meaning to people, its check. */
export const PARAMETERS = {
  region: { schema: region, help: 'a region code: 2, 4, 6 or 10 digits, with or without dots' },
  parent: { schema: region, help: 'a region code: 2, 4, 6 or 10 digits, with or without dots' },
  scope: { schema: z.enum(['exact', 'down', 'up']), help: 'exact, down or up' },
  category: { schema: text, help: 'at most 200 characters' },
  aspirationCategory: { schema: z.enum(ASPIRATION_CATEGORIES), help: `one of ${ASPIRATION_CATEGORIES.join(', ')}` },
  status: { schema: statuses, help: `one or more of ${PROGRAM_STATUSES.join(', ')}, separated by commas` },
  q: { schema: text, help: 'at most 200 characters' },
  site: { schema: text, help: 'a site key, pk_…' },
  cursor: { schema: cursor, help: 'the nextCursor of the page before' },
  box: { schema: z.enum(['mine', 'overdue', 'open', 'done', 'all']), help: 'mine, overdue, open, done or all' },
  limit: { schema: limit, help: 'a whole number from 1 to 50' },
} as const;

export interface QueryValues {
  region?: string;
  parent?: string;
  scope?: 'exact' | 'down' | 'up';
  category?: string;
  status?: ProgramStatus[];
  q?: string;
  site?: string;
  cursor?: string;
  box?: 'mine' | 'overdue' | 'open' | 'done' | 'all';
  limit?: number;
}

type Name = keyof QueryValues;

/** Reads the query of a request; throws a `ProblemError` that names the parameter and what is allowed. */
export function readQuery(context: Context, allowed: readonly Name[], { categoryKeys = false } = {}): QueryValues {
  const given = new URL(context.req.url).searchParams;
  const values: Record<string, unknown> = {};
  for (const name of new Set(given.keys())) {
    if (!(allowed as readonly string[]).includes(name)) {
      throw new ProblemError('parameter_unknown', { detail: `Allowed here: ${allowed.join(', ') || 'none'}.` });
    }
    const { schema, help } = PARAMETERS[name === 'category' && categoryKeys ? 'aspirationCategory' : name as Name];
    const parsed = given.getAll(name).length === 1 ? schema.safeParse(given.get(name)) : { success: false as const };
    if (!parsed.success) throw new ProblemError('parameter_invalid', { detail: `${name} takes ${help}, once.`, errors: [{ field: name, message: help }] });
    values[name] = parsed.data;
  }
  return values;
}
