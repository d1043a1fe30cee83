/** `/embed/frame/{widget}`: the widgets for sites that take no script, each a page that reads without JavaScript. */
import { html } from 'hono/html';
import type { Context, Hono } from 'hono';
import type { AppContext } from '../context.ts';
import { takeForm } from '../pages/form-page.ts';
import type { Page, Shell } from '../pages/layout.ts';
import { wordsOf, type PageWords } from '../pages/locale/index.ts';
import { problemWords } from '../pages/problem-words.ts';
import { readForm } from '../pages/read-form.ts';
import { PROBLEMS, ProblemError } from '../problem.ts';
import { CursorError } from '../store/cursor.ts';
import { respondFrame, type Frame } from './frame-layout.ts';
import { isRegionMalformed, readParameters, type Parameters } from './parameters.ts';
import { placeOf } from './place.ts';
import { itemView, VIEWS } from './views.ts';

type Shown = Omit<Frame, 'parameters' | 'language'>;
const queryOf = (c: Context): URLSearchParams => new URL(c.req.url).searchParams;

/** Never blank: what is missing, and a way on. */
function missing({ frame }: PageWords, sentence: string, status: Page['status'] = 404): Shown {
  return { title: frame.notShown, status, body: html`<h1>${frame.notShown}</h1><p>${sentence}</p>`, whole: { href: '/', words: frame.find } };
}

/** A person sees a sentence in the frame, never a broken one. */
function refused(error: unknown, { log }: AppContext, { route, words }: { route: string; words: PageWords }): Shown {
  if (error instanceof ProblemError && error.code !== 'internal') {
    const { status } = PROBLEMS[error.code];
    return { ...missing(words, problemWords(error.code, words), status === 403 || status === 413 || status === 415 ? status : 422), title: words.frame.stopped, isPrivate: true };
  }
  log.error({ route, error: error instanceof Error ? error.name : 'unknown', stack: error instanceof Error ? error.stack?.split('\n').filter((line) => line.startsWith('    at ')).slice(0, 5) : undefined }, 'a frame failed');
  return missing(words, words.frame.serverTrouble, 500);
}

async function frameOf(c: Context, context: AppContext, parameters: Parameters): Promise<Shown> {
  const words = wordsOf(parameters.lang);
  const { frame } = words;
  const name = c.req.param('widget') ?? '';
  if (name === 'home') return { title: 'Kentongan', whole: { href: '/', words: frame.find }, body: html`<h1>${frame.home.heading}</h1><p>${frame.home.text}</p>` };
  const view = VIEWS[name];
  if (!Object.hasOwn(VIEWS, name) || !view) return missing(words, frame.widgetUnknown);
  if (parameters.item) return await itemView(name, context, parameters, words) ?? missing(words, frame.itemGone);
  if (isRegionMalformed(queryOf(c)) && name !== 'aspiration-tracker') return missing(words, frame.regionMalformed);
  const region = await placeOf(context.store, parameters);
  if (region) return view({ c, context, region, parameters, words });
  if (name === 'aspiration-tracker') return view({ c, context, region: { code: '', name: '', level: 0, kind: 'province', parents: [] }, parameters, words });
  return missing(words, parameters.region || parameters.site ? frame.regionUnknown : frame.regionMissing);
}

export function registerFrames(app: Hono, context: AppContext): void {
  const { publicUrl } = context.config;
  const parametersOf = (c: Context): Parameters => readParameters(queryOf(c));

  app.get('/embed/frame/:widget', async (c) => {
    const parameters = parametersOf(c);
    const frame = await frameOf(c, context, parameters).catch((error: unknown) => {
      if (error instanceof CursorError) return frameOf(c, context, { ...parameters, cursor: undefined });
      return refused(error, context, { route: c.req.routePath, words: wordsOf(parameters.lang) });
    });
    return respondFrame(c, publicUrl, { ...frame, parameters, language: wordsOf(parameters.lang).language });
  });

  app.post('/embed/frame/aspiration-form', async (c) => {
    const parameters = parametersOf(c);
    const words = wordsOf(parameters.lang);
    const answer = (frame: Shown): Promise<Response> => respondFrame(c, publicUrl, { ...frame, parameters, language: words.language });
    try {
      const region = await placeOf(context.store, parameters);
      if (!region || region.level < 4) return await answer(missing(words, isRegionMalformed(queryOf(c)) ? words.frame.regionMalformed : words.frame.regionUnknown));
      const whole = { href: `/r/${region.code}/aspirasi`, words: words.form.ownPage };
      const shell: Shell = (_, page) => answer({ ...page, whole: page.status === 201 ? { href: '/a', words: words.track.heading } : whole });
      return await takeForm(c, context, region, { sent: await readForm(c, publicUrl, { sandboxed: true }), shell, siteKey: parameters.site, words });
    } catch (error) {
      return answer(refused(error, context, { route: c.req.routePath, words }));
    }
  });
}
