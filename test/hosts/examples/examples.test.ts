/**
 * The examples of each website system, in Chromium: the page one can open, the very files that its guide quotes, and what is left of them where the system filters.
 * Needs a build and Chromium; the PHP ones also Debian's php-cli, php-illuminate-view and php-ramsey-uuid (installed when root, else skipped with the reason). KENTONGAN_PICTURES=folder keeps screenshots.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openSampleSite, type SampleSite } from '../../e2e/sample-site.ts';
import { visit } from '../../e2e/visit.ts';
import { BLADE, servePhp, WITHOUT_BLADE, WITHOUT_PHP } from './php.ts';

/** The address that the examples are written with, as all sample pages are. */
const WRITTEN = 'http://127.0.0.1:8787';
const PATIENCE = 30_000;

/** Files that are pasted, by folder. A guide and a page quote each as it stands. */
const PASTED: Readonly<Record<string, readonly string[]>> = {
  opensid: ['widget-dinamis.html', 'artikel.html', 'skrip-tema.html'],
  joomla: ['modul.html', 'skrip-templat.html'],
  blogger: ['gadget.html'],
  'google-sites': ['sematan.html'],
};
const read = (path: string): string => readFileSync(join('examples', path), 'utf8');
const between = (page: string, name: string): string => page.split(`<!-- ${name} -->\n`)[1]?.split(`<!-- /${name} -->`)[0] ?? '';
const ready = (page: Page, tag: string) => page.waitForSelector(`${tag}[data-kim-state="ready"]`, { timeout: PATIENCE });

/** What OpenSID leaves of what is written in a dynamic widget or an article: no script, no handler, no element of another's, no style on a frame. */
function openSid(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const script of page.querySelectorAll('script')) script.remove();
  for (const element of page.body.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) if (name.startsWith('on') || (name === 'style' && element.localName === 'iframe')) element.removeAttribute(name);
    if (element.localName.includes('-')) element.replaceWith(...element.childNodes);
  }
  return page.body.innerHTML;
}

/** What Joomla's default text filter leaves: no script, no frame, no unknown element. */
function joomla(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.body.querySelectorAll('script, iframe, object, embed, applet')) element.remove();
  for (const element of page.body.querySelectorAll('*')) if (element.localName.includes('-')) element.remove();
  return page.body.innerHTML;
}

describe('Examples', { timeout: 600_000 }, () => {
  let samples: SampleSite;
  let pages: string;
  let blank: Page;
  let host: Server;
  let hostAt: string;
  let served = '';
  before(async () => {
    samples = await openSampleSite();
    pages = new URL(samples.pages.desa).origin;
    blank = await samples.browser.newPage();
    host = createServer((_, response) => { response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(served); }).listen(0, '127.0.0.1');
    await new Promise((listening) => host.once('listening', listening));
    hostAt = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
  });
  after(async () => {
    host?.close();
    host?.closeAllConnections();
    await samples?.stop();
  });

  const here = (text: string) => text.replaceAll(WRITTEN, samples.api);
  /** A page whose content an editor saved through `filter`, with `theme` before its end. */
  const filtered = async (filter: (html: string) => string, content: string, theme = '') => {
    const left = await blank.evaluate(filter, here(content));
    served = `<!doctype html><html lang="id"><meta name="viewport" content="width=device-width"><title>Desa</title><main>${left}</main>${here(theme)}`;
    return { left, seen: await visit(samples.browser, hostAt) };
  };
  const link = (page: Page) => page.$eval('[data-kim-widget] a', (found) => ({ href: (found).href, seen: found.checkVisibility() && found.getBoundingClientRect().height > 0 }));

  for (const [folder, files] of Object.entries(PASTED)) {
    it(`${folder}: the guide and the page quote the files as they stand`, () => {
      for (const file of files) {
        const text = read(`${folder}/${file}`);
        assert.ok(read(`${folder}/README.md`).includes(`\`\`\`html\n${text}\`\`\``), `README.md of ${folder} does not quote ${file}.`);
        if (folder === 'google-sites') assert.match(read('google-sites/index.html'), /<iframe src="sematan\.html"[^>]* sandbox="allow-scripts/);
        else assert.ok(read(`${folder}/index.html`).includes(text), `index.html of ${folder} does not hold ${file}.`);
      }
    });
  }

  const EXPECTED: Readonly<Record<string, readonly string[]>> = { opensid: ['kim-aspiration-form', 'kim-news-feed', 'kim-program-list'], joomla: ['kim-news-feed'], blogger: ['kim-news-feed'], laravel: ['kim-news-feed', 'kim-aspiration-form'] };
  for (const [folder, tags] of Object.entries(EXPECTED)) {
    it(`${folder}: the page can be opened, wide and narrow, and shows its widgets`, async () => {
      for (const width of [360, 1280]) {
        const { page, origins, complaints, close } = await visit(samples.browser, `${pages}/${folder}/`, { width });
        for (const tag of tags) await ready(page, tag);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `sideways at ${width}`);
        assert.deepEqual(origins(), [samples.api, pages].sort());
        assert.deepEqual(complaints, []);
        const pictures = process.env['KENTONGAN_PICTURES'];
        if (pictures) {
          mkdirSync(pictures, { recursive: true });
          await page.screenshot({ path: join(pictures, `${folder}-${width}.png`) });
        }
        await close();
      }
    });
    it(`${folder}: without JavaScript every widget is a link that opens`, async () => {
      const { page, close } = await visit(samples.browser, `${pages}/${folder}/`, { script: false });
      const links = await page.$$eval('[data-kim-widget] a', (found) => found.map((one) => (one).href));
      assert.equal(links.length, tags.length);
      for (const address of links) assert.equal((await fetch(address)).status, 200, address);
      await close();
    });
  }

  it('google-sites: runs in a frame that has no origin, and its link opens outside', async () => {
    const { page, complaints, close } = await visit(samples.browser, `${pages}/google-sites/`, { width: 1280 });
    const frame = await (await page.waitForSelector('iframe'))!.contentFrame();
    assert.equal(await frame.evaluate(() => self.origin), 'null');
    await frame.waitForSelector('kim-program-list[data-kim-state="ready"]', { timeout: PATIENCE });
    assert.deepEqual(complaints, []);
    const pictures = process.env['KENTONGAN_PICTURES'];
    if (pictures) await page.screenshot({ path: join(pictures, 'google-sites-1280.png') });
    await close();
  });

  for (const file of ['widget-dinamis.html', 'artikel.html']) {
    it(`opensid: of ${file} the filter leaves the placeholder and its link; the theme's script brings it to life`, async () => {
      const content = read(`opensid/${file}`);
      const tag = `kim-${/data-kim-widget="([^"]+)"/.exec(content)![1]!}`;
      const without = await filtered(openSid, content + read('opensid/skrip-tema.html'));
      assert.doesNotMatch(without.left, /<script/);
      const { href, seen } = await link(without.seen.page);
      assert.equal(seen, true);
      assert.equal((await fetch(href)).status, 200);
      assert.equal(await without.seen.page.$(tag), null);
      await without.seen.close();
      const { seen: alive } = await filtered(openSid, content, read('opensid/skrip-tema.html'));
      await ready(alive.page, tag);
      await alive.close();
    });
  }

  it('opensid: of an element the filter leaves the link alone, which is why the guide says div', async () => {
    const { left, seen } = await filtered(openSid, `<kim-news-feed region="61.12"><a href="${WRITTEN}/r/61.12">Kabar</a></kim-news-feed>`, read('opensid/skrip-tema.html'));
    assert.equal(left, `<a href="${samples.api}/r/61.12">Kabar</a>`);
    assert.equal(await seen.page.$('kim-news-feed'), null);
    await seen.close();
  });

  it('joomla: of the module the filter leaves the placeholder and its link; the template\'s script brings it to life', async () => {
    const { left, seen } = await filtered(joomla, read('joomla/modul.html') + read('joomla/skrip-templat.html'));
    assert.doesNotMatch(left, /<script/);
    assert.equal((await link(seen.page)).seen, true);
    await seen.close();
    const { seen: alive } = await filtered(joomla, read('joomla/modul.html'), read('joomla/skrip-templat.html'));
    await ready(alive.page, 'kim-news-feed');
    await alive.close();
  });

  describe('opensid: the static widget, run by PHP', { skip: WITHOUT_PHP }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'kentongan-opensid-'));
    let php: { origin: string; stop(): Promise<void> };
    before(async () => {
      const widget = read('opensid/widget-statis.php');
      writeFileSync(join(folder, 'statis.php'), here(widget));
      writeFileSync(join(folder, 'seperti-tertulis.php'), widget);
      writeFileSync(join(folder, 'nakal.php'), here(widget).replace("'61.12.01.2001'", `'61"><script>alert(1)</script>'`));
      // As a theme includes it: inside a function of its own, between other markup.
      writeFileSync(join(folder, 'index.php'), '<!doctype html><html lang="id"><title>Desa</title><body><aside><?php (function () { include __DIR__ . "/statis.php"; })(); ?></aside></body></html>');
      php = await servePhp(folder);
    });
    after(async () => {
      await php?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it('shows the feed', async () => {
      const { page, complaints, close } = await visit(samples.browser, php.origin);
      await ready(page, 'kim-news-feed');
      assert.deepEqual(complaints.filter((text) => !text.includes('favicon')), []);
      await close();
    });
    it('prints what the page of the example holds', async () => {
      assert.equal((await (await fetch(`${php.origin}/seperti-tertulis.php`)).text()).trim(), between(read('opensid/index.html'), 'widget-statis').trim());
    });
    it('escapes what is filled in', async () => {
      const text = await (await fetch(`${php.origin}/nakal.php`)).text();
      assert.match(text, /data-region="61&quot;&gt;&lt;script&gt;alert/);
      assert.doesNotMatch(text, /<script>alert/);
    });
  });

  describe('laravel: the partial, compiled by Blade', { skip: WITHOUT_BLADE }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'kentongan-laravel-'));
    let php: { origin: string; stop(): Promise<void> };
    before(async () => {
      mkdirSync(join(folder, 'views/partials'), { recursive: true });
      mkdirSync(join(folder, 'compiled'));
      const partial = join(folder, 'views/partials/kentongan.blade.php');
      writeFileSync(partial, read('laravel/kentongan.blade.php'));
      // Blade compiles a template of this very second again at each use, and then @once is once for each.
      utimesSync(partial, 1e9, 1e9);
      const [, used] = /```blade\n([\s\S]+?)```/.exec(read('laravel/README.md')) ?? [];
      assert.ok(used, 'README.md of laravel has no Blade lines.');
      writeFileSync(join(folder, 'views/halaman.blade.php'), used);
      writeFileSync(join(folder, 'index.php'), `<?php
${BLADE.map((path) => `require '${path}';`).join(' ')}
function config($name) { return ['services.kentongan.server' => ($_GET['written'] ?? '') ? '${WRITTEN}' : '${samples.api}/', 'services.kentongan.wilayah' => '61.12.01.2001', 'services.kentongan.kunci' => ($_GET['key'] ?? '') ?: 'pk_desa_sungairaya_contoh'][$name]; }
$files = new Illuminate\\Filesystem\\Filesystem;
$engines = new Illuminate\\View\\Engines\\EngineResolver;
$engines->register('blade', fn () => new Illuminate\\View\\Engines\\CompilerEngine(new Illuminate\\View\\Compilers\\BladeCompiler($files, '${resolve(folder)}/compiled')));
$views = new Illuminate\\View\\Factory($engines, new Illuminate\\View\\FileViewFinder($files, ['${resolve(folder)}/views']), new Illuminate\\Events\\Dispatcher);
echo '<!doctype html><html lang="id"><title>Desa</title><body>' . "\\n<!-- kentongan -->\\n" . $views->make('halaman')->render() . '<!-- /kentongan -->';
`);
      php = await servePhp(folder);
    });
    after(async () => {
      await php?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it('shows both widgets, with the script once', async () => {
      const { page, complaints, close } = await visit(samples.browser, php.origin);
      for (const tag of ['kim-news-feed', 'kim-aspiration-form']) await ready(page, tag);
      assert.equal(await page.$$eval('script', (found) => found.length), 1);
      assert.deepEqual(complaints.filter((text) => !text.includes('favicon')), []);
      await close();
    });
    it('prints what the page of the example holds', async () => {
      const lines = (text: string) => between(text, 'kentongan').split('\n').map((line) => line.trim()).filter(Boolean);
      assert.deepEqual(lines(await (await fetch(`${php.origin}/?written=1`)).text()), lines(read('laravel/index.html')));
    });
    it('escapes what is filled in', async () => {
      const text = await (await fetch(`${php.origin}/?key=${encodeURIComponent('"><script>alert(1)</script>')}`)).text();
      assert.match(text, /data-site="&quot;&gt;&lt;script&gt;alert/);
      assert.doesNotMatch(text, /<script>alert/);
    });
  });
});
