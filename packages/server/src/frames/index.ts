/** `/embed/frame/{widget}`: the widgets for sites that take no script, each a page that reads without JavaScript. */
import { html } from 'hono/html';
import type { Context, Hono } from 'hono';
import type { AppContext } from '../context.ts';
import { takeForm } from '../pages/form-page.ts';
import type { Page, Shell } from '../pages/layout.ts';
import { problemWords } from '../pages/problem-words.ts';
import { readForm } from '../pages/read-form.ts';
import { PROBLEMS, ProblemError } from '../problem.ts';
import { CursorError } from '../store/cursor.ts';
import { respondFrame, type Frame } from './frame-layout.ts';
import { readParameters, type Parameters } from './parameters.ts';
import { placeOf } from './place.ts';
import { itemView, VIEWS } from './views.ts';

const HOME = { href: '/', words: 'Cari desa Anda' };

/** Never blank: what is missing, and a way on. */
function missing(words: string, status: Page['status'] = 404): Omit<Frame, 'parameters'> {
  return { title: 'Belum dapat ditampilkan', status, body: html`<h1>Belum dapat ditampilkan</h1><p>${words}</p>`, whole: HOME };
}

/** A person sees a sentence in the frame, never a broken one. */
function refused(error: unknown, { log }: AppContext, route: string): Omit<Frame, 'parameters'> {
  if (error instanceof ProblemError && error.code !== 'internal') {
    const { status } = PROBLEMS[error.code];
    return { ...missing(problemWords(error.code), status === 403 || status === 413 || status === 415 ? status : 422), title: 'Tidak dapat dilanjutkan', isPrivate: true };
  }
  log.error({ route, error: error instanceof Error ? error.name : 'unknown', stack: error instanceof Error ? error.stack?.split('\n').filter((line) => line.startsWith('    at ')).slice(0, 5) : undefined }, 'a frame failed');
  return missing('Ada gangguan di server kami. Coba lagi sebentar.', 500);
}

async function frameOf(c: Context, context: AppContext, parameters: Parameters): Promise<Omit<Frame, 'parameters'>> {
  const name = c.req.param('widget') ?? '';
  if (name === 'home') return { title: 'Kentongan', whole: HOME, body: html`<h1>Kabar, program, dan aspirasi desa</h1><p>Berita dari desa dan KIM, program untuk warga, dan tempat menyampaikan aspirasi. Gratis, tanpa akun.</p>` };
  const view = VIEWS[name];
  if (!Object.hasOwn(VIEWS, name) || !view) return missing('Bingkai ini menyebut widget yang tidak dikenal.');
  if (parameters.item) return await itemView(name, context, parameters) ?? missing('Isinya tidak ditemukan, atau sudah ditarik.');
  const region = await placeOf(context.store, parameters);
  if (region) return view({ c, context, region, parameters });
  if (name === 'aspiration-tracker') return view({ c, context, region: { code: '', name: '', level: 0, kind: 'province', parents: [] }, parameters });
  return missing(parameters.region || parameters.site ? 'Wilayah atau kunci situs di alamat bingkai ini tidak dikenal.' : 'Alamat bingkai ini belum menyebut wilayah: tambahkan ?region= dengan kode wilayah.');
}

export function registerFrames(app: Hono, context: AppContext): void {
  const { publicUrl } = context.config;
  const parametersOf = (c: Context): Parameters => readParameters(new URL(c.req.url).searchParams);

  app.get('/embed/frame/:widget', async (c) => {
    const parameters = parametersOf(c);
    const frame = await frameOf(c, context, parameters).catch((error: unknown) => {
      if (error instanceof CursorError) return frameOf(c, context, { ...parameters, cursor: undefined });
      return refused(error, context, c.req.routePath);
    });
    return respondFrame(c, publicUrl, { ...frame, parameters });
  });

  app.post('/embed/frame/aspiration-form', async (c) => {
    const parameters = parametersOf(c);
    const answer = (frame: Omit<Frame, 'parameters'>): Promise<Response> => respondFrame(c, publicUrl, { ...frame, parameters });
    try {
      const region = await placeOf(context.store, parameters);
      if (!region || region.level < 4) return await answer(missing('Wilayah di alamat bingkai ini tidak dikenal.'));
      const whole = { href: `/r/${region.code}/aspirasi`, words: 'Tidak terkirim dari sini? Buka formulir di halamannya sendiri' };
      const shell: Shell = (_, page) => answer({ ...page, whole: page.status === 201 ? { href: '/a', words: 'Lacak aspirasi' } : whole });
      return await takeForm(c, context, region, { sent: await readForm(c, publicUrl, { sandboxed: true }), shell, siteKey: parameters.site });
    } catch (error) {
      return answer(refused(error, context, c.req.routePath));
    }
  });
}
