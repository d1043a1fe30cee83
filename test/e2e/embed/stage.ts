/** What every test of the script tag needs: the real API behind a proxy that can fail, a village's site at another origin, Chromium, and visits that write down what happened. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { launch, type Browser, type CDPSession, type Frame, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../../scripts/chromium.mjs';
import { startSamples, type Samples } from '../../../scripts/starting/start-samples.mjs';
import { PATIENCE } from '../visit.ts';
import { openHost, type Host, type HostPage } from './host.ts';
import { openProxy, type Proxy } from './proxy.ts';

export interface Guest {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Addresses of all requests so far, data: and blob: left out. */
  readonly requests: readonly string[];
  /** What the console said: `warning …`, `error …`; uncaught errors as `thrown …`. */
  readonly said: readonly string[];
  /** Requests to the API for lists of news. */
  news(): number;
  /** Waits until `check` is true in the page. Works under any policy of the page. */
  until<Args extends unknown[]>(check: (...args: Args) => boolean, ...args: Args): Promise<void>;
  /** Waits for at least `count` cards of news in the feed at `at`. */
  cards(count?: number, at?: number): Promise<void>;
  cookies(): Promise<string[]>;
  /** Lets `ms` of the page's own time pass at once. `waiting`: also while a request is under way, as when it never ends. */
  pass(ms: number, waiting?: 'waiting'): Promise<void>;
}

export interface GuestOptions {
  readonly width?: number;
  /** Runs in the page before any of its scripts. */
  readonly before?: () => void;
  /** The page's origin; the site's own unless said. */
  readonly origin?: string;
  /** Comes back as the same visitor another day: storage is kept, the cache is not. */
  readonly again?: Guest;
}

export interface Stage {
  readonly browser: Browser;
  readonly proxy: Proxy;
  readonly host: Host;
  /** The origin of the API as pages see it. */
  readonly api: string;
  /** The folder the API serves all versions of the widgets from. */
  readonly embed: string;
  /** Logins of the sample staff. */
  readonly staff: Samples['staff'];
  /** What the API has stored; oldest first. Texts are sealed there, so what is new is told by its number. */
  tickets(): readonly StoredTicket[];
  /** Puts the page on the site and opens it. */
  open(page: HostPage | string, options?: GuestOptions): Promise<Guest>;
  /** Forgets faults, requests and visitors. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

export interface StoredTicket {
  readonly number: string;
  readonly moderated: boolean;
  readonly photos: number;
}

/** A Chromium with its own profile in `userDataDir`; hosts under `.test` are this machine. */
export const openBrowser = (userDataDir: string): Promise<Browser> =>
  launch({ executablePath: ensureChromium(), headless: true, userDataDir, args: [...CHROMIUM_FLAGS, '--host-resolver-rules=MAP *.test 127.0.0.1, MAP *.invalid ~NOTFOUND'] });

export const REGION = '61.12.01.2001';

export async function openStage(): Promise<Stage> {
  const home = await mkdtemp(join(tmpdir(), 'kentongan-embed-'));
  const [proxy, host] = await Promise.all([openProxy(), openHost()]);
  const env = { KENTONGAN_DATABASE: join(home, 'kentongan.db'), KENTONGAN_DATA: join(home, 'data'), KENTONGAN_PUBLIC_URL: proxy.origin };
  const [started, opened] = await Promise.allSettled([
    startSamples({ home, build: false, ports: { api: 0, pages: 0 }, env }),
    openBrowser(join(home, 'chromium')),
  ]);
  if (started.status === 'rejected' || opened.status === 'rejected') {
    // Whatever did start would keep the test's process for ever.
    await Promise.all([started.status === 'fulfilled' && started.value.stop(), opened.status === 'fulfilled' && opened.value.close(), proxy.stop(), host.stop()]);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
    throw started.status === 'rejected' ? started.reason : (opened as PromiseRejectedResult).reason;
  }
  const [samples, browser] = [started.value, opened.value];
  proxy.to(samples.api);
  return {
    browser, proxy, host, api: proxy.origin, embed: samples.embed, staff: samples.staff,
    tickets() {
      const database = new DatabaseSync(env.KENTONGAN_DATABASE, { readOnly: true });
      try {
        const rows = database.prepare('select number, in_moderation, (select count(*) from ticket_photo where ticket_id = ticket.id) photos from ticket order by created_at').all();
        return rows.map(({ number, in_moderation, photos }) => ({ number: String(number), moderated: in_moderation === 1, photos: Number(photos) }));
      } finally {
        database.close();
      }
    },
    async open(page, { width = 1024, before, origin = host.origin, again } = {}) {
      const path = host.put(typeof page === 'string' ? { html: page } : page);
      const context = again ? again.page.browserContext() : await browser.createBrowserContext();
      const guest = await watch(await context.newPage(), width, before);
      if (again) await guest.cdp.send('Network.clearBrowserCache');
      await guest.page.goto(origin + path, { waitUntil: 'load' });
      return guest;
    },
    async clear() {
      await Promise.all(browser.browserContexts().filter((context) => context !== browser.defaultBrowserContext()).map((context) => context.close()));
      proxy.calm();
    },
    async stop() {
      await browser.close();
      await Promise.all([samples.stop(), proxy.stop(), host.stop()]);
      await rm(home, { recursive: true, force: true, maxRetries: 20 });
    },
  };
}

async function watch(page: Page, width: number, before: (() => void) | undefined): Promise<Guest> {
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport({ width, height: 800 });
  const requests: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => { if (/^https?:/.test(request.url())) requests.push(request.url()); });
  page.on('pageerror', (error) => { said.push(`thrown ${String(error)}`); });
  page.on('console', (message) => { if (['warn', 'error'].includes(message.type())) said.push(`${message.type()} ${message.text()}`); });
  if (before) await page.evaluateOnNewDocument(before);
  const guest: Guest = {
    page, requests, said, cdp: await page.createCDPSession(),
    news: () => requests.filter((url) => url.includes('/v1/news?')).length,
    until: (check, ...args) => until(page, said, check, ...args),
    cards: (count = 1, at = 0) => guest.until(hasCards, count, at),
    async pass(ms, waiting) {
      // While a request hangs, time must not wait for the network: small steps let what does arrive keep up.
      const step = waiting ? 250 : ms;
      for (let left = ms; left > 0; left -= step) {
        const passed = new Promise((resolve) => { guest.cdp.once('Emulation.virtualTimeBudgetExpired', resolve); });
        await guest.cdp.send('Emulation.setVirtualTimePolicy', { policy: waiting ? 'advance' : 'pauseIfNetworkFetchesPending', budget: Math.min(step, left) });
        await passed;
      }
    },
    cookies: async () => (await page.browserContext().cookies()).map(({ name, domain }) => `${name}@${domain}`),
  };
  return guest;
}

/** For `until`: the feed at `index` has at least `least` cards. */
export const hasCards = (least: number, index: number): boolean => (document.querySelectorAll('kim-news-feed')[index]?.shadowRoot?.querySelectorAll('article.item').length ?? 0) >= least;

/** Waits until `check` is true in `where`; polled from outside, because waiting inside needs eval and timers, which pages forbid and tests fake. */
export async function until<Args extends unknown[]>(where: Page | Frame, said: readonly string[], check: (...args: Args) => boolean, ...args: Args): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (!(await where.evaluate(check as (...all: unknown[]) => unknown, ...args))) {
    assert.ok(Date.now() < deadline, `never true: ${String(check)} ${JSON.stringify(args)}; said: ${said.join(' | ')}`);
    await new Promise((resolve) => { setTimeout(resolve, 25); });
  }
}
