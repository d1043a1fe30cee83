/** A village's page as its theme draws it: a bit of everything a theme styles, and our snippets among it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { form, programs, tag } from '../../e2e/embed/snippet.ts';
import { REGION } from '../../e2e/embed/stage.ts';

export interface HostPage {
  readonly name: string;
  /** Style sheets: files below test/hosts/node_modules, or of Debian when they begin with `/`. */
  readonly sheets?: readonly string[];
  /** The theme's own rules. */
  readonly css?: string;
  /** Libraries, named as sheets are. */
  readonly libraries?: readonly string[];
  /** An inline script of the host, before ours. */
  readonly script?: string;
  readonly html?: string;
  readonly body?: string;
  /** What the widgets stand in; `$` is their place. */
  readonly around?: string;
  /** Quirks mode. */
  readonly quirks?: boolean;
  /** Also the tracker and the board. */
  readonly all?: boolean;
  /** Filled in by keyboard: at least one page of every kind of host script. */
  readonly typed?: boolean;
  /** The classic single file instead of the module. */
  readonly classic?: boolean;
  /** The host undoes the height that the snippet keeps, or floats everything: what comes must move what is there. */
  readonly jumps?: boolean;
  /** Why axe cannot run here. */
  readonly noAxe?: string;
}

const folder = new URL('../node_modules/', import.meta.url);
const read = (name: string): string => readFileSync(name.startsWith('/') ? name : fileURLToPath(new URL(name, folder)), 'utf8');
/** What a style sheet or library would ask of others is cut off: the page stands alone. */
const css = (name: string): string => read(name).replace(/@import[^;]+;/g, '').replace(/url\([^)]*\)/g, 'none').replace(/<\/style/gi, '');

const HOST = `<header class="header navbar"><nav class="nav"><ul class="nav menu"><li><a href="#beranda">Beranda</a></li><li class="active"><a href="#profil">Profil Desa</a></li></ul></nav></header>
<article class="post entry-content content"><h1 class="title entry-title">Selamat datang</h1><h2>Profil</h2><h3>Sejarah</h3><p>Desa kami di tepi <a href="#sungai">sungai</a>. <b>Kantor</b> buka <em>setiap hari</em>.</p>
<ul><li>Satu</li><li>Dua</li></ul><table class="table"><tbody><tr><th>Dusun</th><td>3</td></tr></tbody></table><blockquote>Gotong royong</blockquote>
<form id="cari" action="/cari" method="get" class="form"><label for="q">Cari</label> <input id="q" name="q" class="form-control input" size="8"><select name="s" class="form-control"><option>Semua</option></select><textarea name="t" cols="8" class="form-control"></textarea><button class="btn button btn-primary">Cari</button></form><hr><div class="dialog">Kotak</div></article>`;

/** As the snippet says: a height is kept. */
const reserved = (snippet: string): string => snippet.replace('<div ', '<div style="min-height:100vh" ');
const more = (name: string): string => `<div data-kim-widget="${name}" data-region="${REGION}"><a class="cadangan" href="/lain">Aspirasi warga</a></div>`;
const feed = (): string => `<div data-kim-widget="news-feed" data-region="${REGION}" data-limit="3" data-search><a class="cadangan" href="/berita">Berita Desa Sungai Raya</a></div>`;

/** `note` runs as the last script of the host, before ours. */
export function draw(page: HostPage, api: string, note: string, classic: string): string {
  const sheets = (page.sheets ?? []).map((name) => `<style>${css(name)}</style>`).join('');
  const libraries = (page.libraries ?? []).map((name) => `<script>${read(name).replace(/<\/script/gi, '<\\/script')}</script>`).join('');
  const widgets = `<section id="widgets">${[feed(), programs(), form(), ...(page.all ? [more('aspiration-tracker'), more('aspiration-board')] : [])].map(reserved).join('\n')}</section>`;
  return `${page.quirks ? '' : '<!doctype html>'}<html lang="id" ${page.html ?? ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Desa</title>${sheets}<style>${page.css ?? ''}</style>${libraries}</head>
<body ${page.body ?? ''}>${HOST}<main class="main container content-area">${(page.around ?? '$').replace('$', widgets)}</main><footer class="footer"><p>Kantor desa</p></footer>
<script>${page.script ?? ''}</script><script>${note}</script>${page.classic ? `<script src="${classic}"></script>` : tag(api)}</body></html>`;
}
