/** `/oembed`: tells a site that is given a link to one of our pages how to show it (oEmbed 1.0, type rich, JSON). */
import { html } from 'hono/html';
import type { Context, Hono } from 'hono';
import type { AppContext } from '../context.ts';
import { ProblemError } from '../problem.ts';
import { LISTS } from '../routes/cache-headers.ts';
import { resourceAt, type Resource } from './resource.ts';

/** Pixels, when the site names none. */
const WIDTH = 600;
/** Seconds a site may keep the reply. */
const CACHE_AGE = 3600;

/** The most that a site allows; throws for what is no length. */
function most(c: Context, name: 'maxwidth' | 'maxheight'): number {
  const value = c.req.query(name);
  if (value === undefined || value === '') return Infinity;
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new ProblemError('parameter_invalid', { detail: `${name} takes a whole number of pixels.`, errors: [{ field: name, message: 'a whole number of pixels' }] });
  return Number(value);
}

/** The largest of our files of the picture that fits. */
function thumbnail({ image }: Resource, width: number, height: number): Record<string, unknown> {
  if (!image) return {};
  const sizes = image.srcset.split(', ').map((entry) => {
    const [src = '', w = ''] = entry.split(' ');
    return { thumbnail_url: src, thumbnail_width: Number.parseInt(w, 10), thumbnail_height: Math.round((Number.parseInt(w, 10) * image.height) / image.width) };
  });
  return sizes.filter((size) => size.thumbnail_width <= width && size.thumbnail_height <= height).at(-1) ?? {};
}

export function registerOembed(app: Hono, context: AppContext): void {
  const { publicUrl } = context.config;
  // What others send beside the specification's own parameters is ignored: WordPress adds `dnt`.
  app.get('/oembed', async (c) => {
    const address = c.req.query('url');
    if (!address) throw new ProblemError('parameter_invalid', { detail: 'url is needed: the address of a page here.' });
    if (!['json', undefined, ''].includes(c.req.query('format'))) throw new ProblemError('format_unsupported');
    const [maxWidth, maxHeight] = [most(c, 'maxwidth'), most(c, 'maxheight')];
    const found = await resourceAt(address, c, context);
    if (!found) throw new ProblemError('not_found');
    const { title, url, frame } = found;
    const [width, height] = [Math.min(WIDTH, maxWidth), Math.min(found.height, maxHeight)];
    // The form in which WordPress shows other WordPress sites: the link for who reads without frames, then the frame.
    const embed = await html`<blockquote class="wp-embedded-content"><a href="${url}">${title}</a></blockquote><iframe class="wp-embedded-content" src="${publicUrl}${frame}" width="${width}" height="${height}" title="${title}" loading="lazy" frameborder="0" marginwidth="0" marginheight="0"></iframe>`;
    return c.json({ version: '1.0', type: 'rich', title, provider_name: 'Kentongan', provider_url: `${publicUrl}/`, width, height, html: String(embed), cache_age: CACHE_AGE, ...thumbnail(found, maxWidth, maxHeight) }, 200, { 'cache-control': LISTS });
  });
}
