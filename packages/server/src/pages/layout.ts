/** What every page shares: head, header, footer, headers of the reply. */
import { html, raw } from 'hono/html';
import type { Context } from 'hono';
import { FAVICON_LINK } from './favicon.ts';
import type { Html } from './html.ts';
import { dataBlock } from './structured-data.ts';
import { STYLE } from './style.ts';
import { qr } from './words.ts';

export interface Page {
  readonly title: string;
  /** At most 160 characters. */
  readonly description?: string | undefined;
  readonly body: Html | Html[];
  readonly canonical?: string | undefined;
  /** Where `/oembed` tells other sites how to show it; `oembedOf` makes it. */
  readonly oembed?: string | undefined;
  /** What a chat shows of a link to it: a JPEG, as `socialImage` names it. */
  readonly image?: { readonly src: string; readonly width: number; readonly height: number; readonly alt: string } | undefined;
  /** Of an article: an instant, as the contract writes it. */
  readonly publishedAt?: string | undefined;
  /** schema.org, for search engines. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  /** Feeds of what the page lists: media type and address. */
  readonly feeds?: readonly (readonly [type: string, url: string])[];
  /** A second stylesheet; its hash stands in `pageCsp`. */
  readonly moreStyle?: string;
  readonly status?: 200 | 201 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | undefined;
  /** Seconds. */
  readonly retryAfter?: number | undefined;
  /** Nothing of it may be kept or told to others: forms, receipts, tickets. */
  readonly isPrivate?: boolean;
}

/** `path`: of one of our pages. */
export const oembedOf = (publicUrl: string, path: string): string => `${publicUrl}/oembed?url=${encodeURIComponent(publicUrl + path)}`;

/** Makes a reply of a page: on its own (`respond`), or inside a frame. */
export type Shell = (c: Context, page: Page) => Promise<Response>;

export async function respond(c: Context, page: Page): Promise<Response> {
  const text = await html`<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
${page.description ? html`<meta name="description" content="${page.description}">` : ''}
${page.canonical ? html`<link rel="canonical" href="${page.canonical}"><meta property="og:url" content="${page.canonical}"><meta property="og:type" content="${page.publishedAt ? 'article' : 'website'}">${page.publishedAt ? html`<meta property="article:published_time" content="${page.publishedAt}">` : ''}<meta property="og:site_name" content="Kentongan"><meta property="og:locale" content="id_ID"><meta property="og:title" content="${page.title}"><meta property="og:description" content="${page.description ?? ''}">` : ''}
${page.image ? html`<meta property="og:image" content="${page.image.src}"><meta property="og:image:width" content="${page.image.width}"><meta property="og:image:height" content="${page.image.height}"><meta property="og:image:alt" content="${page.image.alt}"><meta property="og:image:type" content="image/jpeg"><meta name="twitter:card" content="summary_large_image"><meta name="twitter:title" content="${page.title}"><meta name="twitter:description" content="${page.description ?? ''}"><meta name="twitter:image" content="${page.image.src}"><meta name="twitter:image:alt" content="${page.image.alt}">` : ''}
${(page.feeds ?? []).map(([type, url]) => html`<link rel="alternate" type="${type}" href="${url}">`)}
${page.oembed ? html`<link rel="alternate" type="application/json+oembed" href="${page.oembed}">` : ''}
${page.data ? dataBlock(page.data) : ''}
${page.isPrivate ? html`<meta name="robots" content="noindex">` : ''}
${raw(FAVICON_LINK)}
<style>${raw(STYLE)}</style>${page.moreStyle ? html`<style>${raw(page.moreStyle)}</style>` : ''}</head>
<body><header class="top"><a href="/">Kentongan</a><nav aria-label="Utama"><a href="/a">Lacak aspirasi</a></nav></header>
<main>${page.body}</main>
<footer><p>Data wilayah: <a href="https://github.com/fityannugroho/idn-area-data">idn-area-data</a>, <a href="https://opendatacommons.org/licenses/odbl/1-0/">Open Database License 1.0</a>.</p></footer></body></html>`;
  return c.html(text, page.status ?? 200, {
    'x-frame-options': 'DENY',
    ...(page.retryAfter === undefined ? {} : { 'retry-after': String(page.retryAfter) }),
    'referrer-policy': page.isPrivate ? 'no-referrer' : 'strict-origin-when-cross-origin',
    'cache-control': page.isPrivate || (page.status ?? 200) !== 200 ? 'no-store' : 'public, max-age=0, s-maxage=5, stale-while-revalidate=30',
  });
}

/** Where a sheet of paper came from, to follow with a phone; unseen on screens. */
export function onPaper(url: string): Html {
  return html`<div class="paper">${qr(url, 'Kode QR halaman ini')}<p class="meta">${url}</p></div>`;
}

export function notFound(c: Context): Promise<Response> {
  return respond(c, {
    title: 'Halaman tidak ditemukan', status: 404,
    body: html`<h1>Halaman ini tidak ditemukan</h1><p>Mungkin alamatnya salah ketik, atau isinya sudah ditarik.</p><p class="row"><a class="btn" href="/">Cari desa Anda</a> <a class="btn plain" href="/a">Lacak aspirasi</a></p>`,
  });
}
