/** The sample village page as a person uses it: reads the news, finds a program, sends an aspiration without a mouse. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { openSampleSite, type SampleSite } from './sample-site.ts';
import { focused, PATIENCE, tabTo, visit, type Visit } from './visit.ts';

describe('the sample village page', () => {
  let site: SampleSite;
  let seen: Visit | undefined;
  before(async () => { site = await openSampleSite(); });
  after(() => site.stop());
  afterEach(async () => { await seen?.close(); seen = undefined; });

  const open = async (hash = '', width = 1024): Promise<Visit> => (seen = await visit(site.browser, site.pages.desa + hash, { width }));
  const firstNews = async ({ page }: Visit): Promise<{ title: string; press(): Promise<void> }> => {
    const link = await page.waitForSelector('kim-news-feed >>> article h3 a');
    assert.ok(link);
    return { title: await link.evaluate((a) => a.textContent), press: () => link.click() };
  };
  const dialogTitle = async ({ page }: Visit): Promise<string> => {
    const title = await page.waitForSelector('kim-news-feed >>> kim-news-reader >>> dialog[open] h2');
    await page.waitForSelector('kim-news-feed >>> kim-news-reader >>> dialog[open] .text p');
    return title!.evaluate((h2) => h2.textContent);
  };
  const dialogGone = ({ page }: Visit): Promise<unknown> => page.waitForFunction(() => !document.querySelector('kim-news-feed')?.shadowRoot?.querySelector('kim-news-reader')?.shadowRoot?.querySelector('dialog[open]'));

  for (const width of [360, 1024]) {
    test(`at ${width} px it shows all three widgets, asks nobody but itself and the API, and keeps no cookie`, async () => {
      const here = await open('', width);
      await firstNews(here);
      await here.page.waitForSelector('kim-program-list >>> [part=card]');
      await here.page.waitForSelector('kim-aspiration-form >>> textarea');
      assert.deepEqual(here.origins(), [site.api, new URL(site.pages.desa).origin].sort());
      assert.deepEqual(await here.cookies(), []);
      assert.deepEqual(here.complaints, []);
      assert.deepEqual(await here.audit(), []);
      const overflow = await here.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(overflow, 0, 'the page scrolls sideways');
    });
  }

  for (const width of [360, 1024]) {
    test(`at ${width} px nothing jumps when the widgets arrive after the page was seen`, async () => {
      seen = await visit(site.browser, site.pages.desa, { width, scriptAfterPaint: true });
      await firstNews(seen);
      assert.equal(await seen.shift(), 0);
    });
  }

  test('an item opens in a dialog with an address that survives reload and Back', async () => {
    const here = await open();
    const { title, press } = await firstNews(here);
    await press();
    assert.equal(await dialogTitle(here), title);
    assert.match(new URL(here.page.url()).hash, /^#kim-n-[a-z0-9-]+$/);
    assert.deepEqual(await here.audit(), []);

    // Chromium asks again for stale lists behind the page's back, so the network is never called idle.
    await here.page.reload({ waitUntil: 'load' });
    assert.equal(await dialogTitle(here), title);

    await here.page.evaluate(() => { history.back(); });
    await dialogGone(here);
    assert.equal(new URL(here.page.url()).hash, '');
  });

  test('Escape closes the item and gives the focus back to its link', async () => {
    const here = await open();
    const { title, press } = await firstNews(here);
    await press();
    await dialogTitle(here);
    await here.page.keyboard.press('Escape');
    await dialogGone(here);
    assert.equal((await focused(here.page)).name, title);
  });

  test('a program shows who may, until when, what to bring and where to, and opens with its steps', async () => {
    const { page } = await open();
    const { items } = await (await fetch(`${site.api}/v1/programs?region=61.12.01.2001&limit=6`)).json() as { items: { name: string; requirements: string[]; steps: string[] }[] };
    const program = items.find(({ requirements, steps }) => requirements.length > 0 && steps.length > 0);
    assert.ok(program, 'a sample program has requirements and steps');
    await page.waitForSelector('kim-program-list >>> [part=card]');
    for (const card of await page.$$('kim-program-list >>> [part=card]')) {
      const words = await card.evaluate((element) => element.textContent);
      for (const label of ['Untuk siapa', 'Sampai kapan', 'Yang dibawa', 'Ke mana']) assert.ok(words.includes(label), label);
      if (!words.includes(program.name)) continue;
      const button = await card.$('[part=button]');
      await button!.click();
    }
    const dialog = await page.waitForSelector('kim-program-list >>> dialog[open]');
    const detail = await dialog!.evaluate((element) => element.textContent);
    for (const words of [program.name, 'Syarat', ...program.requirements, 'Langkah', ...program.steps]) assert.ok(detail.includes(words), words);
    assert.deepEqual(await seen!.audit(), []);
    assert.match(new URL(page.url()).hash, /^#kim-p-/);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => location.hash === '');
  });

  test('an aspiration is sent with the keyboard alone, and its receipt opens it', async () => {
    const { page } = await open();
    await page.waitForSelector('kim-aspiration-form >>> textarea');
    const form = 'kim-aspiration-form';

    await tabTo(page, 'Aspirasi', form);
    await tabTo(page, 'Tentang apa?', form);
    await page.keyboard.type('Air Bersih');
    await tabTo(page, 'Judul singkat', form);
    await page.keyboard.type('Sumur bor untuk Dusun Melati');
    await tabTo(page, 'Ceritakan', form);
    await page.keyboard.type('Mohon sumur bor: dua puluh keluarga mengambil air di sungai sejak Juli.');

    // One page when there is room, four steps when there is not: Tab to whatever leads on.
    for (let step = 0; step < 3 && !(await page.$(`${form} >>> input[type=radio][name=adult]`)); step += 1) {
      await tabTo(page, 'Lanjut', form);
      await page.keyboard.press('Enter');
      await page.waitForFunction((tag: string) => document.querySelector(tag)?.shadowRoot?.activeElement?.id.startsWith('step-'), {}, form);
    }
    await page.waitForSelector(`${form} >>> input[type=radio][name=adult]`);
    await tabTo(page, 'Ya', form);
    await page.keyboard.press('Space');
    await tabTo(page, 'Kirim aspirasi', form);
    await page.keyboard.press('Enter');

    const number = await page.waitForSelector(`${form} >>> [part=number]`, { timeout: PATIENCE });
    const receipt = await page.waitForSelector(`${form} >>> [part=receipt]`);
    const given = await receipt!.evaluate((element) => element.textContent);
    const ticket = /KB-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]/.exec(await number!.evaluate((element) => element.textContent))?.[0];
    const code = /[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}-[0-9A-HJKMNP-TV-Z]/.exec(given)?.[0];
    assert.ok(ticket, given);
    assert.ok(code, given);
    assert.match(given, /Diperiksa paling lambat/);
    assert.match(given, /Dijawab paling lambat/);
    assert.equal((await focused(page)).within, form, 'the focus is at the receipt');
    assert.deepEqual(await seen!.audit(), []);

    const stored = await fetch(`${site.api}/v1/aspirations/${ticket}`, { headers: { authorization: `Tracking ${code}` } });
    assert.equal(stored.status, 200);
    const view = await stored.json() as { title: string; category: string; region: { code: string } };
    assert.deepEqual([view.title, view.category, view.region.code], ['Sumur bor untuk Dusun Melati', 'water', '61.12.01.2001']);
  });

  test('a program leads to the form with the program already named', async () => {
    const { page } = await open();
    const ask = await page.waitForSelector('kim-program-list >>> .act[aria-label^="Tanyakan program "]');
    assert.ok(ask);
    const name = await ask.evaluate((link) => link.closest('[part=card]')?.querySelector('[part=name]')?.textContent?.trim() ?? '');
    assert.notEqual(name, '');
    await ask.click();
    await page.waitForFunction((program: string) => document.querySelector('kim-aspiration-form')?.shadowRoot?.textContent.includes(program), {}, name);
  });

  test('the page of awkward accents: all text of all widgets reads at 4.5 : 1, light and dark', async () => {
    const url = site.pages.desa.replace('/desa/', '/theming/');
    seen = await visit(site.browser, url, { width: 1200, busy: true });
    const { page, complaints } = seen;
    // Not at every frame: with so many widgets, looking would be what keeps them from being ready.
    await page.waitForFunction(`(${unfinished.toString()})().length === 0`, { polling: 250 }).catch(async () => assert.deepEqual(await page.evaluate(unfinished), []));
    const { measured, poor } = await page.evaluate(measureContrast);
    assert.ok(measured > 2000, `${measured} texts were measured`);
    assert.deepEqual(poor, []);
    assert.deepEqual(complaints, []);
  });
});

/** In the page: which of its widgets are not there yet, still loading, or without their tones. */
function unfinished(): string[] {
  return ['kim-alert-bar', 'kim-news-feed', 'kim-program-list', 'kim-aspiration-form', 'kim-aspiration-board', 'kim-aspiration-tracker'].flatMap((tag) => {
    const all = [...document.querySelectorAll<HTMLElement>(tag)];
    const states = all.map((widget) => `${tag} ${widget.dataset['kimState'] ?? 'not defined'}${widget.shadowRoot?.querySelector<HTMLElement>('.kim')?.style.background ? '' : ' without tones'}`);
    return [...(all.length < 24 ? [`${tag} ${all.length} times`] : []), ...states.filter((state) => / (?:loading|not defined)| without/.test(state))];
  });
}

/** In the page: every visible text in every widget against what is painted behind it, by WCAG's formula. */
function measureContrast(): { measured: number; poor: string[] } {
  const parse = (text: string): number[] => (/[\d.]+/.test(text) ? text.match(/[\d.]+/g)!.map(Number) : [0, 0, 0, 0]);
  const luminance = (colour: number[]): number => {
    const [r, g, b] = colour.map((part) => ((part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const behind = (from: Element): number[] => {
    for (let at: Element | null = from; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour.length === 3) return colour;
      if (colour[3] !== 0) throw new Error(`${at.localName} lets what is behind it through`);
    }
    return [255, 255, 255];
  };
  let measured = 0;
  const poor: string[] = [];
  for (const widget of document.querySelectorAll('main *')) {
    if (!widget.shadowRoot) continue;
    const where = `${widget.closest('.pasangan')!.className.replace('pasangan ', '')} ${widget.closest('.papan')!.className.replace('papan ', '')} ${widget.localName}`;
    const walker = document.createTreeWalker(widget.shadowRoot, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent!.trim();
      if (!element || !text || element.closest('style, option, .vh, [aria-disabled=true], :disabled') || !element.checkVisibility()) continue;
      const [front, back] = [parse(getComputedStyle(element).color), behind(element)];
      const [a, b] = [luminance(front), luminance(back)];
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      measured += 1;
      if (ratio < 4.5 || (front[3] ?? 1) < 1) poor.push(`${where} ${element.className || element.localName} "${text.slice(0, 30)}": ${ratio.toFixed(2)} (${front.join()} on ${back.join()})`);
    }
  }
  return { measured, poor };
}
