/** Serves examples/ as ordinary websites of another origin than the API, as a village's own host would. */
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

const ROOT = resolve('examples');
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.webp': 'image/webp', '.avif': 'image/avif', '.gif': 'image/gif', '.ico': 'image/x-icon', '.woff2': 'font/woff2',
  '.rss': 'application/rss+xml; charset=utf-8', '.atom': 'application/atom+xml; charset=utf-8', '.rdf': 'application/rdf+xml; charset=utf-8', '.xml': 'application/xml; charset=utf-8', '.json': 'application/json; charset=utf-8',
};
/** The API's address as the pages are written; replaced when the API listens elsewhere. */
const WRITTEN_API = /http:\/\/(?:127\.0\.0\.1|localhost):8787/g;
/** The pages' own address as the feeds are written; what names an item stays, whatever the port, or it would be another item. */
const WRITTEN_SELF = /(<guid[^>]*>|<id>|rdf:about="|"id":\s*"|"rendered":\s*")?http:\/\/(?:127\.0\.0\.1|localhost):8790/g;
const REWRITTEN = /^(?:text\/(?:html|javascript)|application\/(?:json|xml|rss|atom|rdf))/;

/** The first few bytes say what a feed without an ending is. */
function sniff(bytes) {
  const start = bytes.subarray(0, 1024).toString('latin1').replace(/^(?:\xEF\xBB\xBF)?\s*/, '');
  if (/^[[{]/.test(start)) return TYPES['.json'];
  if (/<rdf:RDF/i.test(start)) return TYPES['.rdf'];
  if (/<feed[\s>]/i.test(start)) return TYPES['.atom'];
  if (/<rss[\s>]/i.test(start)) return TYPES['.rss'];
  return /^<\?xml/.test(start) ? TYPES['.xml'] : TYPES['.html'];
}

async function find(pathname) {
  const path = resolve(join(ROOT, pathname));
  if (path !== ROOT && !path.startsWith(ROOT + sep)) return undefined;
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return { path };
  if (!found?.isDirectory()) return undefined;
  const index = await stat(join(path, 'index.html')).catch(() => undefined);
  if (!index?.isFile()) return undefined;
  return pathname.endsWith('/') ? { path: join(path, 'index.html') } : { redirect: `${pathname}/` };
}

/** What a page is given while its makers work on it: it reloads when told. */
const RELOAD = '<script>new EventSource("/reload-events").onmessage = () => { location.reload(); };</script>';

/** Resolves to { origin, setApi(origin), reload(), stop() } once it listens on 127.0.0.1:`port`, any free one for 0. With `live`, open pages reload on `reload()`. */
export function serveExamples(port, { live = false } = {}) {
  const watching = new Set();
  let api;
  let origin = `http://127.0.0.1:${port}`;
  const server = createServer(async (request, response) => {
    try {
      const { pathname } = new URL(request.url, origin);
      if (live && pathname === '/reload-events') {
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write('\n');
        watching.add(response);
        response.once('close', () => watching.delete(response));
        return;
      }
      const found = await find(decodeURIComponent(pathname));
      if (!found) return response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Halaman ini tidak ada.');
      if (found.redirect) return response.writeHead(301, { location: found.redirect }).end();
      let body = await readFile(found.path);
      const type = pathname.startsWith('/feeds/') && !/\.(?:jpe?g|png|webp|gif|svg)$/.test(found.path) ? sniff(body) : TYPES[extname(found.path).toLowerCase()] ?? 'application/octet-stream';
      if (REWRITTEN.test(type)) {
        // latin1 keeps every byte as it is, whatever the charset of a feed.
        const text = body.toString('latin1').replace(WRITTEN_SELF, (written, name) => (name ? written : origin));
        body = Buffer.from(api ? text.replace(WRITTEN_API, api) : text, 'latin1');
      }
      // The floating script may be kept for minutes; whoever works on it wants the newest.
      if (live && type.startsWith('text/html')) body = Buffer.from(body.toString('latin1').replaceAll('/embed/v1/kentongan.js', `/embed/v1/kentongan.js?built=${Date.now()}`) + RELOAD, 'latin1');
      response.writeHead(200, { 'content-type': type, 'content-length': body.length, 'cache-control': 'no-cache' }).end(request.method === 'HEAD' ? undefined : body);
    } catch {
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('Alamat ini tidak dapat dibaca.');
    }
  });
  return new Promise((resolvePromise, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      origin = `http://127.0.0.1:${server.address().port}`;
      resolvePromise({
        origin,
        setApi: (address) => { api = address; },
        reload: () => { for (const page of watching) page.write('data: now\n\n'); },
        stop: () => new Promise((done) => { server.close(() => done()); server.closeAllConnections(); }),
      });
    });
  });
}
