/** The API's reference for people, made from its description: a page that needs no script and no other origin. */
import { html, raw } from 'hono/html';
import { FAVICON_LINK } from '../pages/favicon.ts';
import type { Html } from '../pages/html.ts';
import { styleSources } from '../pages/style.ts';
import { exampleOf } from './example.ts';
import { nameOf, type Schema, type Types } from './schema.ts';
import { kindOf, schemaView } from './schema-view.ts';
import { REFERENCE_STYLE } from './style.ts';

export const REFERENCE_CSP = `default-src 'none'; style-src ${styleSources([REFERENCE_STYLE])}; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

interface Content { readonly schema?: Schema }
interface Parameter { readonly in: string; readonly name: string; readonly required?: boolean; readonly description?: string; readonly schema?: Schema }
interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, { readonly description?: string; readonly content?: Readonly<Record<string, Content>> }>>;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
}

/** What of an OpenAPI document is shown. */
export interface Described {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly servers?: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Types; readonly securitySchemes?: Readonly<Record<string, { readonly description?: string; readonly name?: string }>> };
}

const GROUPS: readonly (readonly [title: string, prefix: string])[] = [['Staff', '/v1/staff'], ['Session', '/v1/session'], ['Aspirations', '/v1/aspirations'], ['Reading, sites and figures', '/v1/']];
const anchorOf = (method: string, path: string): string => `${method}-${path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '')}`;
const WHO: Readonly<Record<string, string>> = { tracking: 'Needs the header Authorization: Tracking CODE.', session: 'Needs the cookie of a signed-in member of staff; what changes something comes from our own origin.' };

/** What stands between backticks is code. */
const spoken = (text: string): Html => html`${text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;

function bodyView(title: string, content: Readonly<Record<string, Content>> | undefined, types: Types): Html | '' {
  const entries = Object.entries(content ?? {});
  if (entries.length === 0) return '';
  return html`<h4>${title}</h4>${entries.map(([media, { schema = {} }]) => {
    const isJson = media.endsWith('json');
    const example = isJson ? exampleOf(schema, types) : undefined;
    return html`<p><code>${media}</code>${isJson ? html`: ${kindOf(schema)}` : ''}</p>${schema.$ref === undefined && schema.properties ? schemaView(schema) : ''}
${example === undefined ? '' : html`<details><summary>Example</summary><pre>${JSON.stringify(example, null, 2)}</pre></details>`}`;
  })}`;
}

function operationView(method: string, path: string, { summary = '', parameters = [], requestBody, responses, security = [] }: Operation, types: Types): Html {
  return html`<section><h3 id="${anchorOf(method, path)}"><b class="method">${method.toUpperCase()}</b> <code>${path}</code></h3><p>${spoken(summary)}</p>
${security.flatMap((one) => Object.keys(one)).map((name) => html`<p>${WHO[name] ?? name}</p>`)}
${parameters.length === 0 ? '' : html`<div class="wide"><table><thead><tr><th>Parameter</th><th></th><th>Value</th></tr></thead><tbody>${parameters.map((one) => html`<tr><th scope="row"><code>${one.name}</code> <small>${one.in}</small></th><td>${one.required ? 'required' : 'optional'}</td><td>${kindOf(one.schema ?? {})}${one.description ? html`: ${one.description}` : ''}</td></tr>`)}</tbody></table></div>`}
${bodyView('Send', requestBody?.content, types)}
${Object.entries(responses).filter(([status]) => status !== 'default').map(([status, reply]) => (reply.content ? bodyView(`Answer ${status}`, reply.content, types) : html`<h4>Answer ${status}</h4><p>${reply.description ?? ''}</p>`))}</section>`;
}

/** The whole page, as text. */
export async function referencePage({ info, servers = [], paths, components = {} }: Described): Promise<string> {
  const types = components.schemas ?? {};
  const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ method, path, operation, group: GROUPS.find(([, prefix]) => path.startsWith(prefix))![0] })));
  const groups = [...GROUPS].reverse().map(([title]) => ({ title, operations: operations.filter(({ group }) => group === title) })).filter((group) => group.operations.length > 0);
  const failure = operations[0]?.operation.responses['default'];
  const problem = failure?.content?.['application/problem+json']?.schema;
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${info.title} API</title>${raw(FAVICON_LINK)}<style>${raw(REFERENCE_STYLE)}</style></head>
<body><main><h1>${info.title} API ${info.version}</h1><p>${info.description ?? ''}</p>
<p>${servers.map(({ url }) => html`Base address: <code>${url}</code>. `)}For machines: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1). Reading needs no key, and every origin may read and send.</p>
${groups.map((group) => html`<h4>${group.title}</h4><ul class="index">${group.operations.map(({ method, path, operation }) => html`<li><a href="#${anchorOf(method, path)}">${method.toUpperCase()} ${path}</a><br>${spoken(operation.summary ?? '')}</li>`)}</ul>`)}
<h2 id="problems">When it fails</h2><p>${failure?.description ?? ''}</p>${problem ? html`<p><code>application/problem+json</code>: ${kindOf(problem)}</p>` : ''}
${groups.map((group) => html`<h2>${group.title}</h2>${group.operations.map(({ method, path, operation }) => operationView(method, path, operation, types))}`)}
<h2 id="types">Types</h2>${Object.entries(types).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, schema]) => html`<section><h3 id="type-${name}"><code>${name}</code></h3>${schemaView(schema)}</section>`)}
</main></body></html>`;
  return String(await page);
}

/** Names that a schema refers to, at any depth. */
export function referencesIn(value: unknown): Set<string> {
  const found = new Set<string>();
  JSON.stringify(value, (key, inner: unknown) => {
    if (key === '$ref' && typeof inner === 'string') found.add(nameOf(inner));
    return inner;
  });
  return found;
}
