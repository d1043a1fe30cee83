/** `/builder` as a webmaster uses it: by keyboard, on a phone, without JavaScript; and every snippet it makes, opened as a page of its own. */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openSampleSite, type SampleSite } from './sample-site.ts';
import { named, visit, type Visit } from './visit.ts';

const VILLAGE = '61.12.01.2001';

describe('the snippet builder', () => {
  let site: SampleSite;
  let seen: Visit | undefined;
  /** Another site, on plain http: it serves whatever was pasted last. */
  let host: Server;
  let pasted = '';
  before(async () => {
    site = await openSampleSite();
    host = createServer((_request, response) => { response.setHeader('content-type', 'text/html').end(`<!doctype html><html lang="id"><title>Desa</title><link rel="icon" href="data:,">${pasted}`); });
    await new Promise<void>((resolve) => { host.listen(0, '127.0.0.1', resolve); });
  });
  after(async () => {
    host.close();
    await site.stop();
  });
  afterEach(async () => { await seen?.close(); seen = undefined; });

  const open = async (query = '', options: Parameters<typeof visit>[2] = {}): Promise<Page> => (seen = await visit(site.browser, `${site.api}/builder${query}`, options)).page;
  const snippet = (page: Page): Promise<string> => page.$eval('.snippet textarea', (area) => (area).value);
  const choose = (page: Page, name: string, value: string): Promise<void> => page.$eval(`[name=${name}][value=${value}]`, (input) => { (input as HTMLInputElement).click(); });
  const focusName = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id || (document.activeElement as HTMLInputElement | null)?.value || document.activeElement?.textContent?.trim() || '');
  const tabTo = async (page: Page, wanted: RegExp): Promise<void> => {
    for (let count = 0; count < 60; count++) {
      await page.keyboard.press('Tab');
      if (wanted.test(await focusName(page))) return;
    }
    throw new Error(`Tab never came to ${String(wanted)}`);
  };
  /** Opens what the builder made, as a page of another site. */
  const openPasted = async (html: string): Promise<Visit> => {
    pasted = html;
    await seen?.close();
    return (seen = await visit(site.browser, `http://127.0.0.1:${(host.address() as AddressInfo).port}/`));
  };

  test('is all done by keyboard, and what was copied is the snippet', async () => {
    const page = await open('', { width: 1024 });
    await tabTo(page, /^opensid_dynamic$/);
    for (let count = 0; count < 2; count++) await page.keyboard.press('ArrowDown');
    await tabTo(page, /^region$/);
    await page.keyboard.type(VILLAGE);
    // What the code's first digits found is gone by then.
    await page.waitForFunction((code) => { const found = [...document.querySelectorAll('.regions button')]; return found.length === 1 && found[0]!.textContent.includes(code); }, {}, VILLAGE);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.snippet textarea');
    assert.match(await focusName(page), /^Ganti wilayah$/, 'the focus stays where one is');
    await tabTo(page, /^program-list$/);
    await page.keyboard.press('Space');
    await tabTo(page, /^accent$/);
    await page.keyboard.type('#ffee00');
    assert.match(await page.$eval('#accent-said', (said) => said.textContent), /kontras (?:[5-9]|\d\d|4\.[5-9]).*: 1/);
    const code = await snippet(page);
    assert.match(code, /data-kim-widget="news-feed"[\s\S]*data-kim-widget="program-list"[\s\S]*--kim-accent:#ffee00[\s\S]*<script type="module"/);
    await page.focus('.snippet textarea');
    await tabTo(page, /^Salin$/);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.snippet [role=status]')!.textContent.trim() !== '');
    await page.evaluate(() => { const area = document.createElement('textarea'); area.id = 'paste-here'; document.body.append(area); area.focus(); });
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV');
    await page.keyboard.up('Control');
    const arrived = await page.$eval('#paste-here', (area) => (area as HTMLTextAreaElement).value);
    if (arrived) assert.equal(arrived, code);
    assert.match(await page.$eval('.snippet [role=status]', (said) => said.textContent), /Tersalin|Ctrl\+C/);
    assert.equal(await page.evaluate(() => { const area = document.querySelector<HTMLTextAreaElement>('.snippet textarea')!; return area.value.slice(area.selectionStart, area.selectionEnd); }), code, 'and it is selected, for where copying is refused');
    assert.deepEqual(seen!.complaints, []);
  });

  for (const width of [280, 360, 1280]) {
    test(`is sound at ${width} px: no sideways scroll, no complaint of axe or of its own policy, nobody else asked`, async () => {
      const page = await open(`?region=${VILLAGE}`, { width });
      await page.waitForSelector('.snippet textarea');
      await page.$$eval('details', (all) => { all.forEach((one) => { one.open = true; }); });
      assert.equal(await page.$eval('html', (root) => root.scrollWidth - root.clientWidth), 0);
      assert.deepEqual(await seen!.audit(), []);
      assert.deepEqual(seen!.complaints, []);
      assert.deepEqual(seen!.origins(), [site.api]);
      assert.deepEqual(await seen!.cookies(), []);
    });
  }

  test('shows the real widgets in frames of 280, 420 and 768 px, in the look that was chosen', async () => {
    const page = await open(`?region=${VILLAGE}`, { width: 1280 });
    await page.waitForSelector('.stage iframe');
    await page.$eval('.stage', (stage) => { stage.scrollIntoView(); });
    await choose(page, 'theme', 'dark');
    for (const [key, width] of [['narrow', 280], ['phone', 420], ['wide', 768]] as const) {
      await choose(page, 'width', key);
      const frame = await (await page.waitForSelector('.stage iframe'))!.contentFrame();
      await frame.waitForSelector('kim-news-feed[data-kim-state=ready][theme=dark]');
      assert.equal(await frame.evaluate(() => innerWidth), width);
    }
    assert.deepEqual(seen!.complaints, []);
  });

  test('each snippet works as a page of another site', async () => {
    const page = await open(`?region=${VILLAGE}&site=pk_desa_sungairaya_contoh`, { width: 1024 });
    await page.waitForSelector('.snippet textarea');
    await page.waitForFunction(() => (document.querySelector('kim-builder') as unknown as { pinned?: unknown }).pinned !== undefined);
    const made = new Map<string, string>();
    for (const hostName of await page.$$eval('[name=host]', (all) => all.map((input) => (input as HTMLInputElement).value))) {
      await choose(page, 'host', hostName);
      for (const mode of await page.$$eval('[name=mode]', (all) => all.map((input) => (input as HTMLInputElement).value))) {
        await choose(page, 'mode', mode);
        for (const updates of mode === 'script' || mode === 'placeholder' ? ['floating', 'pinned'] : ['floating']) {
          await choose(page, 'updates', updates);
          const once = await page.$$eval('.gives kim-builder-copy:not(.snippet) textarea', (all) => all.map((area) => (area).value).join(''));
          const key = `${mode} ${updates}${mode === 'script' && updates === 'floating' && hostName === 'wordpress' ? ' in one line' : ''}`;
          if (!made.has(key)) made.set(key, (await snippet(page)) + once);
        }
      }
    }
    assert.ok([...made.keys()].some((key) => key.startsWith('placeholder pinned')) && [...made.keys()].some((key) => key.startsWith('oembed')));
    for (const [key, code] of made) {
      const [mode] = key.split(' ');
      assert.ok(!key.includes('pinned') || /integrity="sha384-[\w+/]{64}"/.test(code), code);
      const links = mode === 'oembed' ? code.split(/\s+/) : [...code.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!);
      assert.ok(links.length > 0, `${key} has a link`);
      for (const href of links) assert.equal((await fetch(href)).status, 200, `${key}: ${href}`);
      if (mode === 'frame') assert.match(code, new RegExp(`^<iframe src="${site.api}/embed/frame/news-feed\\?site=[\\w&;=.]+" title="Berita [^"]+" width="100%" height="900"`));
      if (mode !== 'script' && mode !== 'placeholder') continue;
      const there = await openPasted(code);
      await there.page.waitForSelector('kim-news-feed[data-kim-state=ready]');
      assert.deepEqual(there.complaints, [], key);
      assert.deepEqual(there.origins().filter((origin) => !origin.includes(`:${(host.address() as AddressInfo).port}`)), [site.api], key);
    }
  });

  test('a frame shows the accent that was chosen, keeps its room, and has no border', async () => {
    const page = await open(`?region=${VILLAGE}`, { width: 1024 });
    await page.waitForSelector('.snippet textarea');
    await choose(page, 'mode', 'frame');
    await page.type('#accent', '#8a1c4a');
    const code = await snippet(page);
    const there = await openPasted(code);
    const element = (await there.page.waitForSelector('iframe'))!;
    const border = (): Promise<unknown[]> => element.evaluate((frame) => { const { borderTopWidth, borderLeftWidth, height } = getComputedStyle(frame); return [borderTopWidth, borderLeftWidth, height]; });
    assert.deepEqual(await border(), ['0px', '0px', '900px']);
    const inside = await element.contentFrame();
    await inside.waitForSelector('kim-news-feed[data-kim-state=ready]');
    assert.equal(await inside.$eval('kim-news-feed >>> .head a', (link) => getComputedStyle(link).color), 'rgb(138, 28, 74)');
    assert.deepEqual(there.complaints, []);
  });

  test('names what kind of place each one is, and what it lies in', async () => {
    const page = await open('', { width: 360 });
    await page.type('#region', 'sungai raya');
    await page.waitForSelector('.regions button');
    const found = await page.$$eval('.regions button', (all) => all.map((button) => button.textContent.trim()));
    assert.ok(found.includes('Desa Sungai Raya Kecamatan Sungai Raya, Kabupaten Kubu Raya, Provinsi Kalimantan Barat · 61.12.01.2001'), found.join('\n'));
    assert.ok(found.includes('Kecamatan Sungai Raya Kabupaten Kubu Raya, Provinsi Kalimantan Barat · 61.12.01'), found.join('\n'));
    for (const line of found) assert.match(line, /^(?:Provinsi|Kabupaten|Kota|Kecamatan|Desa|Kelurahan|Desa adat) \S/);
    assert.equal(await page.$eval('html', (root) => root.scrollWidth - root.clientWidth), 0);
    await page.evaluate(() => { [...document.querySelectorAll<HTMLElement>('.regions button')].find((button) => button.textContent.includes('61.12.01.2001'))!.click(); });
    assert.equal(await (await page.waitForSelector('.chosen b'))!.evaluate((chosen) => chosen.textContent), 'Desa Sungai Raya (61.12.01.2001)');
  });

  test('several widgets do not touch, whatever an editor and a reset take away, and what is urgent stands first', async () => {
    const page = await open(`?region=${VILLAGE}`, { width: 1024 });
    await page.waitForSelector('.snippet textarea');
    for (const name of ['alert-bar', 'program-list']) await choose(page, 'widget', name);
    await page.$eval('.stage', (here) => { here.scrollIntoView(); });
    const stage = await (await page.waitForSelector('.stage iframe'))!.contentFrame();
    await stage.waitForFunction(() => document.querySelectorAll('[data-kim-widget]').length === 3);
    const kinds = '[data-kim-widget],iframe,p';
    const gaps = (where: { evaluate: Page['evaluate'] }): Promise<number[]> => where.evaluate((selector) => {
      const boxes = [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
      return boxes.slice(1).map(({ top }, index) => Math.round(top - boxes[index]!.bottom));
    }, '[data-kim-widget]');
    assert.ok((await gaps(stage)).every((gap) => gap >= 12), 'in the preview');
    assert.equal(await stage.$eval('[data-kim-widget]', (first) => first.getAttribute('data-kim-widget')), 'alert-bar');
    const made: [string, string][] = [];
    for (const hostName of await page.$$eval('[name=host]', (all) => all.map((input) => (input as HTMLInputElement).value))) {
      await choose(page, 'host', hostName);
      for (const mode of await page.$$eval('[name=mode]', (all) => all.map((input) => (input as HTMLInputElement).value))) {
        await choose(page, 'mode', mode);
        made.push([`${hostName} ${mode}`, await snippet(page)]);
      }
    }
    const opened = new Set<string>();
    for (const [key, code] of made) {
      const widgets = [...code.matchAll(/data-kim-widget="([^"]+)"|\/embed\/frame\/([\w-]+)/g)].map(([, one, other]) => one ?? other);
      if (!/ (?:script|placeholder|frame)$/.test(key)) continue;
      assert.deepEqual(widgets, ['alert-bar', 'news-feed', 'program-list'], key);
      // What the strictest editor leaves, under a sheet that sets every margin to nothing.
      const bare = code.replace(/ style="[^"]*"/g, '').replace(/<script.*<\/script>/, '').replace(/src="[^"]*"/g, '');
      if (opened.size === opened.add(bare).size) continue;
      const there = await openPasted(`<style>*{margin:0;padding:0}iframe{display:block}</style>${bare}`);
      const between = await there.page.evaluate((selector) => {
        const blocks = [...document.querySelectorAll(selector)].filter((element) => element.textContent.trim() !== '' || element.localName === 'iframe').map((element) => ({ widget: element.localName !== 'p', box: element.getBoundingClientRect() }));
        return blocks.slice(1).flatMap(({ widget, box }, index) => (widget ? [Math.round(box.top - blocks[index]!.box.bottom)] : []));
      }, kinds);
      assert.equal(between.length, 2, key);
      assert.ok(between.every((gap) => gap >= 12), `${key}: ${between.join()} px between them`);
    }
  });

  test('the sketch of each software shows what is really pasted there', async () => {
    const page = await open(`?region=${VILLAGE}`, { width: 1024 });
    await page.waitForSelector('.snippet textarea');
    let drawn = 0;
    for (const hostName of await page.$$eval('[name=host]', (all) => all.map((input) => (input as HTMLInputElement).value))) {
      await choose(page, 'host', hostName);
      for (const mode of await page.$$eval('[name=mode]', (all) => all.map((input) => (input as HTMLInputElement).value))) {
        await choose(page, 'mode', mode);
        if (!await page.$('.sketch')) continue;
        const code = await snippet(page);
        const lines = (await page.$$eval('.sketch .mono', (all) => all.map((line) => line.textContent))).filter(Boolean);
        if (hostName === 'opensid_static') assert.match(await page.$eval('.sketch', (sketch) => sketch.textContent), /Nama File Widget \(\.php\): kentongan\.php/);
        else assert.ok(lines.length > 0 && code.startsWith(lines[0]!.replace(/…$/, '')), `${hostName} ${mode}: ${lines[0] ?? 'nothing'}`);
        for (const line of lines) assert.ok(line.length > 20 && code.includes(line.replace(/…$/, '')), `${hostName} ${mode}: ${line}`);
        drawn += 1;
      }
    }
    assert.ok(drawn >= 9, `${drawn} sketches`);
  });

  test('the paste test tells what an editor removed, and gives what will survive', async () => {
    const page = await open(`?region=${VILLAGE}`, { width: 360 });
    await page.waitForSelector('.snippet textarea');
    await choose(page, 'host', 'opensid_static');
    const stripped = (await snippet(page)).replace(/<script.*<\/script>/, '');
    await choose(page, 'host', 'opensid_article');
    await page.$eval('#source', (area, text) => { (area as HTMLTextAreaElement).value = text; }, stripped);
    await page.click('kim-builder-test [type=submit]');
    await page.waitForSelector('.verdict');
    assert.match(await page.$eval('.verdict', (verdict) => verdict.textContent), /hanya tautan[\s\S]*<script> dibuang/);
    assert.match(await page.$eval('.instead textarea', (area) => (area).value), /^<iframe /);
    assert.equal(await page.evaluate(() => document.activeElement?.className.startsWith('verdict')), true);
    assert.deepEqual(await seen!.audit(), []);
    assert.deepEqual(seen!.origins(), [site.api]);
  });

  test('a key is asked for, approved by the regency, and found again by its code alone', async () => {
    const page = await open(`?region=${VILLAGE}`, { width: 360 });
    await page.waitForSelector('.snippet textarea');
    await page.click('kim-builder-key details:nth-of-type(1) summary');
    await page.type('#site-name', 'Desa Sungai Raya (contoh)');
    await page.type('#site-url', 'http://sungairaya.contoh.invalid');
    await page.type('#site-email', 'kantor@contoh.invalid');
    await page.click('.request [type=submit]');
    const code = await (await page.waitForSelector('.receipt .big'))!.evaluate((big) => big.textContent);
    await page.evaluate(() => { document.addEventListener('copy', () => { document.body.dataset['copied'] = String(getSelection()).trim(); }); });
    await page.click('.receipt button');
    await page.waitForFunction((wanted) => document.body.dataset['copied'] === wanted && document.querySelector('.receipt [role=status]')?.textContent === 'Tersalin', {}, code);
    const { email, password } = site.staff.find(({ role }) => role === 'regency_admin')!;
    const desk = await visit(site.browser, `${site.api}/console#/situs`, { width: 360 });
    await desk.page.type('input[type=email]', email);
    await desk.page.type('input[type=password]', password);
    await desk.page.keyboard.press('Enter');
    await (await named(desk.page, 'button', 'Setujui: Desa Sungai Raya (contoh)')).click();
    await (await named(desk.page, 'button', 'Ya, setujui')).click();
    await desk.page.waitForFunction(() => /disetujui\. Kuncinya pk_/.test(document.querySelector('kim-sites')?.textContent ?? ''));
    assert.deepEqual(await desk.audit(), []);
    assert.equal(await desk.page.$eval('html', (root) => root.scrollWidth - root.clientWidth), 0);
    await desk.close();
    await page.click('kim-builder-key details:nth-of-type(2) summary');
    await page.type('#request-code', code.toLowerCase());
    await page.click('.status [type=submit]');
    await (await page.waitForSelector('kim-builder-key .note ~ p button'))!.click();
    await page.waitForFunction(() => /data-site=|site=pk_/.test(document.querySelector<HTMLTextAreaElement>('.snippet textarea')!.value));
    assert.ok(!page.url().includes(code), 'no code in an address');
  });

  test('speaks English when asked', async () => {
    const page = await open('?lang=en', { width: 768 });
    assert.equal(await page.$eval('h1', (title) => title.textContent), 'Put it on your site');
    assert.equal(await page.$eval('html', (root) => root.lang), 'en');
  });

  test('without JavaScript it says what to do, with a snippet that works', async () => {
    const page = await open('', { width: 360, script: false });
    assert.equal(await page.$eval('html', (root) => root.scrollWidth - root.clientWidth), 0);
    const code = await page.$eval('pre', (pre) => pre.textContent);
    const there = await openPasted(code);
    await there.page.waitForSelector('kim-news-feed[data-kim-state=ready]');
  });
});
