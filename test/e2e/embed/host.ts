/** A village's own website on loopback: any page that a test writes, at another origin than the API. */
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostPage {
  readonly html: string;
  readonly headers?: OutgoingHttpHeaders;
}

export interface Host {
  readonly port: number;
  readonly origin: string;
  /** Puts a page on the site and gives its path. The html travels byte for byte as latin1 when `headers` name another charset than UTF-8. */
  put(page: HostPage): string;
  stop(): Promise<void>;
}

export async function openHost(): Promise<Host> {
  const pages = new Map<string, HostPage>();
  const server = createServer((incoming, reply) => {
    const page = pages.get(new URL(incoming.url!, 'http://host').pathname);
    if (!page) { reply.writeHead(incoming.url === '/favicon.ico' ? 204 : 404).end(); return; }
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...page.headers };
    reply.writeHead(200, headers).end(Buffer.from(page.html, /utf-8/.test(String(headers['content-type'])) ? 'utf8' : 'latin1'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port, origin: `http://127.0.0.1:${port}`,
    put(page) {
      const path = `/halaman/${pages.size + 1}`;
      pages.set(path, page);
      return path;
    },
    stop: () => new Promise((done) => { server.close(() => done()); server.closeAllConnections(); }),
  };
}
