/** The sample portal of a regency: one feed of many villages, from one snippet. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { openSampleSite, type SampleSite } from './sample-site.ts';
import { visit, type Visit } from './visit.ts';

describe('the sample regency portal', () => {
  let site: SampleSite;
  let seen: Visit | undefined;
  before(async () => { site = await openSampleSite(); });
  after(() => site.stop());
  afterEach(async () => { await seen?.close(); seen = undefined; });

  test('it carries news of the villages below it, and of the province in another feed', async () => {
    seen = await visit(site.browser, site.pages.portal);
    await seen.page.waitForSelector('kim-news-feed >>> article');
    const feeds = await seen.page.$$eval('kim-news-feed', (all) => all.map((feed) => Array.from(feed.shadowRoot?.querySelectorAll('article h3') ?? [], (title) => title.textContent)));
    assert.equal(feeds.length, 2);
    for (const titles of feeds) assert.ok(titles.length >= 3, `only ${titles.length} items`);

    const regions = async (region: string): Promise<Set<string>> => {
      const { items } = await (await fetch(`${site.api}/v1/news?region=${region}&limit=50`)).json() as { items: { region: { code: string } }[] };
      return new Set(items.map((item) => item.region.code));
    };
    const below = await regions('61.12');
    assert.ok(below.size >= 2 && [...below].every((code) => code === '61.12' || code.startsWith('61.12.')), [...below].join());
    assert.ok((await regions('61')).size >= 5);
  });

  test('it asks nobody but itself and the API, keeps no cookie, everyone can use it', async () => {
    seen = await visit(site.browser, site.pages.portal);
    await seen.page.waitForSelector('kim-program-list >>> [part=card]');
    assert.deepEqual(seen.origins(), [site.api, new URL(site.pages.portal).origin].sort());
    assert.deepEqual(await seen.cookies(), []);
    assert.deepEqual(seen.complaints, []);
    assert.deepEqual(await seen.audit(), []);
  });

  test('nothing jumps when the widgets arrive after the page was seen', async () => {
    seen = await visit(site.browser, site.pages.portal, { scriptAfterPaint: true });
    await seen.page.waitForSelector('kim-news-feed >>> article');
    assert.equal(await seen.shift(), 0);
  });
});
