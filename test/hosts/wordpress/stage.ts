/** A real WordPress beside a real API, and the people who work in it, each with a browser of their own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { startWordPress, type WordPress } from '../../../scripts/wordpress.mjs';
import { openSampleSite } from '../../e2e/sample-site.ts';

/** The village of the sample content. */
export const REGION = '61.12.01.2001';
export const SITE = 'pk_desa_sungairaya_contoh';
/** Milliseconds for which something may take to appear; the editor is heavy. */
export const PATIENCE = 60_000;

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
export const ZIP = `dist/kentongan-wordpress-${version}.zip`;

export interface Person {
  readonly page: Page;
  /** What the editor does on "Publish": the post's content through the REST API, as this person. */
  post(content: string, more?: Record<string, unknown>): Promise<{ link: string; raw: string }>;
  close(): Promise<void>;
}

export interface Stage {
  readonly api: string;
  readonly wordpress: WordPress;
  readonly browser: Browser;
  /** The first answer of the server's own oEmbed: 404 while it has none. */
  readonly oembedStatus: number;
  /** The address of a news page at the API. */
  readonly newsUrl: string;
  /** The snippet of the README, for the sample village. */
  readonly snippet: string;
  signIn(login: string, at?: string): Promise<Person>;
  /** A visitor who is nobody; `asked` gathers the origins of all requests. */
  visit(url: string, width?: number): Promise<{ page: Page; asked: Set<string>; close(): Promise<void> }>;
  picture(page: Page, name: string): Promise<void>;
  stop(): Promise<void>;
}

/** The fenced snippet of the README with the addresses of this stage: what is tested is what is printed. */
function readmeSnippet(api: string): string {
  const [, snippet] = /## The snippet\s+```html\n([\s\S]+?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
  assert.ok(snippet, 'README.md has no snippet under "The snippet".');
  return snippet.replaceAll('https://API', api).replaceAll('pk_…', SITE).trim();
}

export async function openStage({ multisite = false } = {}): Promise<Stage> {
  assert.equal(spawnSync(process.execPath, ['scripts/build-wordpress.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] }).status, 0, 'npm run build:wordpress failed.');
  const samples = await openSampleSite();
  const { api, browser } = samples;
  let wordpress: WordPress;
  try {
    wordpress = await startWordPress({ multisite });
  } catch (error) {
    await samples.stop();
    throw error;
  }
  const { items } = await (await fetch(`${api}/v1/news?region=${REGION}&limit=1`)).json() as { items: { url: string }[] };
  const newsUrl = items[0]!.url;
  const { status } = await fetch(`${api}/oembed?url=${encodeURIComponent(newsUrl)}`);

  const open = async (width = 1280): Promise<{ page: Page; asked: Set<string>; close(): Promise<void> }> => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.setViewport({ width, height: 900 });
    const asked = new Set<string>();
    page.on('request', (request) => { if (/^https?:/.test(request.url())) asked.add(new URL(request.url()).origin); });
    return { page, asked, close: () => context.close() };
  };

  return {
    api, wordpress, browser, newsUrl, oembedStatus: status, snippet: readmeSnippet(api),
    async signIn(login, at = wordpress.origin) {
      const { page, close } = await open();
      await page.goto(`${at}/wp-login.php`);
      // Not typed: a moment after it loads, the login page takes the focus to the name.
      for (const [field, value] of [['#user_login', login], ['#user_pass', wordpress.passwords[login]!]] as const) await page.$eval(field, (input, text) => { (input as HTMLInputElement).value = text; }, value);
      await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
      assert.match(page.url(), /wp-admin/, `${login} could not sign in.`);
      return {
        page, close,
        async post(content, more = {}) {
          const reply = await page.evaluate(async (base, body) => {
            const nonce = await (await fetch(`${base}/wp-admin/admin-ajax.php?action=rest-nonce`)).text();
            const answer = await fetch(`${base}/?rest_route=/wp/v2/posts&context=edit`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-wp-nonce': nonce }, body: JSON.stringify(body) });
            return { status: answer.status, body: await answer.json() as { link: string; content: { raw: string } } };
          }, at, { title: 'Dari desa', status: 'publish', content, ...more });
          assert.equal(reply.status, 201, JSON.stringify(reply.body).slice(0, 500));
          return { link: reply.body.link, raw: reply.body.content.raw };
        },
      };
    },
    async visit(url, width) {
      const visitor = await open(width);
      await visitor.page.goto(url, { waitUntil: 'load' });
      return visitor;
    },
    async picture(page, name) {
      const folder = process.env['KENTONGAN_PICTURES'];
      if (!folder) return;
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${name}.png`) });
    },
    async stop() {
      await wordpress.stop();
      await samples.stop();
    },
  };
}

/** Waits until a news feed on the page shows cards. */
export async function feedShown(page: Page): Promise<void> {
  await page.waitForSelector('kim-news-feed[data-kim-state="ready"] >>> [part~="card"]');
}

/** The fallback link as a person meets it: text, address, and whether it can be seen. */
export function linkShown(page: Page): Promise<{ text: string; href: string; seen: boolean } | null> {
  return page.$eval('[data-kim-widget] a', (link) => ({ text: link.textContent, href: (link).href, seen: link.checkVisibility() && link.getBoundingClientRect().width > 0 })).catch(() => null);
}
