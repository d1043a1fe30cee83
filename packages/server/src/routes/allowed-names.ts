/** Which fields a place in a body takes: told instead of the unknown name that was sent, which is never repeated. */
import type * as z from 'zod/mini';

/** What of zod's own description is looked at. */
interface Def {
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly innerType?: z.ZodMiniType;
  readonly in?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
  readonly discriminator?: string;
  readonly values?: readonly unknown[];
}

const defOf = (schema: z.ZodMiniType): Def => schema._zod.def as Def;
const inside = (value: unknown, name: PropertyKey): unknown => (value === null || typeof value !== 'object' ? undefined : (value as Readonly<Record<PropertyKey, unknown>>)[name]);

/** Without what wraps it; of several kinds the one that `value` says it is. */
function bare(schema: z.ZodMiniType, value: unknown): z.ZodMiniType | undefined {
  const { innerType, in: first, options, discriminator } = defOf(schema);
  const inner = innerType ?? first;
  if (inner) return bare(inner, value);
  if (!options) return schema;
  if (discriminator === undefined) return undefined;
  const kind = inside(value, discriminator);
  return options.find((option) => { const literal = defOf(option).shape?.[discriminator]; return literal && defOf(literal).values?.includes(kind); });
}

/** Of the object at `path` of `value`; undefined where there is none. */
export function allowedNames(schema: z.ZodMiniType, value: unknown, path: readonly PropertyKey[]): string[] | undefined {
  let at = bare(schema, value);
  let held = value;
  for (const name of path) {
    if (!at) return undefined;
    held = inside(held, name);
    const { shape, element } = defOf(at);
    const next: z.ZodMiniType | undefined = element ?? (typeof name === 'string' && shape && Object.hasOwn(shape, name) ? shape[name] : undefined);
    at = next && bare(next, held);
  }
  const shape = at && defOf(at).shape;
  return shape && Object.keys(shape);
}
