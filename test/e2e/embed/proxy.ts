/** Stands before the API on loopback, writes down every request, and fails as told: what a bad day on the network does to the script tag. */
import { createServer, request, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** `cut` closes without a word, `cut-body` in the middle of the body; `hang` never answers, `hang-body` stops in the middle; `wait` answers as ever, but not before. */
export type Fault = 'cut' | 'cut-body' | 'hang' | 'hang-body' | { readonly status: number; readonly headers?: OutgoingHttpHeaders } | { change(body: Buffer): Buffer } | { readonly wait: Promise<unknown> };

interface Rule { readonly path: RegExp; readonly fault: Fault; left: number }

export interface Proxy {
  readonly port: number;
  readonly origin: string;
  /** Everything asked since `calm()`. */
  readonly asked: readonly Asked[];
  to(api: string): void;
  /** The next `times` requests whose path and query match meet `fault`. */
  fail(path: RegExp, fault: Fault, times?: number): void;
  /** No faults, nothing asked. */
  calm(): void;
  stop(): Promise<void>;
}

const OPEN = { 'access-control-allow-origin': '*' };

export async function openProxy(): Promise<Proxy> {
  let api = new URL('http://127.0.0.1:9');
  let rules: Rule[] = [];
  let asked: Asked[] = [];

  const pass = (incoming: IncomingMessage, reply: ServerResponse, fault: Fault | undefined): void => {
    const whole = fault !== undefined;
    const headers = { ...incoming.headers, ...(whole ? { 'accept-encoding': 'identity' } : {}) };
    const onward = request({ host: api.hostname, port: api.port, method: incoming.method, path: incoming.url, headers }, (answer) => {
      if (!whole) {
        reply.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(reply);
        return;
      }
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        const body = Buffer.concat(parts);
        if (typeof fault === 'object' && 'change' in fault) {
          const changed = fault.change(body);
          reply.writeHead(answer.statusCode!, { ...answer.headers, 'content-length': changed.length }).end(changed);
          return;
        }
        reply.writeHead(answer.statusCode!, { ...answer.headers, 'content-length': body.length });
        reply.write(body.subarray(0, body.length / 2), () => { if (fault === 'cut-body') reply.destroy(); });
      });
    });
    onward.on('error', () => reply.destroy());
    reply.on('close', () => onward.destroy());
    incoming.pipe(onward);
  };

  const server = createServer((incoming, reply) => {
    const path = incoming.url!;
    asked.push({ method: incoming.method!, path, headers: incoming.headers });
    const rule = rules.find((one) => one.left > 0 && one.path.test(path));
    if (rule) rule.left -= 1;
    const fault = rule?.fault;
    if (fault === 'hang') return;
    if (fault === 'cut') { reply.destroy(); return; }
    if (typeof fault === 'object' && 'status' in fault) { reply.writeHead(fault.status, { ...OPEN, ...fault.headers }).end(); return; }
    if (typeof fault === 'object' && 'wait' in fault) { void fault.wait.then(() => { pass(incoming, reply, undefined); }); return; }
    pass(incoming, reply, fault);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port, origin: `http://127.0.0.1:${port}`,
    get asked() { return asked; },
    to: (address) => { api = new URL(address); },
    fail: (path, fault, times = Infinity) => { rules.push({ path, fault, left: times }); },
    calm: () => { rules = []; asked = []; },
    stop: () => new Promise((done) => { server.close(() => done()); server.closeAllConnections(); }),
  };
}
