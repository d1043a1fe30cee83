/** Configuration by environment, read once and checked. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { isAddressOrNetwork } from './security/client-address.ts';

const flag = (on: string, off: string, initial: string) => z.enum([on, off]).default(initial);

/** Name, default and meaning of every variable; `kentongan serve --help` prints this list. */
export const VARIABLES = {
  KENTONGAN_PORT: { default: '8787', help: 'port to listen on (PORT is an alias)' },
  KENTONGAN_HOST: { default: '127.0.0.1', help: 'address to listen on' },
  KENTONGAN_DATABASE: { default: './kentongan.db', help: 'a SQLite file, or postgres://user:password@host/database' },
  KENTONGAN_DATA: { default: './kentongan-data', help: 'folder of pictures, keys and embed versions' },
  KENTONGAN_PUBLIC_URL: { default: 'http://HOST:PORT', help: 'the address that people see; every absolute link is made from it' },
  KENTONGAN_SECRET: { default: 'a file of mode 600 in KENTONGAN_DATA', help: 'at least 32 characters; seals contacts and confidential text' },
  KENTONGAN_SECRET_OLD: { default: '', help: 'at least 32 characters; the secret before, still read while `kentongan rotate-key` is under way' },
  KENTONGAN_PROOF_OF_WORK: { default: 'auto', help: 'auto: forms prove a little work, more under load, and without it an aspiration waits for a person; off: none' },
  KENTONGAN_ALLOW_PRIVATE_FEEDS: { default: 'off', help: 'on lets feeds and pictures come from private addresses' },
  KENTONGAN_SMTP_URL: { default: '', help: 'smtp:// or smtps://user:password@host:port, the server that takes e-mail; without it none is sent' },
  KENTONGAN_MAIL_FROM: { default: '', help: 'the sender of e-mail: kabar@desa.example, or "Kabar Desa <kabar@desa.example>"; needed with KENTONGAN_SMTP_URL' },
  KENTONGAN_ALLOW_PRIVATE_WEBHOOKS: { default: 'off', help: 'on lets webhooks go to private addresses, and over http' },
  KENTONGAN_JOB_INTERVAL: { default: '60', help: 'seconds between two rounds of the jobs: notices, deadlines, erasure; 0 does none' },
  KENTONGAN_TRUSTED_PROXIES: { default: '', help: 'addresses or networks (10.0.0.0/8) whose X-Forwarded-For is believed, separated by commas' },
  KENTONGAN_PLUGINS: { default: '', help: 'plugins to load, separated by commas' },
  KENTONGAN_DATABASE_REPLICAS: { default: '', help: 'postgres:// addresses of read replicas, separated by commas' },
  KENTONGAN_SOURCE_INTERVAL: { default: '600', help: 'seconds between two readings of the feeds; 0 reads them only by hand' },
  KENTONGAN_LOG: { default: 'info', help: 'silent, error, warn, info or debug' },
  KENTONGAN_EMBED_BUILD: { default: 'the build in this installation', help: 'folder with the built widgets (v1/ and x.y.z/)' },
  KENTONGAN_CONSOLE_BUILD: { default: 'the build in this installation', help: 'folder with the built console (index.html)' },
  KENTONGAN_BUILDER_BUILD: { default: 'the build in this installation', help: 'folder with the built snippet builder (index.html)' },
} as const;

const list = z.string().default('').transform((value) => value.split(',').map((part) => part.trim()).filter(Boolean));

const schema = z.object({
  KENTONGAN_PORT: z.coerce.number().int().min(0).max(65535).default(8787),
  KENTONGAN_HOST: z.string().default('127.0.0.1'),
  KENTONGAN_DATABASE: z.string().min(1).default('./kentongan.db'),
  KENTONGAN_DATA: z.string().min(1).default('./kentongan-data'),
  KENTONGAN_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  KENTONGAN_SECRET: z.string().min(32).optional(),
  KENTONGAN_SECRET_OLD: z.string().min(32).optional(),
  KENTONGAN_PROOF_OF_WORK: flag('auto', 'off', 'auto'),
  KENTONGAN_ALLOW_PRIVATE_FEEDS: flag('on', 'off', 'off'),
  KENTONGAN_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  KENTONGAN_MAIL_FROM: z.string().regex(/^(?:[^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/).optional(),
  KENTONGAN_ALLOW_PRIVATE_WEBHOOKS: flag('on', 'off', 'off'),
  KENTONGAN_JOB_INTERVAL: z.coerce.number().int().min(0).default(60),
  KENTONGAN_TRUSTED_PROXIES: list.refine((addresses) => addresses.every(isAddressOrNetwork)),
  KENTONGAN_PLUGINS: list,
  KENTONGAN_DATABASE_REPLICAS: list,
  KENTONGAN_SOURCE_INTERVAL: z.coerce.number().int().min(0).default(600),
  KENTONGAN_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  KENTONGAN_EMBED_BUILD: z.string().optional(),
  KENTONGAN_CONSOLE_BUILD: z.string().optional(),
  KENTONGAN_BUILDER_BUILD: z.string().optional(),
}).refine((v) => v.KENTONGAN_SMTP_URL === undefined || v.KENTONGAN_MAIL_FROM !== undefined, { path: ['KENTONGAN_MAIL_FROM'] });

export interface MailConfig {
  /** `smtp:` or `smtps:`, with user and password in it. */
  readonly url: string;
  readonly from: string;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly database: string;
  readonly dataDir: string;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  readonly secret: string | undefined;
  /** The one before, while a rotation is under way. */
  readonly secretOld: string | undefined;
  readonly proofOfWork: boolean;
  readonly allowPrivateFeeds: boolean;
  /** Undefined: no e-mail is sent. */
  readonly mail: MailConfig | undefined;
  readonly allowPrivateWebhooks: boolean;
  /** Seconds; 0 is never. */
  readonly jobInterval: number;
  readonly trustedProxies: readonly string[];
  /** Seconds; 0 is never. */
  readonly sourceInterval: number;
  readonly log: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  readonly embedBuild: string;
  readonly consoleBuild: string;
  readonly builderBuild: string;
}

/** Thrown when a variable cannot be used; the message names it and what it takes, never its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Where a build stands: in the repository, else beside the server's own files. */
function buildOf(name: 'embed' | 'console' | 'builder'): string {
  const places = [`../../../dist/${name}/`, `../${name}/`].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return places.find((path) => existsSync(path)) ?? places[0]!;
}

export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries({ KENTONGAN_PORT: environment['PORT'], ...environment }).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path }) => {
      const name = String(path[0]) as keyof typeof VARIABLES;
      return `${name} cannot be used as it is set. It takes: ${VARIABLES[name].help} (default: ${VARIABLES[name].default}).`;
    });
    throw new ConfigError(lines.join('\n'));
  }
  const v = parsed.data;
  return {
    port: v.KENTONGAN_PORT, host: v.KENTONGAN_HOST, database: v.KENTONGAN_DATABASE, dataDir: v.KENTONGAN_DATA,
    publicUrl: (v.KENTONGAN_PUBLIC_URL ?? `http://${v.KENTONGAN_HOST === '0.0.0.0' ? 'localhost' : v.KENTONGAN_HOST}:${v.KENTONGAN_PORT}`).replace(/\/+$/, ''),
    secret: v.KENTONGAN_SECRET, secretOld: v.KENTONGAN_SECRET_OLD, proofOfWork: v.KENTONGAN_PROOF_OF_WORK === 'auto', allowPrivateFeeds: v.KENTONGAN_ALLOW_PRIVATE_FEEDS === 'on',
    mail: v.KENTONGAN_SMTP_URL === undefined ? undefined : { url: v.KENTONGAN_SMTP_URL, from: v.KENTONGAN_MAIL_FROM! }, allowPrivateWebhooks: v.KENTONGAN_ALLOW_PRIVATE_WEBHOOKS === 'on', jobInterval: v.KENTONGAN_JOB_INTERVAL,
    trustedProxies: v.KENTONGAN_TRUSTED_PROXIES, sourceInterval: v.KENTONGAN_SOURCE_INTERVAL, log: v.KENTONGAN_LOG,
    embedBuild: v.KENTONGAN_EMBED_BUILD ?? buildOf('embed'), consoleBuild: v.KENTONGAN_CONSOLE_BUILD ?? buildOf('console'),
    builderBuild: v.KENTONGAN_BUILDER_BUILD ?? buildOf('builder'),
  };
}
