/** The built snippet builder at `/builder`, and its preview, which only our own pages may frame: files only, under policies without an exception. */
import type { Hono } from 'hono';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { problemResponse, ProblemError } from './problem.ts';

const TYPES = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', txt: 'text/plain; charset=utf-8' } as const;
/** How long scripts last that are named by their content. */
const LASTING = 'public, max-age=31536000, immutable';

interface Built { readonly plain: Uint8Array<ArrayBuffer>; readonly br: Uint8Array<ArrayBuffer>; readonly gzip: Uint8Array<ArrayBuffer> }

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Serves what `build` holds; a folder without it answers 404. `publicUrl` is what snippets name as the server. */
export function registerBuilder(app: Hono, { builderBuild: build, publicUrl }: { builderBuild: string; publicUrl: string }): void {
  const held = new Map<string, Promise<Built>>();
  const media = new URL(publicUrl).origin;
  const policy = (more: string): string => `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: ${media}; connect-src 'self'; form-action 'self'; base-uri 'none'; ${more}`;
  const POLICIES = { index: policy("frame-src 'self'; frame-ancestors 'none'"), preview: policy("frame-ancestors 'self'"), file: "default-src 'none'" } as const;

  const pack = async (text: Uint8Array): Promise<Built> => {
    const [br, zipped] = await Promise.all([promisify(brotliCompress)(text), promisify(gzip)(text, { level: 9 })]);
    return { plain: new Uint8Array(text), br: new Uint8Array(br), gzip: new Uint8Array(zipped) };
  };
  const hold = (name: string): Promise<Built> => {
    const known = held.get(name) ?? readFile(join(build, name)).then(pack);
    held.set(name, known);
    known.catch(() => held.delete(name));
    return known;
  };
  const reply = (file: Built, accepts: string, contentPolicy: string, headers: Record<string, string>): Response => {
    const encoding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : undefined;
    return new Response(file[encoding ?? 'plain'], { headers: { ...headers, ...(encoding ? { 'content-encoding': encoding } : {}), vary: 'Accept-Encoding', 'content-security-policy': contentPolicy, 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin' } });
  };
  const missing = (error: unknown): Response => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return problemResponse(new ProblemError('not_found'));
  };
  const page = (path: string, file: 'index' | 'preview'): void => {
    app.get(path, async (c) => {
      try {
        // Not held: a build replaced under a running server names new files.
        const text = (await readFile(join(build, `${file}.html`), 'utf8')).replaceAll('{api}', escaped(publicUrl));
        return reply(await pack(Buffer.from(text)), c.req.header('accept-encoding') ?? '', POLICIES[file], { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', 'x-frame-options': file === 'index' ? 'DENY' : 'SAMEORIGIN' });
      } catch (error) {
        return missing(error);
      }
    });
  };
  page('/builder', 'index');
  page('/builder/preview', 'preview');
  app.get('/builder/', (c) => c.redirect('/builder', 308));
  app.get('/builder/:name{(?:(?:builder|preview)-[0-9a-f]{8}\\.(?:js|css)|THIRD-PARTY-LICENSES\\.txt)}', async (c) => {
    const name = c.req.param('name');
    try {
      return reply(await hold(name), c.req.header('accept-encoding') ?? '', POLICIES.file, { 'content-type': TYPES[name.split('.').at(-1) as keyof typeof TYPES], 'cache-control': name.endsWith('.txt') ? 'no-cache' : LASTING });
    } catch (error) {
      return missing(error);
    }
  });
}
