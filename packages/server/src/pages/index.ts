/** The pages: everything a widget links to, in plain light HTML that needs no JavaScript. */
import { html } from 'hono/html';
import type { Context, Hono } from 'hono';
import type { AppContext } from '../context.ts';
import { PROBLEMS, ProblemError } from '../problem.ts';
import { FAVICON } from './favicon.ts';
import { formPage, sendForm } from './form-page.ts';
import { notFound, respond } from './layout.ts';
import { newsPage } from './news-page.ts';
import { problemWords } from './problem-words.ts';
import { programPage } from './program-page.ts';
import { homePage, regionPage } from './region-page.ts';
import { pageCsp } from './style.ts';
import { askPage, trackPage } from './track-page.ts';

type Handler = (c: Context, context: AppContext) => Promise<Response>;

/** Paths of pages, whatever follows; elsewhere a page answers a missing address only to a browser. */
const PAGES = /^\/[nrpa](?:\/|$)/;
/** Addresses that programs read; what is missing there is a problem document. */
const PROGRAMS = /^\/(?:v1|feeds|embed|oembed|og|media)(?:\/|$)|\.ics$/;

export function registerPages(app: Hono, context: AppContext): void {
  const csp = pageCsp(context.config.publicUrl);
  /** A person gets a page, not a problem document. */
  const page = (handler: Handler) => async (c: Context): Promise<Response> => {
    const reply = await handler(c, context).catch((error: unknown) => refused(c, context, error));
    reply.headers.set('content-security-policy', csp);
    return reply;
  };
  app.get('/favicon.svg', (c) => c.body(FAVICON, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400', 'content-security-policy': "default-src 'none'" }));
  // Asked for unasked by browsers that find no link, on our JSON too.
  app.get('/favicon.ico', (c) => c.body(null, 204, { 'cache-control': 'public, max-age=86400' }));
  app.get('/', page(homePage));
  app.get('/n/:slug', page(newsPage));
  app.get('/p/:slug', page(programPage));
  app.get('/r/:region', page(regionPage));
  app.get('/r/:region/aspirasi', page(formPage));
  app.post('/r/:region/aspirasi', page(sendForm));
  app.get('/a', page(askPage));
  app.get('/a/:number', page(askPage));
  app.post('/a', page(trackPage));
  app.post('/a/:number', page(trackPage));
  app.get('*', async (c, next) => {
    await next();
    const { path } = c.req;
    if (c.res.status !== 404 || PROGRAMS.test(path) || !(PAGES.test(path) || c.req.header('accept')?.includes('text/html'))) return;
    c.res = await page(notFound)(c);
  });
}

async function refused(c: Context, { log }: AppContext, error: unknown): Promise<Response> {
  if (error instanceof ProblemError) {
    const { status } = PROBLEMS[error.code];
    return respond(c, { title: 'Tidak dapat dilanjutkan', status: status === 403 || status === 404 || status === 413 || status === 415 ? status : 422, isPrivate: true, body: html`<h1>Tidak dapat dilanjutkan</h1><p>${problemWords(error.code)}</p><p class="row"><a class="btn plain" href="">Buka lagi halaman ini</a></p>` });
  }
  const [name, stack] = error instanceof Error ? [error.name, error.stack] : ['unknown', undefined];
  log.error({ route: c.req.routePath, error: name, stack: stack?.split('\n').filter((line) => line.startsWith('    at ')).slice(0, 5) }, 'a page failed');
  return respond(c, { title: 'Ada gangguan', status: 500, isPrivate: true, body: html`<h1>Ada gangguan di server kami</h1><p>Coba lagi sebentar. Bila Anda sedang mengirim aspirasi, kembali lalu kirim lagi: aspirasi yang sama tidak tercatat dua kali.</p><p class="row"><a class="btn plain" href="">Coba lagi</a></p>` });
}
