/** Sends e-mail over SMTP. What went wrong comes out as a code: the texts of mail servers quote addresses. */
import { createTransport } from 'nodemailer';

/**
 * `mail_unreachable`: no connection, or it broke. `mail_timeout`: silence. `mail_tls`: encryption failed or is missing.
 * `mail_login`: user or password were refused. `mail_deferred`: a 4xx reply. `mail_refused`: a 5xx reply.
 */
export type MailErrorCode = 'mail_unreachable' | 'mail_timeout' | 'mail_tls' | 'mail_login' | 'mail_deferred' | 'mail_refused';

/** Carries no cause and no text of the server. */
export class MailError extends Error {
  readonly code: MailErrorCode;
  /** True when the server itself is at fault, so that another mail would fare no better. */
  readonly wholeServer: boolean;

  constructor(code: MailErrorCode) {
    super(`The mail was not taken (${code}).`);
    this.name = 'MailError';
    this.code = code;
    this.wholeServer = code !== 'mail_deferred' && code !== 'mail_refused';
  }
}

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Without angle brackets; the same when it is sent again, so that a repeat is recognisable. */
  readonly messageId: string;
  readonly language: 'id' | 'en';
}

export interface Mail {
  /** Resolves once the server has taken it. Rejects with a `MailError`. */
  send(letter: Letter): Promise<void>;
}

/** Milliseconds of silence after which a server is given up. */
const PATIENCE = 10_000;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * A connection per mail. A password travels encrypted or not at all, but to this machine itself; without one, encryption is used when it is offered,
 * whoever certified it: a server between that could forge a certificate could as well say that there is none.
 */
export function createMail({ url, from, patience = PATIENCE }: { url: string; from: string; patience?: number }): Mail {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const login = username !== '';
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? (secure ? 465 : 587) : Number(port), secure, requireTLS: login && !secure && !LOOPBACK.has(hostname),
    ...(login ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}), tls: { rejectUnauthorized: secure || (login && !LOOPBACK.has(hostname)) },
    connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience, dnsTimeout: patience, disableFileAccess: true, disableUrlAccess: true, logger: false,
  });
  return {
    async send({ to, subject, text, html, messageId, language }) {
      try {
        await transport.sendMail({
          from, to: { name: '', address: to }, subject, text, html, messageId: `<${messageId}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language, 'X-Auto-Response-Suppress': 'All' },
        });
      } catch (error) {
        throw new MailError(codeOf(error as { code?: string; responseCode?: number }));
      }
    },
  };
}

function codeOf({ code, responseCode }: { code?: string; responseCode?: number }): MailErrorCode {
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'mail_login';
  if (code === 'ETLS') return 'mail_tls';
  if (code === 'ETIMEDOUT') return 'mail_timeout';
  // What the mail library finds unusable before it asks the server, an address among it.
  if (code === 'EENVELOPE' && responseCode === undefined) return 'mail_refused';
  if (responseCode !== undefined && responseCode >= 400) return responseCode < 500 ? 'mail_deferred' : 'mail_refused';
  return 'mail_unreachable';
}
