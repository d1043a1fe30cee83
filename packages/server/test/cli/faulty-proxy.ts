/** A bad network between phones and the server, on loopback: it loses, cuts, repeats and holds back what passes, by chance with a seed. */
import { createServer, request, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What becomes of a request. */
export const FATES = ['pass', 'request lost', 'reply lost', 'reply cut', 'sent twice', 'sent again later', 'held back', '502 after the fact'] as const;
export type Fate = (typeof FATES)[number];

export interface FaultyProxy {
  readonly base: string;
  /** How often each fate was met. */
  readonly met: Readonly<Record<Fate, number>>;
  /** Where requests go on to; undefined while nobody is there. */
  target: number | undefined;
  close(): Promise<void>;
}

/** The same sequence of numbers from 0 to 1 for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Reply {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function forward(port: number, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sending = request({ host: '127.0.0.1', port, method, path: url, headers: { ...headers, host: `127.0.0.1:${port}`, connection: 'close' }, agent: false }, (reply) => {
      bytesOf(reply).then((bytes) => { resolve({ status: reply.statusCode!, headers: reply.headers, body: bytes }); }, reject);
    });
    sending.once('error', reject).end(body);
  });
}

function answer(response: ServerResponse, { status, headers, body }: Reply): void {
  const { connection: _, 'transfer-encoding': __, ...kept } = headers;
  response.writeHead(status, { ...kept, 'content-length': body.length, connection: 'close' }).end(body);
}

/** Milliseconds that something is held back, at most. */
const HOLD = 40;

/** `usual`: the share of requests that nothing happens to. */
export async function startFaultyProxy(random: () => number, usual = 0.4): Promise<FaultyProxy> {
  const met = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<Fate, number>;
  const held = new Set<Promise<unknown>>();
  const hold = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, random() * HOLD); });
  const lose = (response: ServerResponse): void => { response.socket?.destroy(); };

  const pass = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const fate = random() < usual ? 'pass' : FATES[1 + Math.floor(random() * (FATES.length - 1))]!;
    met[fate] += 1;
    const body = await bytesOf(incoming);
    if (fate === 'request lost') { lose(response); return; }
    if (fate === 'held back') await hold();
    const port = proxy.target;
    if (port === undefined) { answer(response, BAD_GATEWAY); return; }
    const twice = fate === 'sent twice' ? forward(port, incoming, body) : undefined;
    const [reply] = await Promise.all([forward(port, incoming, body), twice?.catch(() => undefined)]);
    if (fate === 'reply lost') lose(response);
    else if (fate === 'reply cut') {
      response.writeHead(reply.status, { 'content-type': reply.headers['content-type'], 'content-length': reply.body.length });
      response.write(reply.body.subarray(0, Math.floor(reply.body.length * random())), () => { lose(response); });
    } else answer(response, fate === '502 after the fact' ? BAD_GATEWAY : reply);
    if (fate === 'sent again later') {
      await hold();
      if (proxy.target !== undefined) await forward(proxy.target, incoming, body).catch(() => undefined);
    }
  };

  const server = createServer((incoming, response) => {
    response.on('error', () => undefined);
    // Whoever ended before its answer is a gateway's failure too.
    const passing = pass(incoming, response).catch(() => { if (response.headersSent) lose(response); else answer(response, BAD_GATEWAY); }).finally(() => held.delete(passing));
    held.add(passing);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const proxy: FaultyProxy = {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, met, target: undefined,
    async close() {
      while (held.size > 0) await Promise.all(held);
      server.closeAllConnections();
      await new Promise((resolve) => { server.close(resolve); });
    },
  };
  return proxy;
}

const BAD_GATEWAY: Reply = { status: 502, headers: { 'content-type': 'text/plain' }, body: Buffer.from('Bad Gateway') };
