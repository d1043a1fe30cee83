/** What every widget must hold, as tests: `runWidgetContract({ tag, module, … })` in a browser test adds one suite for it. */
/// <reference types="mocha" />
import { expect } from '@open-wc/testing';
import { makeHostile } from './hostile-page.ts';
import { mockApi, type MockApi, type MockOptions } from './mock-api.ts';
import { strictFrame } from './strict-frame.ts';
import { visibleText } from './visible-text.ts';
import { waitUntil } from './wait-until.ts';

export type WidgetState = 'loading' | 'ready' | 'empty' | 'stale' | 'offline' | 'error';

export interface WidgetContract {
  readonly tag: string;
  /** URL of the module that defines the element: `new URL('../src/…/define.ts', import.meta.url).href`. */
  readonly module: string;
  /** Attributes of the element, beside `api`; `region` is 61.12.01.2001 when not given. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** The path of the first request, `/v1/news`; leave out for a widget that shows something without asking. */
  readonly reads?: string;
  /** States that the widget cannot be in, with the reason. */
  readonly without?: Readonly<Partial<Record<WidgetState, string>>>;
  readonly mock?: MockOptions;
}

/** Smallest text on a host page, in px. */
const SMALLEST = 14;

const modeOf = { loading: 'hold', ready: 'normal', empty: 'empty', stale: 'fail', offline: 'offline', error: 'fail' } as const;

/** Adds the suite. Needs mocha and a browser; takes over `fetch` while its tests run. */
export function runWidgetContract({ tag, module, attributes = {}, reads, without = {}, mock = {} }: WidgetContract): void {
  describe(`<${tag}> keeps the contract of widgets`, () => {
    let api: MockApi;
    let stage: HTMLElement;

    before(async () => { await import(/* @vite-ignore */ module); });
    beforeEach(() => {
      localStorage.clear();
      api = mockApi(mock);
      stage = document.createElement('main');
      document.body.append(stage);
    });
    afterEach(() => {
      stage.remove();
      api.restore();
      localStorage.clear();
    });

    const make = (page: Document = document): HTMLElement => {
      const element = page.createElement(tag);
      for (const [name, value] of Object.entries({ api: api.base, region: '61.12.01.2001', ...attributes })) element.setAttribute(name, value);
      const link = page.createElement('a');
      link.href = `${api.base}/r/61.12.01.2001`;
      link.textContent = 'Berita Desa Sungai Raya';
      element.append(link);
      return element;
    };
    const stateOf = (element: Element): string | undefined => (element as HTMLElement).dataset['kimState'];
    const reach = (element: Element, state: WidgetState): Promise<void> => waitUntil(() => stateOf(element) === state, () => `<${tag}> never became ${state}; it is ${stateOf(element)}`);
    const settled = async (element: Element): Promise<void> => { await (element as Element & { updateComplete?: Promise<unknown> }).updateComplete; };
    const words = (element: Element): string => visibleText(element.shadowRoot!).map(({ text }) => text).join(' ');
    const readsSoFar = (): number => api.requests.filter(({ path }) => reads !== undefined && path.startsWith(reads)).length;

    /** A widget on the stage, in the state. */
    async function show(state: WidgetState, prepare: (element: HTMLElement) => void = () => {}): Promise<HTMLElement> {
      if (state === 'stale' || state === 'offline') {
        const earlier = make();
        stage.append(earlier);
        await reach(earlier, 'ready');
        earlier.remove();
      }
      api.mode = reads === undefined ? 'normal' : modeOf[state];
      const element = make();
      prepare(element);
      stage.append(element);
      await reach(element, state);
      // A skeleton is drawn only after a moment.
      if (state === 'loading') await waitUntil(() => element.shadowRoot!.querySelector('[role=status]'), 'loading was never announced');
      await settled(element);
      return element;
    }

    it('can be defined again, silently', async () => {
      const warned: unknown[][] = [];
      const { warn } = console;
      console.warn = (...args) => { warned.push(args); };
      try {
        const element = customElements.get(tag) as (CustomElementConstructor & { define(tag: string): void }) | undefined;
        expect(element, 'the module defines the tag').to.exist;
        element!.define(tag);
        await import(/* @vite-ignore */ `${module}?again`);
      } finally {
        console.warn = warn;
      }
      expect(warned).to.deep.equal([]);
    });

    it('takes properties that were set before it was upgraded', async () => {
      const late = `${tag}-late-${Math.random().toString(36).slice(2, 8)}`;
      const element = document.createElement(late) as HTMLElement & { api?: string; region?: string; lang: string };
      element.api = api.base;
      element.region = '61.12.01.2002';
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      stage.append(element);
      customElements.define(late, class extends (customElements.get(tag) as CustomElementConstructor) {});
      await reach(element, 'ready');
      expect(element.getAttribute('region')).to.equal('61.12.01.2002');
      if (reads !== undefined) expect(api.requests.find(({ path }) => path.startsWith(reads))?.path).to.contain('61.12.01.2002');
    });

    for (const state of ['loading', 'ready', 'empty', 'stale', 'offline', 'error'] as const) {
      const reason = without[state] ?? (reads === undefined && state !== 'ready' ? 'it asks for nothing before it shows' : undefined);
      const check = reason === undefined ? it : it.skip;
      check(`is accessible when ${state}${reason === undefined ? '' : ` (not here: ${reason})`}`, async () => {
        const element = await show(state);
        await expect(element).to.be.accessible();
        if (state === 'ready') return;
        if (state === 'loading' || state === 'error') {
          const link = element.querySelector('a')!;
          expect(link.getBoundingClientRect().height, 'the fallback link is still shown').to.be.greaterThan(0);
        }
      });
    }

    it('speaks Indonesian first, and English when told', async () => {
      // The title alone: more may come below it while the languages change.
      const title = (element: Element): string => visibleText(element.shadowRoot!)[0]?.text ?? '';
      const speaks = (element: Element, language: string): boolean => element.shadowRoot!.querySelector('[lang]')?.getAttribute('lang') === language;
      const element = await show('ready', (made) => { made.setAttribute('lang', 'id'); });
      const indonesian = title(element);
      expect(indonesian).to.not.equal('');
      expect(speaks(element, 'id')).to.equal(true);
      element.setAttribute('lang', 'en');
      await waitUntil(() => title(element) !== indonesian && speaks(element, 'en'), 'nothing changed with lang="en"');
      element.setAttribute('lang', 'id');
      await waitUntil(() => title(element) === indonesian && speaks(element, 'id'), () => `lang="id" did not bring "${indonesian}" back, but "${title(element)}"`);
    });

    const unread = reads === undefined ? ' (not here: it reads nothing by itself)' : '';
    it(`is only moved when it is moved: nothing is asked again${unread}`, async function moved() {
      if (reads === undefined) return this.skip();
      const element = await show('ready');
      const asked = readsSoFar();
      const before = words(element);
      const elsewhere = document.createElement('section');
      stage.append(elsewhere);
      elsewhere.append(element);
      await settled(element);
      await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
      expect(readsSoFar()).to.equal(asked);
      expect(stateOf(element)).to.equal('ready');
      expect(words(element)).to.equal(before);
    });

    it(`leaves what the page itself shows in its place, while it waits and when nothing comes${unread}`, async function still() {
      if (reads === undefined) return this.skip();
      const below = (element: HTMLElement): number => element.querySelector('a')!.getBoundingClientRect().top - element.getBoundingClientRect().top;
      api.mode = 'hold';
      const waiting = make();
      stage.append(waiting);
      await settled(waiting);
      const first = below(waiting);
      await waitUntil(() => waiting.shadowRoot!.querySelector('[role=status]'), 'loading was never announced');
      expect(below(waiting), 'while it waits').to.equal(first);
      waiting.remove();
      // What an earlier test read may be saved only now.
      localStorage.clear();
      if (without.error === undefined) expect(below(await show('error')), 'when nothing comes').to.equal(first);
    });

    it(`stops asking when it is taken off the page${unread}`, async function stops() {
      if (reads === undefined) return this.skip();
      api.mode = 'hold';
      const element = make();
      stage.append(element);
      await waitUntil(() => readsSoFar() === 1, 'it never asked');
      const { signal } = api.requests.find(({ path }) => path.startsWith(reads))!;
      expect(signal.aborted).to.equal(false);
      element.remove();
      await waitUntil(() => signal.aborted, 'the request went on');
    });

    it('leaves no listener behind on the window and the document', async () => {
      const kept = new Map<string, number>();
      const targets = [window, document] as const;
      const originals = targets.map((target) => [target.addEventListener, target.removeEventListener] as const);
      for (const [index, target] of targets.entries()) {
        const [add, remove] = originals[index]!;
        const count = (name: string, by: number): void => { kept.set(`${index}:${name}`, (kept.get(`${index}:${name}`) ?? 0) + by); };
        target.addEventListener = function added(this: EventTarget, ...args: Parameters<typeof add>) { count(args[0], 1); add.apply(this as Window & Document, args); } as typeof add;
        target.removeEventListener = function removed(this: EventTarget, ...args: Parameters<typeof remove>) { count(args[0], -1); remove.apply(this as Window & Document, args); } as typeof remove;
      }
      try {
        const element = await show('ready');
        element.remove();
        await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
      } finally {
        for (const target of targets) {
          delete (target as Partial<EventTarget>).addEventListener;
          delete (target as Partial<EventTarget>).removeEventListener;
        }
      }
      expect([...kept].filter(([, count]) => count > 0).map(([name]) => name)).to.deep.equal([]);
    });

    const { gc } = globalThis as { gc?: () => void };
    it(`can be forgotten once it is removed${gc ? '' : ' (not here: this browser does not let a page collect garbage)'}`, async function forgotten() {
      if (!gc) return this.skip();
      const references = await (async () => {
        const made: WeakRef<Element>[] = [];
        for (let round = 0; round < 5; round += 1) {
          const element = await show('ready');
          made.push(new WeakRef(element));
          element.remove();
          api.forget();
        }
        return made;
      })();
      await waitUntil(() => { gc(); return references.filter((reference) => reference.deref()).length === 0; }, 'removed widgets are still held');
    });

    it('stays within a column of 280 px, whatever word comes', async () => {
      stage.style.width = '280px';
      const element = await show('ready');
      const widest = [element, ...element.shadowRoot!.querySelectorAll<HTMLElement>('*')].filter((inner) => getComputedStyle(inner).overflowX === 'visible' && inner.clientWidth > 0);
      for (const inner of widest) expect(inner.scrollWidth, `<${inner.localName} class="${inner.className}"> is wider than its room`).to.be.at.most(Math.max(inner.clientWidth, inner.offsetWidth));
    });

    it('stays readable on a page whose styles are hostile', async () => {
      const undo = makeHostile();
      try {
        const element = await show('ready');
        const texts = visibleText(element.shadowRoot!);
        expect(texts.length, 'some text is visible').to.be.greaterThan(0);
        expect(texts.filter(({ size }) => size < SMALLEST).map(({ text, size }) => `${size}px: ${text}`)).to.deep.equal([]);
        for (const { element: at, text } of texts) {
          const style = getComputedStyle(at);
          expect(style.textIndent, text).to.equal('0px');
          expect(parseFloat(style.letterSpacing) || 0, text).to.be.lessThan(1);
        }
        await expect(element).to.be.accessible();
      } finally {
        undo();
      }
    });

    it('breaks no strict content security policy', async () => {
      const frame = await strictFrame(module);
      try {
        frame.window.fetch = api.fetch;
        const element = make(frame.document);
        frame.document.body.append(element);
        await waitUntil(() => element.shadowRoot && stateOf(element) === 'ready', () => `it is ${stateOf(element)} under the policy: ${frame.violations.join('; ')}`);
        await settled(element);
        expect(frame.violations).to.deep.equal([]);
      } finally {
        frame.remove();
      }
    });

    it('asks no stranger for a picture, whatever address the API gives', async () => {
      const { fetch: answer } = api;
      globalThis.fetch = async (...request) => {
        const reply = await answer(...request);
        const text = (await reply.text()).replace(/"src":"[^"]*"/g, '"src":"//asing.invalid/a.webp"').replace(/"srcset":"[^"]*"/g, '"srcset":"https://asing.invalid/a.webp 240w,\\t5w 480w"');
        return new Response(text, { status: reply.status, headers: reply.headers });
      };
      // Lazy pictures of a hidden widget are not loaded, and no test asks the network.
      stage.hidden = true;
      const element = await show('ready');
      const asked = [...element.shadowRoot!.querySelectorAll('img, source')].flatMap((picture) => [picture.getAttribute('src') ?? '', ...(picture.getAttribute('srcset') ?? '').split(/[\s,]+/).filter((part) => !/^\d+w$/.test(part))]);
      expect(asked.filter((url) => url && !url.startsWith(`${api.base}/`))).to.deep.equal([]);
    });

    it('draws text as text: no markup of an item becomes an element', async () => {
      const element = await show('ready');
      expect(element.shadowRoot!.querySelectorAll('script, iframe, object, embed, [onclick], [onerror]').length).to.equal(0);
    });
  });
}
