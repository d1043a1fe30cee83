/** The people round the desk: citizens who send by HTTP, and officers, each signed in at `/console` in a browser of their own. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import type { SampleSite } from './sample-site.ts';
import { PATIENCE, visit, type Visit } from './visit.ts';

export interface Sent { readonly number: string; readonly trackingCode: string }

/** What a citizen of Sungai Raya sends; public unless said. */
export async function send(site: SampleSite, more: Readonly<Record<string, unknown>>): Promise<Sent> {
  const reply = await fetch(`${site.api}/v1/aspirations?site=pk_desa_sungairaya_contoh`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': randomBytes(16).toString('hex') },
    body: JSON.stringify({ kind: 'complaint', category: 'roads', title: 'Jalan Melati berlubang', text: 'Jalan Dusun Melati berlubang sejak hujan bulan lalu.', region: '61.12.01.2001', anonymous: false, confidential: false, adult: true, consents: [{ purpose: 'publication', noticeVersion: '2026-11' }], ...more }),
  });
  assert.equal(reply.status, 201, await reply.clone().text());
  return await reply.json() as Sent;
}

export interface Officer {
  readonly page: Page;
  readonly seen: Visit;
  /** Opens a ticket by its address and waits until it is drawn. */
  open(number: string): Promise<void>;
  /** The buttons under "Yang dapat Anda lakukan". */
  offered(): Promise<string[]>;
  /** Presses the button of `action`, fills in `fields` by id without `a-`, and waits for `done`. */
  act(action: string, fields: Readonly<Record<string, string | true>>, done: string): Promise<void>;
  /** Opens the form of `action` and fills it in, without sending. */
  write(action: string, fields: Readonly<Record<string, string | true>>): Promise<void>;
  submit(): Promise<void>;
  /** Waits until an element that matches holds `text`. */
  says(selector: string, text: string): Promise<void>;
  words(selector: string): Promise<string>;
}

export function says(page: Page, selector: string, text: string): Promise<void> {
  return page.waitForFunction((at: string, wanted: string) => Array.from(document.querySelectorAll(at)).some((element) => element.textContent.replace(/\s+/g, ' ').includes(wanted)), { timeout: PATIENCE }, selector, text).then(
    () => {},
    async (error: unknown) => { throw new Error(`No ${selector} says "${text}": ${await page.$eval('main, body', (main) => main.textContent.replace(/\s+/g, ' ').slice(0, 1500))}`, { cause: error }); },
  );
}

/** Types e-mail and password, then Enter, as people do. */
export async function signIn(page: Page, { email, password }: { readonly email: string; readonly password: string }): Promise<void> {
  await page.waitForSelector('#email');
  await page.$eval('#email', (input) => { (input as HTMLInputElement).value = ''; });
  await page.type('#email', email);
  await page.type('#password', password);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.who');
}

export async function seat(site: SampleSite, role: string, width = 1280): Promise<Officer> {
  const account = site.staff.find((one) => one.role === role);
  assert.ok(account, role);
  const seen = await visit(site.browser, `${site.api}/console`, { width });
  const { page } = seen;
  await signIn(page, account);
  const fill = async (fields: Readonly<Record<string, string | true>>): Promise<void> => {
    for (const [name, value] of Object.entries(fields)) {
      const control = await page.waitForSelector(`#a-${name}`);
      const kind = await control!.evaluate((element) => (element as HTMLInputElement).type);
      if (value === true) await control!.click();
      else if (kind === 'select-one') {
        await page.waitForSelector(`#a-${name} option[value="${value}"]`);
        await page.select(`#a-${name}`, value);
      } else {
        await control!.evaluate((element, text) => {
          (element as HTMLInputElement).value = text;
          element.dispatchEvent(new Event('input', { bubbles: true }));
        }, value);
      }
    }
  };
  const officer: Officer = {
    page, seen,
    async open(number) {
      // Through the list: what a colleague did meanwhile is read anew.
      await page.evaluate(() => { location.hash = '#/'; });
      await page.waitForSelector('.thing .empty');
      await page.evaluate((to) => { location.hash = to; }, `#/aspirasi/${number}`);
      await says(page, 'article .number', number);
    },
    offered: () => page.$$eval('[data-action]', (all) => all.map((button) => (button as HTMLElement).dataset['action']!).sort()),
    async write(action, fields) {
      const button = await page.waitForSelector(`[data-action="${action}"]`);
      await button!.click();
      await page.waitForSelector('kim-action-form form');
      await fill(fields);
    },
    async submit() {
      await page.$eval('kim-action-form [type=submit]', (button) => { (button as HTMLElement).click(); });
    },
    async act(action, fields, done) {
      await officer.write(action, fields);
      await officer.submit();
      await says(page, '#said', done);
    },
    says: (selector, text) => says(page, selector, text),
    words: (selector) => page.$eval(selector, (element) => element.textContent.replace(/\s+/g, ' ').trim()),
  };
  return officer;
}
