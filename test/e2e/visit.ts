/** One visit to a page, with everything worth asserting about it written down: requests, cookies, layout shifts, errors. */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Milliseconds that anything may take to appear on a machine that is busy with much else. */
export const PATIENCE = 60_000;

export interface Visit {
  readonly page: Page;
  /** Origins of all requests so far, data: and blob: left out. */
  origins(): string[];
  /** What the page's console and its uncaught errors said at error level. */
  readonly complaints: readonly string[];
  /** Sum of unexpected layout shifts. */
  shift(): Promise<number>;
  /** Rules of axe that are broken, with the places. */
  audit(): Promise<string[]>;
  /** Cookies of every origin. */
  cookies(): Promise<string[]>;
  close(): Promise<void>;
}

export interface VisitOptions {
  readonly width?: number;
  readonly script?: boolean;
  /** Waits for the page alone, not for a quiet network: with very many widgets there is none. */
  readonly busy?: boolean;
  /** Our script arrives only when the page has been painted without it, as on a slow link. */
  readonly scriptAfterPaint?: boolean;
}

interface AxeWindow { axe: { run(context: Document): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }> }; shifts: number }

/** Opens `url` in a context of its own, as a first-time visitor. */
export async function visit(browser: Browser, url: string, { width = 1024, script = true, busy = false, scriptAfterPaint = false }: VisitOptions = {}): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setJavaScriptEnabled(script);
  await page.setViewport({ width, height: 800 });
  // Colours are measured where they come to rest.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const asked = new Set<string>();
  const complaints: string[] = [];
  page.on('request', (request) => { if (/^https?:/.test(request.url())) asked.add(new URL(request.url()).origin); });
  page.on('pageerror', (error) => { complaints.push(String(error)); });
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url ?? ''}`); });
  await page.evaluateOnNewDocument(() => {
    const world = window as unknown as { shifts: number };
    world.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { hadRecentInput: boolean; value: number })[]) if (!entry.hadRecentInput) { world.shifts += entry.value; }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  if (scriptAfterPaint) {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const painted = request.url().includes('/embed/v1/') ? page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0) : Promise.resolve();
      void painted.then(() => request.continue());
    });
  }
  await page.goto(url, { waitUntil: script && !busy ? 'networkidle0' : 'load' });
  return {
    page, complaints,
    origins: () => [...asked].sort(),
    shift: () => page.evaluate(() => (window as unknown as AxeWindow).shifts),
    async audit() {
      await page.evaluate(AXE);
      const { violations } = await page.evaluate(() => (window as unknown as AxeWindow).axe.run(document));
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.flat(2).join(' ')} ${failureSummary ?? ''}`));
    },
    cookies: async () => (await context.cookies()).map(({ name, domain }) => `${name}@${domain}`),
    close: () => context.close(),
  };
}

/** The element that a person would call by `name` and `role`, through shadow roots. */
export async function named(page: Page, role: string, name: string): Promise<ElementHandle<HTMLElement>> {
  const found = await page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`);
  if (!found) throw new Error(`There is no ${role} "${name}".`);
  return found as ElementHandle<HTMLElement>;
}

/** What has the focus, innermost, as accessibility sees it. */
interface Focused { readonly tag: string; readonly type: string; readonly name: string; readonly within: string }

export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let at = document.activeElement;
    let within = '';
    while (at?.shadowRoot?.activeElement) {
      within = at.localName;
      at = at.shadowRoot.activeElement;
    }
    if (!at) return { tag: '', type: '', name: '', within };
    const control = at as HTMLInputElement;
    const words = at.getAttribute('aria-label') ?? Array.from(control.labels ?? []).map((label) => label.textContent).join(' ');
    return { tag: at.localName, type: control.type ?? '', name: (words || at.textContent || '').replace(/\s+/g, ' ').trim(), within };
  });
}

/** Presses Tab until the focus is on something whose name holds `name`; fails after 200 stops. */
export async function tabTo(page: Page, name: string, within?: string): Promise<Focused> {
  for (let stop = 0; stop < 200; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at.name.includes(name) && (within === undefined || at.within === within)) return at;
  }
  throw new Error(`Tab never reached "${name}".`);
}
