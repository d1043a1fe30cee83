/** What is there without JavaScript: the link in the snippet, and a page of ours behind every link that a widget shows. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { openSampleSite, type SampleSite } from './sample-site.ts';
import { visit, type Visit } from './visit.ts';

interface Item { slug: string; title?: string; name?: string }

describe('without JavaScript', () => {
  let site: SampleSite;
  let seen: Visit | undefined;
  before(async () => { site = await openSampleSite(); });
  after(() => site.stop());
  afterEach(async () => { await seen?.close(); seen = undefined; });

  const open = async (url: string): Promise<Visit> => (seen = await visit(site.browser, url, { width: 360, script: false }));
  const first = async (list: 'news' | 'programs'): Promise<Item> => {
    const { items } = await (await fetch(`${site.api}/v1/${list}?region=61.12.01.2001&limit=1`)).json() as { items: Item[] };
    assert.ok(items[0], `no ${list}`);
    return items[0];
  };
  const readable = async (path: string, words: string): Promise<void> => {
    const { page } = await open(site.api + path);
    const text = await page.$eval('body', (body) => body.innerText);
    assert.ok(text.includes(words), `${path} lacks "${words}": ${text.slice(0, 200)}`);
    assert.equal((await page.$$('h1')).length, 1, 'one main heading');
    assert.equal(await page.$eval('html', (root) => root.lang), 'id');
    assert.equal(await page.$eval('html', (root) => root.scrollWidth - root.clientWidth), 0, 'it scrolls sideways');
    assert.deepEqual(seen!.origins(), [site.api]);
  };

  test('the village page shows the links of the snippet, and each leads to a page', async () => {
    const { page } = await open(site.pages.desa);
    const links = await page.$$eval('[data-kim-widget] a', (all) => (all).map(({ href, offsetHeight }) => ({ href, offsetHeight })));
    assert.ok(links.length >= 3);
    for (const { href, offsetHeight } of links) {
      assert.ok(offsetHeight > 0, `${href} is hidden`);
      assert.equal((await fetch(href)).status, 200, href);
    }
  });

  test('an item of news is a page', async () => {
    const { slug, title } = await first('news');
    await readable(`/n/${slug}`, title!);
  });

  test('a program is a page', async () => {
    const { slug, name } = await first('programs');
    await readable(`/p/${slug}`, name!);
  });

  test('a region is a page with its news', async () => {
    const { title } = await first('news');
    await readable('/r/61.12.01.2001', title!);
  });

  test('the form and the place to ask after an aspiration are pages', async () => {
    await readable('/r/61.12.01.2001/aspirasi', 'Sungai Raya');
    assert.ok(await seen!.page.$('form[method=post] textarea'));
    await seen!.close();
    await readable('/a', 'ode lacak');
    assert.ok(await seen!.page.$('form[method=post] input'));
  });

  test('the form can be sent, and answers with the receipt', async () => {
    const { page } = await open(`${site.api}/r/61.12.01.2001/aspirasi`);
    await page.type('[name=title]', 'Lampu jalan padam di RT 03');
    await page.type('[name=text]', 'Lampu jalan di depan mushala padam sejak dua minggu.');
    const category = await page.$('select[name=category]');
    if (category) await page.select('select[name=category]', 'electricity');
    else await page.click('[name=category][value=electricity]');
    const adult = await page.$('[name=adult][value=yes], [name=adult][value=true], [name=adult][value="1"], [name=adult]');
    await adult?.click();
    await Promise.all([page.waitForNavigation(), page.click('form[method=post] [type=submit], form[method=post] button:not([type])')]);
    const text = await page.$eval('body', (body) => body.innerText);
    assert.match(text, /KB-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/);
  });
});
