/** A value that a schema takes, for a reader to start from. Where it is sent, a test sends it through the contract. */
import { nameOf, type Schema, type Types } from './schema.ts';

/** What a text of this name, else of this shape, looks like. */
const BY_NAME: Readonly<Record<string, string>> = {
  region: '61.12.01.2001', code: '61.12.01.2001', unitRegion: '61.12', whatsapp: '+62 812 0000 0000', device: '0123456789abcdef', title: 'Lampu jalan depan SD padam', name: 'Nama', place: 'Depan SD, RT 03', widget: 'aspiration-form', contact: 'warga@desa.example',
  text: 'Lampu jalan depan SD padam sejak dua minggu.', message: 'Kami periksa pekan ini.', noticeVersion: '1', html: '<p>Mari bergotong royong.</p>', url: 'https://desa.example/', link: 'https://desa.example/', password: '…', parent: 'K7M2-9QXP-R',
};
const BY_FORMAT: Readonly<Record<string, string>> = { 'date-time': '2026-12-09T02:00:00.000Z', date: '2026-12-09', email: 'warga@desa.example', uri: 'https://desa.example/' };
const DEEPEST = 8;

function exampleText({ format, pattern, minLength = 0, maxLength = Infinity }: Schema, name: string): string {
  const shaped = format === undefined ? undefined : BY_FORMAT[format];
  const fits = (text: string | undefined): text is string => text !== undefined && text.length >= minLength && text.length <= maxLength && (pattern === undefined || new RegExp(pattern, 'u').test(text));
  return [shaped, BY_NAME[name], '61.12.01.2001', 'https://desa.example/', '2026-12-09'].find((text, index) => (index < 2 || pattern !== undefined) && fits(text)) ?? 'teks'.padEnd(minLength, '…');
}

/** Undefined where nothing can be said. `name`: of the property, which tells what a text may be. */
export function exampleOf(schema: Schema, types: Types, name = '', depth = 0): unknown {
  if (schema.$ref !== undefined) return exampleOf(types[nameOf(schema.$ref)] ?? {}, types, name, depth);
  if (schema.const !== undefined) return schema.const;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first) return exampleOf(first, types, name, depth);
  switch (schema.type) {
    case 'string':
      return exampleText(schema, name);
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return false;
    case 'array':
      return schema.items && depth < DEEPEST ? [exampleOf(schema.items, types, name, depth + 1)] : [];
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([key, inner]) => (depth < DEEPEST || schema.required?.includes(key)) && Object.keys(inner).length > 0).map(([key, inner]) => [key, exampleOf(inner, types, key, depth + 1)]));
    default:
      return undefined;
  }
}
