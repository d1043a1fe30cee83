/** The built console at `/console`: files only, under a policy that lets nothing else in. Its scripts are named by their content, its page is asked for anew each time. */
import type { Hono } from 'hono';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { problemResponse, ProblemError } from './problem.ts';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
const TYPES = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', txt: 'text/plain; charset=utf-8' } as const;

interface Built {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

/** Serves what `build` holds (index.html and the files it names); a folder without it answers 404, and `doctor` says so. */
export function registerConsole(app: Hono, build: string): void {
  /** By name; a build does not change under a running server, and a replaced one has other names. */
  const held = new Map<string, Promise<Built>>();
  const read = async (name: string): Promise<Built> => {
    const plain = await readFile(join(build, name));
    const [br, zipped] = await Promise.all([promisify(brotliCompress)(plain), promisify(gzip)(plain, { level: 9 })]);
    return { plain: new Uint8Array(plain), br: new Uint8Array(br), gzip: new Uint8Array(zipped) };
  };
  const hold = (name: string): Promise<Built> => {
    const known = held.get(name);
    if (known) return known;
    const file = read(name);
    held.set(name, file);
    file.catch(() => held.delete(name));
    return file;
  };

  const reply = (file: Built, accepts: string, headers: Record<string, string>): Response => {
    const encoding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : undefined;
    return new Response(file[encoding ?? 'plain'], { headers: { ...headers, ...(encoding ? { 'content-encoding': encoding } : {}), vary: 'Accept-Encoding', 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin' } });
  };
  const missing = (error: unknown): Response => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return problemResponse(new ProblemError('not_found'));
  };

  app.get('/console', async (c) => {
    try {
      // Not held: a build replaced under a running server names new files.
      return reply(await read('index.html'), c.req.header('accept-encoding') ?? '', { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    } catch (error) {
      return missing(error);
    }
  });
  app.get('/console/', (c) => c.redirect('/console', 308));
  app.get('/console/:name{(?:console-[0-9a-f]{8}\\.(?:js|css)|THIRD-PARTY-LICENSES\\.txt)}', async (c) => {
    const name = c.req.param('name');
    try {
      const type = TYPES[name.split('.').at(-1) as keyof typeof TYPES];
      return reply(await hold(name), c.req.header('accept-encoding') ?? '', { 'content-type': type, 'cache-control': name.endsWith('.txt') ? 'no-cache' : 'public, max-age=31536000, immutable' });
    } catch (error) {
      return missing(error);
    }
  });
}
