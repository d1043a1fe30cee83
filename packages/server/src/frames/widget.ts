/** A widget's element around its plain HTML: what the script replaces once it has something better to show. */
import { html, raw } from 'hono/html';
import type { Html } from '../pages/html.ts';
import type { Parameter, Parameters } from './parameters.ts';

/** Parameters that become attributes, beside the API and the region. */
const ATTRIBUTES: readonly Parameter[] = ['site', 'limit', 'layout', 'scope', 'category', 'status', 'theme', 'lang', 'kind', 'program', 'number'];

export function widget(name: string, { api, region, parameters, inner }: { api: string; region: string; parameters: Parameters; inner: Html }): Html {
  const attributes = { api, region, ...Object.fromEntries(ATTRIBUTES.map((attribute) => [attribute, parameters[attribute]])) };
  return html`<kim-${raw(name)}${Object.entries(attributes).map(([attribute, value]) => (value ? html` ${raw(attribute)}="${value}"` : ''))}>${inner}</kim-${raw(name)}>`;
}
