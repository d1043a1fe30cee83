/** A mail server and a webhook receiver on loopback that do as they are told, and keep what they got. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** `take`; a reply of 5xx or 4xx to the recipient; silence after the message; the connection cut before its reply. */
export type Manner = 'take' | 'refuse' | 'defer' | 'hang' | 'cut';

export interface Received {
  readonly to: readonly string[];
  readonly messageId: string;
  /** Header lines unfolded, and both bodies decoded. */
  readonly words: string;
}

/** Undoes quoted-printable and base64, in whichever parts they are. */
function decode(raw: string): string {
  const unfolded = raw.replace(/\r\n[ \t]+/g, ' ');
  const headers = unfolded.slice(0, unfolded.indexOf('\r\n\r\n')).replace(/=\?utf-8\?([QB])\?(.*?)\?=/gi, (_, kind: string, text: string) => kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : quoted(text.replaceAll('_', ' ')));
  const parts = raw.split(/\r\n--/).map((part) => {
    const body = part.slice(part.indexOf('\r\n\r\n') + 4);
    if (/transfer-encoding: base64/i.test(part)) return Buffer.from(body, 'base64').toString();
    return /transfer-encoding: quoted-printable/i.test(part) ? quoted(body) : body;
  });
  return [headers, ...parts].join('\n');
}
const quoted = (text: string): string => Buffer.from(text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString();

export interface MailReceiver {
  readonly url: string;
  readonly mails: Received[];
  manner: Manner;
  /** Called when a whole message has come, before it is acknowledged. */
  onMail: () => void;
  close(): Promise<void>;
}

export async function receiveMail(): Promise<MailReceiver> {
  const sockets = new Set<Socket>();
  const receiver: MailReceiver = {
    url: '', mails: [], manner: 'take', onMail: () => undefined,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
    },
  };
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false, disableReverseLookup: true,
    onAuth(login, _, done) { done(new Error(`${login.username} is not known`)); },
    onRcptTo(address, _, done) {
      const refusal = { refuse: 550, defer: 451 }[receiver.manner as string];
      done(refusal === undefined ? null : Object.assign(new Error(`${address.address} is not taken`), { responseCode: refusal }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
        if (receiver.manner === 'hang') return;
        if (receiver.manner === 'cut') {
          for (const socket of sockets) socket.destroy();
          return;
        }
        const raw = Buffer.concat(chunks).toString('latin1');
        receiver.mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), messageId: /^Message-ID: <(.+)>\r$/im.exec(raw)?.[1] ?? '', words: decode(raw) });
        receiver.onMail();
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => { sockets.add(socket); socket.on('close', () => sockets.delete(socket)); });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return Object.assign(receiver, { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` });
}

export interface Posted {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface HookReceiver {
  readonly url: string;
  readonly posts: Posted[];
  /** What it answers next; the connection is cut for 0. */
  status: number;
  close(): Promise<void>;
}

export async function receiveHooks(): Promise<HookReceiver> {
  const receiver: HookReceiver = {
    url: '', posts: [], status: 200,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => { body += text; }).on('end', () => {
      receiver.posts.push({ headers: request.headers, body });
      if (receiver.status === 0) response.destroy();
      else response.writeHead(receiver.status, receiver.status >= 300 && receiver.status < 400 ? { location: '/elsewhere' } : {}).end('x'.repeat(2000));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(receiver, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` });
}
