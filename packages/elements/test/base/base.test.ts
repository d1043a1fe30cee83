/** What every widget gets from the base: settings, guarded definition, states, saved copy, readable tones. */
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { setting } from '../../src/base/context.ts';
import { whenText } from '../../src/base/dates.ts';
import { defineElement } from '../../src/base/define.ts';
import { contrast, parseColour, readable } from '../../src/base/tones.ts';
import type { KimNewsFeed } from '../../src/news-feed/news-feed.ts';
import '../../src/news-feed/define.ts';
import '../../src/site/define.ts';
import { answerFetch, API, newsList } from './fixtures.ts';
import { whenIdle } from '../../src/base/idle.ts';
import { saveCopy } from '../../src/base/saved-copy.ts';
import { waitUntil } from '../../../testing/src/wait-until.ts';

describe('base', () => {
  let net: ReturnType<typeof answerFetch>;
  afterEach(() => { net?.restore(); localStorage.clear(); });

  it('takes settings from the nearest kim-site, also through nesting and later changes', async () => {
    net = answerFetch(() => newsList(['a']));
    const outer = await fixture(html`<kim-site api=${API} region="61"><kim-site region="61.12"><kim-news-feed></kim-news-feed></kim-site></kim-site>`);
    const feed = outer.querySelector('kim-news-feed')!;
    expect(setting(feed, 'region')).to.equal('61.12');
    expect(setting(feed, 'api')).to.equal(API);
    await waitUntil(() => feed.dataset['kimState'] === 'ready');
    outer.querySelector('kim-site')!.region = '61.01';
    await waitUntil(() => net.asked.some((path) => path.includes('region=61.01')));
  });

  it('is silent for the same version twice and warns for another', () => {
    const warned: string[] = [];
    const real = console.warn;
    console.warn = (text: string) => { warned.push(text); };
    const make = (version: string) => class extends HTMLElement { static kimVersion = version; };
    const first = make('1.0.0');
    defineElement('kim-test-twice', first);
    defineElement('kim-test-twice', make('1.0.0'));
    expect(warned).to.have.length(0);
    defineElement('kim-test-twice', make('2.0.0'));
    console.warn = real;
    expect(warned.join()).to.include('1.0.0').and.include('2.0.0');
    expect(customElements.get('kim-test-twice')).to.equal(first);
  });

  it('keeps the light-DOM fallback on an error, and says so', async () => {
    net = answerFetch(() => 404);
    const feed = await fixture<KimNewsFeed>(html`<kim-news-feed api=${API} region="61"><a href="/r/61">Berita</a></kim-news-feed>`);
    await waitUntil(() => feed.dataset['kimState'] === 'error');
    expect(feed.querySelector('a')!.getClientRects().length).to.be.greaterThan(0);
    expect(feed.shadowRoot!.textContent).to.include('test_refused');
  });

  it('offers no retry for a mistake of the page, says it in the API’s words, and tells the developer once', async () => {
    const problem = { code: 'parameter_invalid', titles: { id: 'Ada parameter yang tidak dapat dipakai.', en: 'A parameter cannot be used.' }, detail: 'region takes a region code, once.', errors: [{ field: 'region', message: 'a region code' }] };
    net = answerFetch(() => new Response(JSON.stringify(problem), { status: 400, headers: { 'content-type': 'application/problem+json' } }));
    const warned: string[] = [];
    const real = console.warn;
    console.warn = (text: string) => { warned.push(text); };
    try {
      for (const lang of ['id', 'en'] as const) {
        const feed = await fixture<KimNewsFeed>(html`<kim-news-feed api=${API} region="61.1" lang=${lang}><a href="/r/61">Berita</a></kim-news-feed>`);
        await waitUntil(() => feed.shadowRoot!.querySelector('.note')?.textContent?.includes(problem.titles[lang]));
        const note = feed.shadowRoot!.querySelector('.note')!;
        expect(feed.dataset['kimState']).to.equal('error');
        expect(note.textContent).to.include('(parameter_invalid)').and.not.include('lagi').and.not.include('again');
        expect(note.querySelector('button')).to.equal(null);
        expect(feed.querySelector('a')!.getClientRects().length).to.be.greaterThan(0);
      }
    } finally {
      console.warn = real;
    }
    expect(net.asked).to.have.length(2);
    expect(warned).to.have.length(1);
    expect(warned[0]).to.include('<kim-news-feed>').and.include('parameter_invalid').and.include('data-region').and.include(problem.detail).and.not.include('61.1');
  });

  it('gives the reason beside the age where the API refuses for good what was read before', async () => {
    net = answerFetch(() => newsList(['a']));
    const make = () => fixture<KimNewsFeed>(html`<kim-news-feed api=${API} region="61.12"></kim-news-feed>`);
    const first = await make();
    await waitUntil(() => first.dataset['kimState'] === 'ready');
    await waitUntil(() => localStorage.length > 0);
    net.restore();
    net = answerFetch(() => new Response(JSON.stringify({ code: 'parameter_invalid', titles: { id: 'Ada parameter yang tidak dapat dipakai.', en: 'A parameter cannot be used.' } }), { status: 400, headers: { 'content-type': 'application/problem+json' } }));
    const second = await make();
    await waitUntil(() => second.shadowRoot!.querySelector('.note')?.textContent?.includes('(parameter_invalid)'));
    expect(second.dataset['kimState']).to.equal('stale');
    expect(second.shadowRoot!.querySelectorAll('article')).to.have.length(1);
    expect(second.shadowRoot!.querySelector('.note')!.textContent).to.include('salinan yang disimpan').and.include('Ada parameter yang tidak dapat dipakai.');
    expect(second.shadowRoot!.querySelector('.note button')).to.equal(null);
  });

  it('goes on offering a retry where one may help: another server’s 404, a 403, a 503', async () => {
    for (const status of [404, 403, 503]) {
      net = answerFetch(() => new Response('<h1>bukan API</h1>', { status }));
      const feed = await fixture<KimNewsFeed>(html`<kim-news-feed api=${API} region="61.15"></kim-news-feed>`);
      await waitUntil(() => feed.shadowRoot!.querySelector('.note button'));
      expect(feed.shadowRoot!.querySelector('.note')!.textContent).to.include(`http_${status}`);
      net.restore();
    }
  });

  it('does what can wait within three seconds, on pages that are never idle too', () => {
    const real = window.requestIdleCallback;
    let latest: number | undefined;
    window.requestIdleCallback = (_work, options) => { latest = options?.timeout; return 0; };
    whenIdle(() => {});
    window.requestIdleCallback = real;
    expect(latest).to.be.within(1, 3000);
  });

  it('keeps no copies of searches, which would push out those of the page', () => {
    const copies = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith('kim:https://salinan.test'));
    saveCopy('https://salinan.test/v1/news?region=61&limit=4', { items: [] });
    for (const q of ['p', 'po', 'pos']) saveCopy(`https://salinan.test/v1/news?region=61&q=${q}&limit=4`, { items: [] });
    expect(copies()).to.deep.equal(['kim:https://salinan.test/v1/news?region=61&limit=4']);
    localStorage.removeItem(copies()[0]!);
  });

  it('shows the saved copy with its age when the API is gone, and asks at most once before it does', async () => {
    net = answerFetch(() => newsList(['a']));
    const make = () => fixture<KimNewsFeed>(html`<kim-news-feed api=${API} region="61.12"></kim-news-feed>`);
    const first = await make();
    await waitUntil(() => first.dataset['kimState'] === 'ready');
    await waitUntil(() => Object.keys(localStorage).some((key) => key.includes('region=61.12')), 'the copy is saved when the browser is idle');
    net.restore();
    net = answerFetch(() => { throw new TypeError('Failed to fetch'); });
    const second = await make();
    await waitUntil(() => second.dataset['kimState'] === 'stale');
    expect(second.shadowRoot!.querySelectorAll('article')).to.have.length(1);
    expect(second.shadowRoot!.querySelector('.note')!.textContent).to.include('salinan yang disimpan');
    expect(net.asked).to.have.length(1);
  });

  it('survives being moved and aborts when removed', async () => {
    let signal: AbortSignal | null | undefined;
    net = answerFetch((_path, given) => { signal = given; return new Promise(() => {}); });
    const feed = await fixture<KimNewsFeed>(html`<kim-news-feed api=${API} region="61.13"></kim-news-feed>`);
    const place = feed.parentElement!;
    const other = document.createElement('div');
    place.append(other);
    other.append(feed);
    await aTimeout(0);
    expect(net.asked).to.have.length(1);
    expect(signal!.aborted).to.equal(false);
    feed.remove();
    await aTimeout(0);
    expect(signal!.aborted).to.equal(true);
  });

  it('sends kim-load', async () => {
    net = answerFetch(() => newsList(['a']));
    const feed = document.createElement('kim-news-feed');
    feed.api = API;
    const event = oneEvent(feed, 'kim-load');
    document.body.append(feed);
    await event;
    feed.remove();
  });

  it('writes dates in the language of the page', () => {
    const now = Date.parse('2026-11-24T10:00:00Z');
    expect(whenText('2026-11-24T08:00:00Z', 'id', now)).to.equal('2 jam yang lalu');
    expect(whenText('2026-11-24T08:00:00Z', 'en', now)).to.equal('2 hours ago');
    for (const seconds of [-59, 0, 59]) {
      expect(whenText(now - seconds * 1000, 'id', now)).to.equal('baru saja');
      expect(whenText(now - seconds * 1000, 'en', now)).to.equal('just now');
    }
    expect(whenText(now - 61_000, 'id', now)).to.equal('1 menit yang lalu');
    expect(whenText('2025-08-03T08:00:00Z', 'id', now)).to.include('2025');
    expect(whenText('kemarin dulu', 'id', now)).to.equal('');
  });

  it('keeps awkward accents at 4.5:1 in both schemes', () => {
    for (const accent of ['rgb(255, 230, 0)', 'rgb(255, 105, 180)', 'rgb(12, 12, 12)', 'rgb(255, 255, 255)', 'rgb(0, 160, 255)']) {
      for (const [paper, ink] of [[[255, 255, 255], [26, 28, 27]], [[21, 24, 22], [236, 234, 228]]] as const) {
        expect(contrast(readable(parseColour(accent)!, paper, ink), paper), `${accent} on ${paper.join()}`).to.be.at.least(4.5);
      }
    }
  });

  it('draws readable text and buttons for a yellow accent on a dark page', async () => {
    net = answerFetch(() => newsList(['a'], 'next'));
    const box = await fixture<HTMLElement>(html`<div class="dark"><kim-news-feed api=${API} region="61.14"></kim-news-feed></div>`);
    box.style.cssText = 'background: #111; color: #eee; --kim-accent: #ffe600';
    const feed = box.querySelector('kim-news-feed')!;
    feed.requestUpdate();
    await waitUntil(() => feed.shadowRoot!.querySelector<HTMLElement>('.kim')?.style.length);
    const colour = (selector: string) => parseColour(getComputedStyle(feed.shadowRoot!.querySelector(selector)!).color)!;
    const written = ['.meta b', 'h3 a', '.item p', '.btn'];
    await waitUntil(() => written.every((selector) => feed.shadowRoot!.querySelector(selector)));
    for (const selector of written) expect(contrast(colour(selector), [17, 17, 17]), selector).to.be.at.least(4.5);
  });
});
