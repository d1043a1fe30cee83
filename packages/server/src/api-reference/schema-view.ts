/** A schema in words: its kind in a line, its properties in a table, its named types as links. */
import { html } from 'hono/html';
import type { Html } from '../pages/html.ts';
import { nameOf, type Schema } from './schema.ts';

const SAFE = Number.MAX_SAFE_INTEGER;

function limits({ format, minLength, maxLength, minimum, maximum, minItems, maxItems, pattern, default: initial }: Schema): string {
  const between = (least: number | undefined, most: number | undefined, unit: string): string | undefined => {
    const [from, to] = [least === undefined || least <= -SAFE ? undefined : least, most === undefined || most >= SAFE ? undefined : most];
    if (from === undefined && to === undefined) return undefined;
    return `${from === undefined ? `at most ${to}` : to === undefined ? `at least ${from}` : `${from} to ${to}`}${unit}`;
  };
  return [
    format, between(minLength, maxLength, ' characters'), between(minimum, maximum, ''), between(minItems, maxItems, ' items'),
    format === undefined && pattern !== undefined ? `matches ${pattern}` : undefined, initial === undefined ? undefined : `default ${JSON.stringify(initial)}`,
  ].filter((part) => part !== undefined).join(', ');
}

/** "text, 5 to 120 characters", with links to named types. */
export function kindOf(schema: Schema): Html {
  if (schema.$ref !== undefined) return html`<a href="#type-${nameOf(schema.$ref)}">${nameOf(schema.$ref)}</a>`;
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum) return html`one of ${schema.enum.map((value, index) => html`${index > 0 ? ', ' : ''}<code>${JSON.stringify(value)}</code>`)}`;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return html`${choices.map((choice, index) => html`${index > 0 ? ' or ' : ''}${kindOf(choice)}`)}`;
  const said = limits(schema);
  const more = said === '' ? '' : `, ${said}`;
  if (schema.type === 'array') return html`list of ${schema.items ? kindOf(schema.items) : 'anything'}${more}`;
  if (schema.type === 'object') return html`object${more}`;
  return html`${schema.type ?? 'anything'}${more}`;
}

/** The object that a property holds without a name for its type: its own properties follow, indented by their path. */
const innerOf = (schema: Schema): { path: string; inner: Schema } | undefined =>
  schema.type === 'object' && schema.properties ? { path: '.', inner: schema } : schema.type === 'array' && schema.items?.properties ? { path: '[].', inner: schema.items } : undefined;

function rows(schema: Schema, path: string): Html[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const nested = innerOf(property);
    return [
      html`<tr><th scope="row"><code>${path}${name}</code></th><td>${schema.required?.includes(name) ? 'required' : 'optional'}</td><td>${kindOf(property)}${property.description ? html`<br>${property.description}` : ''}</td></tr>`,
      ...(nested ? rows(nested.inner, `${path}${name}${nested.path}`) : []),
    ];
  });
}

/** Everything about a schema that has properties or choices; a line about any other. */
export function schemaView(schema: Schema): Html {
  const choices = (schema.anyOf ?? schema.oneOf)?.filter((choice) => choice.properties);
  if (choices && choices.length > 0) return html`<p>One of these:</p>${choices.map((choice) => schemaView(choice))}`;
  if (schema.$ref !== undefined || !schema.properties) return html`<p>${kindOf(schema)}</p>`;
  return html`<div class="wide"><table><thead><tr><th>Field</th><th></th><th>Value</th></tr></thead><tbody>${rows(schema, '')}</tbody></table></div>`;
}
