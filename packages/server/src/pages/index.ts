/** The pages: everything a widget links to, in plain light HTML that needs no JavaScript. */
import { html } from 'hono/html';
import type { Context, Hono } from 'hono';
import type { AppContext } from '../context.ts';
import { PROBLEMS, ProblemError } from '../problem.ts';
import { formPage, sendForm } from './form-page.ts';
import { respond } from './layout.ts';
import { newsPage } from './news-page.ts';
import { programPage } from './program-page.ts';
import { homePage, regionPage } from './region-page.ts';
import { askPage, trackPage } from './track-page.ts';

type Handler = (c: Context, context: AppContext) => Promise<Response>;

export function registerPages(app: Hono, context: AppContext): void {
  /** A person gets a page, not a problem document. */
  const page = (handler: Handler) => async (c: Context): Promise<Response> => {
    try {
      return await handler(c, context);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { status, id } = PROBLEMS[error.code];
      return respond(c, { title: 'Tidak dapat dilanjutkan', status: status === 403 || status === 404 || status === 413 || status === 422 ? status : 422, isPrivate: true, body: html`<h1>Tidak dapat dilanjutkan</h1><p>${id}</p><p class="row"><a class="btn plain" href="">Kembali ke formulir</a></p>` });
    }
  };
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
}
