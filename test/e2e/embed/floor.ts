/** The oldest browsers that are promised (Chrome 84, Safari 15, Firefox 115): every widget is used from its first card to its last button with what they lack taken away. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { parseAst } from 'rollup/parseAst';
import sharp from 'sharp';
import { asRead, forget, OLD_BROWSERS } from './old-browsers.ts';
import { feed, form, html, programs, tag } from './snippet.ts';
import { REGION, type Guest, type Stage } from './stage.ts';
import { NUMBER, readFirstItem } from './using.ts';

const FORM = 'kim-aspiration-form >>> ';
const TRACKER = 'kim-aspiration-tracker >>> ';
const BAR = 'kim-alert-bar >>> ';
const ALERT = 'Banjir di Dusun Melati';

const find = async (page: Page, selector: string): Promise<ElementHandle<HTMLElement>> => {
  const found = await page.waitForSelector(selector) as ElementHandle<HTMLElement> | null;
  assert.ok(found, selector);
  return found;
};
const press = async (page: Page, selector: string): Promise<void> => (await find(page, selector)).evaluate((element) => element.click());
const textOf = async (page: Page, selector: string): Promise<string> => (await find(page, selector)).evaluate((element) => element.textContent);

/** In the page: what of the widgets a person cannot read or press. */
function unusable(): string[] {
  const wrong: string[] = [];
  const walk = (root: ParentNode): void => {
    for (const element of Array.from(root.querySelectorAll<HTMLElement>('*'))) {
      if (element.shadowRoot) walk(element.shadowRoot);
      const { width, height, right } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (!(root instanceof ShadowRoot) || !width || !height || style.visibility !== 'visible') continue;
      const place = `${(root.host as HTMLElement).localName} ${element.localName}.${element.getAttribute('class') ?? element.id} “${element.textContent.trim().slice(0, 30)}”`;
      const written = Array.from(element.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim());
      if (written && width > 1 && parseFloat(style.fontSize) < 14) wrong.push(`${place}: ${style.fontSize}`);
      if (width > 1 && right > innerWidth + 1) wrong.push(`${place}: ends at ${right}`);
      if (element.matches('.btn, .in') && height < 32) wrong.push(`${place}: ${height} px high`);
      // A link inside a sentence is told from its words.
      if (element.matches('p a, dd a, .text a') && !/underline/.test(style.textDecorationLine) && style.color === getComputedStyle(element.parentElement!).color) wrong.push(`${place}: a link like its sentence`);
    }
  };
  walk(document);
  return wrong;
}

/** Takes what was written as a person at a keyboard does. */
async function fillIn(guest: Guest, photo: string): Promise<void> {
  const { page } = guest;
  await (await find(page, `${FORM}select`)).select('water');
  await (await find(page, `${FORM}input.in`)).type('Sumur bor untuk Dusun Melati');
  await page.keyboard.press('Enter');
  await guest.until(() => document.querySelector('kim-aspiration-form')!.shadowRoot!.activeElement?.localName === 'textarea');
  await page.keyboard.type('Mohon sumur bor: kami mengambil air di sungai.');
  await press(page, `${FORM}.nav .main`);
  // Another village, by its name, then level by level.
  await press(page, `${FORM}#change`);
  await (await find(page, `${FORM}input[type=search]`)).type('Sungai Raya');
  await find(page, `${FORM}.found button`);
  await press(page, `${FORM}.found button`);
  for (let level = 0; level < 5 && !(await page.$(`${FORM}.chosen`)); level += 1) {
    await guest.until((at) => {
      const root = document.querySelector('kim-aspiration-form')!.shadowRoot!;
      return !!root.querySelector('.chosen') || (root.querySelector<HTMLSelectElement>(`#level-${at}`)?.options.length ?? 0) > 1;
    }, level);
    const select = await page.$(`${FORM}#level-${level}`) as ElementHandle<HTMLSelectElement> | null;
    if (select) await select.select(await select.evaluate(({ options }) => options[1]!.value));
  }
  await find(page, `${FORM}.chosen`);
  await press(page, `${FORM}.nav .main`);
  await (await find(page, `${FORM}input[type=file]`) as unknown as ElementHandle<HTMLInputElement>).uploadFile(photo);
  await find(page, `${FORM}.photos canvas, ${FORM}canvas`);
  await press(page, `${FORM}.nav .main`);
  await press(page, `${FORM}input[name=adult]`);
  await press(page, `${FORM}.nav .main`);
}

export function floor(on: () => Stage): void {
  const placed = (widget: string): string => `<div data-kim-widget="${widget}" data-region="${REGION}"><a href="/">${widget}</a></div>`;

  describe('the oldest browsers', () => {
    let folder = '';
    let photo = '';
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'kentongan-floor-'));
      photo = join(folder, 'sumur.png');
      await writeFile(photo, await sharp({ create: { width: 640, height: 480, channels: 3, background: '#777' } }).png().toBuffer());
      const { email, password } = on().staff.find(({ role }) => role === 'regency_admin')!;
      const signedIn = await fetch(`${on().api}/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-kentongan': '1' }, body: JSON.stringify({ email, password }) });
      const raised = await fetch(`${on().api}/v1/staff/alerts`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-kentongan': '1', cookie: signedIn.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ') }, body: JSON.stringify({ title: ALERT, text: 'Air setinggi lutut.', region: REGION, publish: true }) });
      assert.equal(raised.status, 201, await raised.text());
    });
    after(() => rm(folder, { recursive: true, force: true }));

    for (const old of OLD_BROWSERS) {
      const { name, gone } = old;
      const open = async (body: string): Promise<Guest> => {
        on().proxy.fail(/^\/embed\/.*\.js/, { change: (file) => asRead(old, file) });
        const guest = await on().open(html(body + tag(on().api), `<script>(${forget.toString()})(${JSON.stringify(gone)})</script>`), { width: 360 });
        assert.deepEqual(await guest.page.evaluate(() => (globalThis as unknown as Record<symbol, unknown>)[Symbol.for('never there')]), [], 'the list is of what this browser has');
        return guest;
      };

      test(`${name}: news, programs, alert bar and board are read`, async () => {
        const guest = await open(placed('alert-bar') + feed('data-search') + programs() + placed('aspiration-board'));
        const { page } = guest;
        await guest.cards(3);
        assert.deepEqual((await readFirstItem(page)).text.length > 100, true);
        await find(page, `${BAR}[aria-expanded]`);
        await press(page, `${BAR}[aria-expanded]`);
        assert.match(await textOf(page, `${BAR}[part=alert]`), new RegExp(ALERT));
        await press(page, 'kim-aspiration-board >>> .foot button');
        await find(page, 'kim-aspiration-board >>> .foot button[aria-pressed=true]');
        await find(page, 'kim-program-list >>> [part=card]');
        assert.deepEqual(await page.evaluate(unusable), []);
        await press(page, 'kim-program-list >>> [part=button]');
        if (gone.includes('HTMLDialogElement')) await page.waitForNavigation();
        else {
          await find(page, 'kim-program-list >>> dialog[open] footer');
          assert.deepEqual(await page.evaluate(unusable), []);
        }
        assert.deepEqual(guest.said, []);
      });

      test(`${name}: an aspiration is written, sent with a photo, followed and answered`, async () => {
        const guest = await open(form() + placed('aspiration-tracker'));
        const { page } = guest;
        await fillIn(guest, photo);
        assert.match(await textOf(page, `${FORM}:is([part=number], #waiting, [role=alert])`), NUMBER);
        await find(page, `${FORM}[part=receipt] .qr svg`);
        assert.deepEqual(await page.evaluate(unusable), []);
        const [number, code] = await Promise.all(['.number', '.code'].map((part) => textOf(page, `${FORM}.slip ${part} [aria-hidden]`)));
        await (await find(page, `${TRACKER}#number`)).type(number!);
        await page.keyboard.press('Enter');
        await page.keyboard.type(code!);
        await page.keyboard.press('Enter');
        await find(page, `${TRACKER}[part=ticket]`);
        await press(page, `${TRACKER}#fold-reply summary`);
        await (await find(page, `${TRACKER}#reply`)).type('Lokasinya di belakang mushala.');
        await press(page, `${TRACKER}#fold-reply button`);
        assert.match(await textOf(page, `${TRACKER}#said`), /Pesan terkirim/);
        assert.deepEqual(await page.evaluate(unusable), []);
        assert.deepEqual(guest.said, []);
      });
    }

    test('no file holds syntax that they do not know', async () => {
      const { files } = await (await fetch(`${on().api}/embed/v1/manifest.json`)).json() as { files: { file: string }[] };
      const names = ['v1/kentongan.js', 'v1/kentongan-frame.js', ...files.map(({ file }) => file)];
      assert.ok(names.length > 20);
      for (const name of names) {
        const source = await (await fetch(`${on().api}/embed/${name}`)).text();
        assert.deepEqual(tooNew(parseAst(source)), [], name);
      }
    });
  });
}

/** Syntax younger than Chrome 84, Safari 15 or Firefox 115, by its kind. */
function tooNew(program: unknown): string[] {
  const found: string[] = [];
  const walk = (node: unknown, inFunction: boolean): void => {
    if (Array.isArray(node)) {
      for (const one of node) walk(one, inFunction);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const { type, operator, left, regex, attributes } = node as { type?: string; operator?: string; left?: { type: string }; regex?: { pattern: string; flags: string }; attributes?: unknown[] };
    if (type === 'StaticBlock') found.push('static block');
    if (type === 'AssignmentExpression' && /^(?:\?\?|\|\||&&)=$/.test(operator!)) found.push(operator!);
    if (type === 'BinaryExpression' && operator === 'in' && left?.type === 'PrivateIdentifier') found.push('#private in');
    if (type === 'AwaitExpression' && !inFunction) found.push('await at the top');
    if (regex && (/\(\?<[=!]|\(\?[ims]*-?[ims]+:/.test(regex.pattern) || /[dv]/.test(regex.flags))) found.push(`/${regex.pattern}/${regex.flags}`);
    if (/^(?:Import|Export)/.test(type ?? '') && attributes?.length) found.push('import attributes');
    for (const [key, child] of Object.entries(node)) if (key !== 'type') walk(child, inFunction || /Function/.test(type ?? ''));
  };
  walk(program, false);
  return found;
}
