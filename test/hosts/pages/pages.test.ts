/** The widgets on a hundred host pages, at four widths: readable, in their place, alone. `HOSTS="word|words"` runs the pages whose name holds one of them. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { after, afterEach, before, describe, test } from 'node:test';
import { manifestOf } from '../../e2e/embed/single.ts';
import { openStage, type Guest, type Stage } from '../../e2e/embed/stage.ts';
import { draw, type HostPage } from './host-page.ts';
import { HOSTILE } from './hostile.ts';
import { LIBRARIES } from './libraries.ts';
import { look } from './look.ts';
import { noteHost } from './note.ts';
import { THEMES } from './themes.ts';
import { typeIn } from './typing.ts';

const WIDTHS = [280, 320, 768, 1440];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = [...LIBRARIES, ...THEMES, ...HOSTILE].filter(({ name }) => (process.env['HOSTS'] ?? '').split('|').some((part) => name.includes(part)));

interface Moved { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }
interface World { shifts: { value: number; what: string }[]; sent: string[] }

/** Before any script of the page: writes down jumps, and every form that is sent. */
const listen = (): void => {
  const world: World = { shifts: [], sent: [] };
  Object.defineProperty(window, Symbol.for('seen'), { value: world });
  HTMLFormElement.prototype.submit = function (this: HTMLFormElement) { world.sent.push(this.id); };
  window.addEventListener('submit', (event) => { world.sent.push((event.target as HTMLElement).id); event.preventDefault(); }, true);
  // The node of a shadow root is kept from us: what stands where it came to rest tells.
  const named = ({ node, previousRect: from, currentRect: to }: Moved): string => {
    let at = node ?? document.elementFromPoint(to.x + 2, to.y + 2);
    while (at instanceof Element && at.shadowRoot?.elementFromPoint(to.x + 2, to.y + 2)) at = at.shadowRoot.elementFromPoint(to.x + 2, to.y + 2);
    const where = ({ x, y, width, height }: DOMRectReadOnly): string => [x, y, width, height].map(Math.round).join(' ');
    return `${at?.nodeName ?? '?'}${at instanceof Element ? `.${at.className} in ${(at.getRootNode() as ShadowRoot).host?.localName ?? 'the page'}` : ''} from ${where(from)} to ${where(to)}`;
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { hadRecentInput: boolean; value: number; sources: Moved[] })[]) {
      // A page that is still being read moves by itself: what counts begins two frames after its end.
      const end = performance.getEntriesByName('host-end')[0]?.startTime ?? Infinity;
      if (!entry.hadRecentInput && entry.startTime > end) world.shifts.push({ value: entry.value, what: Array.prototype.map.call(entry.sources, named).join(', ') });
    }
  }).observe({ type: 'layout-shift', buffered: true });
};
const seen = (guest: Guest): Promise<World> => guest.page.evaluate(() => (window as unknown as Record<symbol, World>)[Symbol.for('seen')]!);

/** Until every widget shows what it has, and nothing moves. */
const settled = (wanted: number): boolean => {
  const widgets = Array.prototype.slice.call(document.querySelectorAll<HTMLElement>('#widgets [data-kim-widget] > *')) as HTMLElement[];
  return widgets.length === wanted && widgets.every((widget) => widget.shadowRoot && widget.dataset['kimState'] && widget.dataset['kimState'] !== 'loading') && document.readyState === 'complete';
};

describe('host pages', () => {
  let stage: Stage;
  let classic: string;
  let looked = 0;
  before(async () => { stage = await openStage(); classic = (await manifestOf(stage, 'kentongan.classic.js')).src; });
  after(async () => { console.log(`${PAGES.length} pages at ${WIDTHS.length} widths, ${looked} pieces of text looked at`); await stage.stop(); });
  afterEach(() => stage.clear());

  async function audit(page: HostPage, width: number, withAxe: boolean): Promise<string[]> {
    const guest = await stage.open(draw(page, stage.api, `(${String(noteHost)})()`, classic), { width, before: listen });
    await guest.until(settled, page.all ? 5 : 3);
    await guest.page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 400); }));
    const wrong: string[] = [];
    const { shifts } = await seen(guest);
    const sum = shifts.reduce((total, { value }) => total + value, 0);
    if (sum > 0.001 && !page.jumps) wrong.push(`layout shift ${sum.toFixed(4)} of ${shifts.map(({ what }) => what).join(' ')}`);
    const host = await guest.page.evaluate(() => {
      const { compare, width: was } = (document.documentElement as unknown as Record<symbol, { compare(): string[]; width: number }>)[Symbol.for('host')]!;
      const root = document.documentElement;
      return { changed: compare(), wide: root.scrollWidth, allowed: Math.max(was, root.clientWidth) };
    });
    wrong.push(...host.changed.slice(0, 6));
    if (host.wide > host.allowed + 1) wrong.push(`the page scrolls sideways: ${host.wide} of ${host.allowed} px`);
    const { texts, wrong: unreadable } = await guest.page.evaluate(look);
    looked += texts;
    if (texts < 20) wrong.push(`only ${texts} pieces of text`);
    wrong.push(...unreadable.slice(0, 8));
    if (withAxe) {
      await guest.page.evaluate(AXE);
      const broken = await guest.page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: { run(context: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> } }).axe.run({ include: [['#widgets']] }, { rules: { 'region': { enabled: false } } });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `axe ${id}: ${target.flat(2).join(' ')}`));
      });
      wrong.push(...broken.slice(0, 5));
    }
    if (page.typed) await typeIn(guest).catch((error: unknown) => { wrong.push(`typing: ${error instanceof Error ? error.message : String(error)}`); });
    const { sent } = await seen(guest);
    if (sent.length > 0) wrong.push(`forms of the host were sent: ${sent.join()}`);
    const foreign = guest.requests.filter((url) => ![stage.api, stage.host.origin].includes(new URL(url).origin));
    if (foreign.length > 0) wrong.push(`asked of others: ${foreign.join(' ')}`);
    const cookies = await guest.cookies();
    if (cookies.length > 0) wrong.push(`cookies: ${cookies.join()}`);
    const thrown = guest.said.filter((line) => line.startsWith('thrown'));
    if (thrown.length > 0) wrong.push(...thrown.slice(0, 3));
    return wrong;
  }

  PAGES.forEach((page, index) => {
    const missing = (page.libraries ?? []).find((path) => path.startsWith('/') && !existsSync(path));
    test(page.name, { skip: missing ? `${missing} is not here` : false }, async () => {
      const found: string[] = [];
      for (const [at, width] of WIDTHS.entries()) {
        found.push(...(await audit(page, width, !page.noAxe && at === index % WIDTHS.length)).map((line) => `${width} px: ${line}`));
        await stage.clear();
      }
      assert.deepEqual(found, []);
    });
  });
});
