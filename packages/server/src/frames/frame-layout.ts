/** What stands around a widget in a frame: a page that any site may show, that holds no authority, and that runs nothing but our own files. */
import { html, raw } from 'hono/html';
import type { Context } from 'hono';
import type { Page } from '../pages/layout.ts';
import { STYLE, styleSources } from '../pages/style.ts';
import { TRACK_STYLE } from '../pages/track/style.ts';
import { accentStyle } from './accent.ts';
import { FRAME_STYLE } from './frame-style.ts';
import type { Parameters } from './parameters.ts';

const STYLES = styleSources([STYLE, FRAME_STYLE, TRACK_STYLE]);

/** Any site may frame it. Scripts come from `/embed/` alone and reach `/v1/` alone, and no text becomes script. `own`: a style sheet of this frame alone. */
export function frameCsp(publicUrl: string, own?: string): string {
  const { origin } = new URL(publicUrl);
  return [
    "default-src 'none'", `script-src ${publicUrl}/embed/`, `style-src ${STYLES}${own ? ` ${styleSources([own])}` : ''}`, `img-src ${origin}`, `connect-src ${publicUrl}/v1/`, `form-action ${origin}`,
    "base-uri 'none'", 'frame-ancestors *', "require-trusted-types-for 'script'", "trusted-types lit-html 'allow-duplicates'",
  ].join('; ');
}

export interface Frame extends Page {
  readonly parameters: Parameters;
  /** Of the page, and of the widget in it. */
  readonly language: string;
  /** Where the same is read on a page of its own, and what the link says. */
  readonly whole: { readonly href: string; readonly words: string };
}

/** Links leave the frame, since the pages they lead to cannot be framed; those that stay say so. */
export async function respondFrame(c: Context, publicUrl: string, { parameters: { theme, size, accent }, language, whole, ...page }: Frame): Promise<Response> {
  const own = accent && accentStyle(accent);
  const text = await html`<!doctype html>
<html lang="${language}" ${theme === 'light' || theme === 'dark' ? html`data-theme="${theme}"` : ''} ${size ? html`data-size="${size}"` : ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title><meta name="robots" content="noindex"><base target="_blank">
${page.canonical ? html`<link rel="canonical" href="${page.canonical}">` : ''}
<style>${raw(STYLE)}</style><style>${raw(FRAME_STYLE)}</style>${own ? html`<style>${raw(own)}</style>` : ''}${page.moreStyle ? html`<style>${raw(page.moreStyle)}</style>` : ''}
<script type="module" src="${publicUrl}/embed/v1/kentongan-framed.js"></script></head>
<body><main>${page.body}</main>
<footer><p><a href="${whole.href}" rel="noopener">${whole.words}</a></p></footer></body></html>`;
  const status = page.status ?? 200;
  return c.html(text, status, {
    'content-security-policy': frameCsp(publicUrl, own),
    'referrer-policy': 'no-referrer',
    ...(page.retryAfter === undefined ? {} : { 'retry-after': String(page.retryAfter) }),
    'cache-control': page.isPrivate || status !== 200 ? 'no-store' : 'public, max-age=0, s-maxage=5, stale-while-revalidate=30',
  });
}
