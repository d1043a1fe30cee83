/** The news feed as a reader meets it: cards, more by cursor, the reader with its address, an allow-list instead of a parser. */
import { expect, fixture, html } from '@open-wc/testing';
import { richText } from '../../src/news-feed/rich-text.ts';
import type { KimNewsFeed } from '../../src/news-feed/news-feed.ts';
import '../../src/news-feed/define.ts';
import { answerFetch, API, newsItem, newsList } from '../base/fixtures.ts';
import { waitUntil } from '../../../testing/src/wait-until.ts';

const make = async (): Promise<KimNewsFeed> => {
  const feed = await fixture<KimNewsFeed>(html`<kim-news-feed api=${API} region="61.12" layout="grid"></kim-news-feed>`);
  await waitUntil(() => feed.shadowRoot!.querySelector('article, .empty'));
  return feed;
};

describe('kim-news-feed', () => {
  let net: ReturnType<typeof answerFetch>;
  afterEach(() => { net?.restore(); localStorage.clear(); });

  it('draws a card with one real link per item and passes axe', async () => {
    net = answerFetch(() => newsList(['a', 'b']));
    const feed = await make();
    const links = [...feed.shadowRoot!.querySelectorAll<HTMLAnchorElement>('article a')];
    expect(links.map(({ href }) => href)).to.deep.equal([`${API}/n/berita-a`, `${API}/n/berita-b`]);
    await expect(feed).to.be.accessible();
  });

  it('loads more by the cursor and moves the focus to the first new item', async () => {
    net = answerFetch((path) => (path.includes('cursor=c1') ? newsList(['c']) : newsList(['a', 'b'], 'c1')));
    const feed = await make();
    await waitUntil(() => feed.shadowRoot!.querySelector('.more button'));
    feed.shadowRoot!.querySelector<HTMLButtonElement>('.more button')!.click();
    await waitUntil(() => feed.shadowRoot!.activeElement?.textContent === 'Berita c');
    expect(feed.shadowRoot!.querySelectorAll('article')).to.have.length(3);
    expect(feed.shadowRoot!.querySelector('.more button')).to.equal(null);
  });

  it('opens an item in a dialog with its address, and gives the focus back on Esc', async () => {
    net = answerFetch((path) => (path.startsWith('/v1/news/') ? newsItem('a', { html: '<p>Isi <b>penuh</b>.</p>' }) : newsList(['a'])));
    const feed = await make();
    const link = feed.shadowRoot!.querySelector<HTMLAnchorElement>('article a')!;
    link.focus();
    link.click();
    const reader = () => feed.shadowRoot!.querySelector('kim-news-reader')?.shadowRoot;
    await waitUntil(() => reader()?.textContent?.includes('penuh'));
    expect(location.hash).to.equal('#kim-n-a');
    const dialog = reader()!.querySelector('dialog')!;
    expect(dialog.open).to.equal(true);
    await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
    await expect(feed).to.be.accessible();
    dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await waitUntil(() => !location.hash && !dialog.open);
    expect(feed.shadowRoot!.activeElement).to.equal(link);
  });

  it('dates what is read by the clock of its region, and names that clock', async () => {
    for (const [code, clock] of [['61.12.01.2001', 'pukul 01.30 WIB'], ['73.71', 'pukul 02.30 WITA'], ['91.71', 'pukul 03.30 WIT']] as const) {
      net = answerFetch((path) => (path.startsWith('/v1/news/') ? newsItem('a', { html: '<p>Isi penuh.</p>', publishedAt: '2026-11-23T18:30:00Z', region: { code, name: 'Desa' } }) : newsList(['a'])));
      const feed = await make();
      feed.shadowRoot!.querySelector<HTMLAnchorElement>('article a')!.click();
      const reader = () => feed.shadowRoot!.querySelector('kim-news-reader')?.shadowRoot;
      await waitUntil(() => reader()?.textContent?.includes('penuh'));
      expect(reader()!.querySelector('time')!.textContent).to.equal(`Selasa, 24 November 2026 ${clock}`);
      feed.shadowRoot!.querySelector('kim-news-reader')!.close();
      await waitUntil(() => !location.hash);
      net.restore();
      localStorage.clear();
    }
  });

  it('shows a picture once in the reader: leading, or in the text when it stands there in whatever width', async () => {
    const hashes = ['a'.repeat(32), 'b'.repeat(32)] as const;
    const at = (hash: string, width: number): string => `${API}/media/${hash}-${width}.webp`;
    const image = { src: at(hashes[0], 640), srcset: `${at(hashes[0], 320)} 320w`, width: 640, height: 400, alt: 'Balai desa' };
    for (const [html, pictures] of [
      [`<p>Isi penuh.</p><figure><img src="${at(hashes[0], 960)}" alt="Balai desa"></figure>`, [hashes[0]]],
      [`<img src="${at(hashes[0], 640)}" alt="">Isi penuh.`, [hashes[0]]],
      [`<p>Isi penuh.</p><p><img src="${at(hashes[1], 640)}" alt=""></p>`, hashes],
      [`<p>Isi penuh: ${hashes[0]}-640.webp</p><p><img src="https://lain.contoh.id/${hashes[0]}-640.webp" alt=""></p>`, [hashes[0]]],
      ['<p>Isi penuh.</p>', [hashes[0]]],
    ] as const) {
      net = answerFetch((path) => (path.startsWith('/v1/news/') ? newsItem('a', { html, image }) : { items: [newsItem('a', { image })], nextCursor: null }));
      const feed = await make();
      feed.shadowRoot!.querySelector<HTMLAnchorElement>('article a')!.click();
      const reader = () => feed.shadowRoot!.querySelector('kim-news-reader')?.shadowRoot;
      await waitUntil(() => reader()?.textContent?.includes('penuh'));
      expect([...reader()!.querySelectorAll('img')].map(({ src }) => /(a|b)\1+/.exec(src)![0]), html).to.deep.equal([...pictures]);
      feed.shadowRoot!.querySelector('kim-news-reader')!.close();
      await waitUntil(() => !location.hash);
      feed.remove();
      net.restore();
    }
  });

  it('keeps the link of its heading inside a narrow column', async () => {
    net = answerFetch(() => newsList(['a']));
    const column = await fixture<HTMLElement>(html`<div style="width: 200px"><kim-news-feed api=${API} region="61.12" layout="compact" heading="Pemerintahan"></kim-news-feed></div>`);
    const feed = column.querySelector('kim-news-feed')!;
    await waitUntil(() => feed.shadowRoot!.querySelector('article'));
    const link = feed.shadowRoot!.querySelector('.head a')!.getBoundingClientRect();
    expect(link.right).to.be.at.most(column.getBoundingClientRect().right);
    expect(link.bottom).to.be.at.most(feed.shadowRoot!.querySelector('article')!.getBoundingClientRect().top + 10);
  });

  it('leaves the opening to a page that cancels kim-navigate', async () => {
    net = answerFetch(() => newsList(['a']));
    const feed = await make();
    feed.addEventListener('kim-navigate', (event) => event.preventDefault());
    feed.shadowRoot!.querySelector<HTMLAnchorElement>('article a')!.click();
    expect(location.hash).to.equal('');
    expect(feed.overlay).to.equal(undefined);
  });

  it('offers the news around when there is none', async () => {
    net = answerFetch((path) => (path.includes('region=61.12') ? newsList([]) : newsList(['x'])));
    const feed = await make();
    expect(feed.dataset['kimState']).to.equal('empty');
    await waitUntil(() => feed.shadowRoot!.querySelector('.empty button'));
    feed.shadowRoot!.querySelector<HTMLButtonElement>('.empty button')!.click();
    await waitUntil(() => feed.shadowRoot!.querySelector('article'));
    expect(net.asked.some((path) => path.includes('region=61&'))).to.equal(true);
  });

  it('names the region above when there is no news, and says where names of regions come from', async () => {
    net = answerFetch((path) => (path.startsWith('/v1/regions/') ? { code: '61', name: 'Kalimantan Barat', level: 1, parents: [] } : newsList([])));
    const feed = await make();
    await waitUntil(() => feed.shadowRoot!.querySelector('.empty button')?.textContent?.includes('Kalimantan Barat'));
    expect(feed.shadowRoot!.querySelector('.empty .credit')!.textContent).to.equal('Data wilayah: idn-area-data, ODbL');
    await expect(feed).to.be.accessible();
  });

  it('speaks English when the page does', async () => {
    net = answerFetch(() => newsList(['a'], 'c'));
    const feed = await make();
    feed.lang = 'en';
    await waitUntil(() => feed.shadowRoot!.querySelector('.more button')?.textContent === 'Load more news');
    // What people wrote is Indonesian still, and says so to whoever reads aloud.
    for (const part of ['h3', 'article p']) expect(feed.shadowRoot!.querySelector(part)!.getAttribute('lang'), part).to.equal('id');
    expect(feed.shadowRoot!.querySelector('article time')!.closest('[lang]')!.getAttribute('lang')).to.equal('en');
  });

  it('builds only what the allow-list names', () => {
    const box = document.createElement('div');
    box.append(richText('<p onclick="x()">a &amp; b<script>alert(1)</script><a href="javascript:alert(1)">c</a><a href="/d">d</a><img src="https://evil.test/x.png" onerror="x()"><img src="/m/1.webp" alt="y"><img src="https://sama.test/m/2.webp" srcset="//evil.test/x 240w, 5w 480w"><svg><a>z</a></svg><form><b>t</b></form>', 'https://sama.test/n/a', Object.assign(document.createElement('kim-news-feed'), { api: API })));
    expect(box.textContent).to.equal('a & bcdt');
    expect([...box.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on'))).to.deep.equal([]);
    expect([...box.querySelectorAll('a')].map((link) => link.getAttribute('href'))).to.deep.equal([null, 'https://sama.test/d']);
    expect([...box.querySelectorAll('img')].map((image) => image.getAttribute('src'))).to.deep.equal([`${API}/m/1.webp`, `${API}/m/2.webp`]);
    expect(box.querySelectorAll('img')[1]!.srcset).to.equal(`${API}/evil.test/x 240w,${API}/5w 480w`);
  });
});
