/** `layout="ticker"`: one headline at a time, in a strip that keeps its height and can be stopped. */
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { fixtures, mockApi, type MockApi } from '@kentongan/testing';
import type { KimNewsFeed } from '../../src/news-feed/news-feed.ts';
import '../../src/news-feed/define.ts';
import { waitUntil } from '../../../testing/src/wait-until.ts';

const titles = fixtures.news.items.map(({ title }) => title);
/** Longer than a headline stands. */
const PAST = 7100;

describe('kim-news-feed layout="ticker"', () => {
  let api: MockApi;
  let later: (() => void)[] = [];
  const real = globalThis.setTimeout;
  /** Holds back what waits as long as a headline stands; `pass` lets it happen. */
  const pass = (): void => { const due = later; later = []; for (const run of due) run(); };
  beforeEach(() => {
    localStorage.clear();
    later = [];
    globalThis.setTimeout = ((run: () => void, ms = 0, ...more: unknown[]) => {
      if (ms < PAST - 200 || ms > PAST) return real(run, ms, ...more);
      later.push(run);
      return -later.length;
    }) as typeof setTimeout;
  });
  afterEach(() => { globalThis.setTimeout = real; api.restore(); });

  const make = async (width = 360, mode: MockApi['mode'] = 'normal'): Promise<KimNewsFeed> => {
    api = mockApi();
    api.mode = mode;
    const box = await fixture<HTMLElement>(html`<div><kim-news-feed layout="ticker" api=${api.base} region="61.12.01.2001"><a href="/r/61">Berita</a></kim-news-feed></div>`);
    box.style.width = `${width}px`;
    const feed = box.querySelector('kim-news-feed')!;
    if (mode === 'normal') await waitUntil(() => feed.shadowRoot?.querySelector('.ticker'));
    return feed;
  };
  const now = (feed: KimNewsFeed): string => feed.shadowRoot!.querySelector('.now a')!.textContent;
  const key = (feed: KimNewsFeed, label: string): HTMLButtonElement | null => feed.shadowRoot!.querySelector(`button[aria-label="${label}"]`);

  it('turns by itself, and stops for its button, the pointer and the focus', async () => {
    const feed = await make();
    expect(now(feed)).to.equal(titles[0]);
    expect(feed.shadowRoot!.querySelector('.now')!.getAttribute('aria-live')).to.equal('off');
    pass();
    await waitUntil(() => now(feed) === titles[1]);
    key(feed, 'Jeda')!.click();
    await waitUntil(() => key(feed, 'Jalankan'));
    const due = later;
    later = [];
    feed.requestUpdate();
    await feed.updateComplete;
    expect(later, 'paused').to.deep.equal([]);
    expect(due.length).to.be.greaterThan(0);
    key(feed, 'Jalankan')!.click();
    await waitUntil(() => later.length > 0);
    for (const [start, end] of [['pointerenter', 'pointerleave'], ['focusin', 'focusout']] as const) {
      later = [];
      const strip = feed.shadowRoot!.querySelector('.ticker')!;
      strip.dispatchEvent(new Event(start));
      feed.requestUpdate();
      await feed.updateComplete;
      expect(later, start).to.deep.equal([]);
      strip.dispatchEvent(new Event(end));
      expect(later.length, end).to.equal(1);
    }
    await Promise.all((feed.shadowRoot as ShadowRoot & DocumentOrShadowRoot).getAnimations().map(({ finished }) => finished));
    await expect(feed).to.be.accessible();
  });

  describe('under reduced motion', () => {
    let canBe = true;
    before(async () => { canBe = await emulateMedia({ reducedMotion: 'reduce' }).then(() => true, () => false); });
    after(async () => { if (canBe) await emulateMedia({ reducedMotion: 'no-preference' }); });

    it('never turns by itself (not where the driver cannot ask for it: Firefox, WebKit); by hand it goes on, and says so', async function () {
      if (!canBe) this.skip();
      const feed = await make();
      await feed.updateComplete;
      expect(later).to.deep.equal([]);
      expect(key(feed, 'Jalankan')).to.equal(null);
      expect(key(feed, 'Jeda')).to.equal(null);
      key(feed, 'Berita berikutnya')!.click();
      await waitUntil(() => now(feed) === titles[1]);
      expect(feed.shadowRoot!.querySelector('.now')!.getAttribute('aria-live')).to.equal('polite');
      expect(getComputedStyle(feed.shadowRoot!.querySelector('.fresh')!).animationName).to.equal('none');
      key(feed, 'Berita sebelumnya')!.click();
      await waitUntil(() => now(feed) === titles[0]);
      key(feed, 'Berita sebelumnya')!.click();
      await waitUntil(() => now(feed) === titles.at(-1));
    });
  });

  it('is worked by the keyboard alone: headline, back, pause, on', async () => {
    const feed = await make();
    const seen: string[] = [];
    for (let stop = 0; stop < 12 && seen.length < 4; stop += 1) {
      await sendKeys({ press: 'Tab' });
      const at = feed.shadowRoot!.activeElement;
      if (at) seen.push(at.getAttribute('aria-label') ?? at.textContent);
    }
    expect(seen).to.deep.equal([titles[0], 'Berita sebelumnya', 'Jeda', 'Berita berikutnya']);
  });

  for (const width of [280, 360, 768]) {
    it(`keeps its height at ${width} px, whatever the headline`, async () => {
      const feed = await make(width);
      await waitUntil(() => feed.dataset['kimRoom'] === (width < 320 ? 'xs' : width < 560 ? 's' : 'm'));
      const heights = new Set<number>();
      for (const _ of titles) {
        heights.add(feed.getBoundingClientRect().height);
        expect(feed.scrollWidth).to.be.at.most(width);
        const before = now(feed);
        key(feed, 'Berita berikutnya')!.click();
        await waitUntil(() => now(feed) !== before);
      }
      expect([...heights]).to.have.length(1);
    });
  }

  it('leaves the link where it is until the strip is there, and when there never is one', async () => {
    const feed = await make(360, 'fail');
    await waitUntil(() => feed.dataset['kimState'] === 'error');
    expect(feed.querySelector('a')!.getBoundingClientRect().height).to.be.greaterThan(0);
  });
});
