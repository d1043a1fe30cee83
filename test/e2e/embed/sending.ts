/** The form on a bad line, against the real API: nothing is lost, nothing comes twice. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, test } from 'node:test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import sharp from 'sharp';
import { form, html, tag } from './snippet.ts';
import { openBrowser, until, type Guest, type Stage, type StoredTicket } from './stage.ts';
import { fillFirstStep, NUMBER, send } from './using.ts';
import { PATIENCE } from '../visit.ts';

const FORM = 'kim-aspiration-form >>> ';
const NO_ANSWER = 'Server belum menjawab. Kiriman Anda tersimpan di ponsel ini. Buka halaman ini lagi nanti.';
const NO_SIGNAL = 'Belum ada sinyal. Kiriman Anda tersimpan di ponsel ini. Buka halaman ini lagi nanti.';
const SUBMISSIONS = /\/v1\/aspirations/;

const shows = (selector: string, words: string): boolean => document.querySelector('kim-aspiration-form')?.shadowRoot?.querySelector(selector)?.textContent.includes(words) ?? false;
const comeOnline = (where: Page | Frame): Promise<void> => where.evaluate(() => { window.dispatchEvent(new Event('online')); });

export function sending(on: () => Stage): void {
  const page = (): string => html(form() + tag(on().api));
  const posted = (): number => on().proxy.asked.filter(({ method, path }) => method === 'POST' && /aspirations(\?|$)/.test(path)).length;

  describe('the form on a bad line', () => {
    let before: readonly string[] = [];
    beforeEach(() => { before = on().tickets().map(({ number }) => number); });
    const stored = (): StoredTicket[] => on().tickets().filter(({ number }) => !before.includes(number));

    test('sent offline, tab closed, browser started again, online: one ticket, and its receipt', async () => {
      const title = 'Dikirim dari dermaga tanpa sinyal';
      const profile = await mkdtemp(join(tmpdir(), 'kentongan-profile-'));
      const open: Browser[] = [];
      const address = on().host.origin + on().host.put({ html: page() });
      try {
        const first = await openBrowser(profile);
        open.push(first);
        const offline = await first.newPage();
        offline.setDefaultTimeout(PATIENCE);
        await offline.setViewport({ width: 360, height: 800 });
        await offline.goto(address);
        await fillFirstStep(offline, title);
        await offline.waitForSelector(`${FORM}.chosen`);
        await offline.setOfflineMode(true);
        assert.equal(await send(offline), NO_SIGNAL);
        await offline.close();
        await first.close();
        assert.deepEqual(stored(), []);

        const second = await openBrowser(profile);
        open.push(second);
        const after = await second.newPage();
        after.setDefaultTimeout(PATIENCE);
        await after.setViewport({ width: 360, height: 800 });
        await after.goto(address);
        const number = await (await after.waitForSelector(`${FORM}.slip [part=number]`))!.evaluate((element) => element.textContent);
        assert.equal(stored().length, 1);
        assert.ok(number.includes(stored()[0]!.number), number);
      } finally {
        await Promise.all(open.map((browser) => browser.close()));
        await rm(profile, { recursive: true, force: true, maxRetries: 20 });
      }
    });

    test('waiting in two tabs: one ticket', async () => {
      const title = 'Menunggu di dua tab';
      on().proxy.fail(SUBMISSIONS, 'cut');
      const one = await on().open(page(), { width: 360 });
      await fillFirstStep(one.page, title);
      assert.equal(await send(one.page), NO_ANSWER);
      const two = await on().open(page(), { width: 360, again: one });
      await two.until(shows, '.kept', title);
      on().proxy.calm();
      await Promise.all([one, two].map((guest) => comeOnline(guest.page)));
      for (const guest of [one, two]) await guest.until(shows, '.slip', 'KB-');
      assert.equal(stored().length, 1);
      assert.equal(posted(), 1);
    });

    test('the answer is lost after it was stored: the same receipt, one ticket', async () => {
      const title = 'Jawaban yang hilang di jalan';
      on().proxy.fail(SUBMISSIONS, { change: (body) => body.subarray(0, body.length / 2) });
      const guest = await on().open(page(), { width: 360 });
      await fillFirstStep(guest.page, title);
      assert.match(await send(guest.page), /Kiriman Anda tersimpan di ponsel ini dan dicoba lagi/);
      assert.equal(stored().length, 1);
      on().proxy.calm();
      await comeOnline(guest.page);
      await guest.until(shows, '.slip', stored()[0]!.number);
      assert.equal(stored().length, 1);
    });

    test('where nothing can be kept it is told, the text can be copied, and it is sent while the page is open', async () => {
      const title = 'Dari bingkai tanpa penyimpanan';
      const inner = on().host.put({ html: page() });
      const guest: Guest = await on().open(html(`<iframe sandbox="allow-scripts" width="360" height="1500" src="${inner}"></iframe>`));
      const frame = guest.page.frames().find((one) => one.url().endsWith(inner))!;
      on().proxy.fail(SUBMISSIONS, 'cut');
      await fillFirstStep(frame, title);
      assert.match(await send(frame), /tidak dapat menyimpannya.*Salin tulisan Anda/);
      await (await frame.waitForSelector(`${FORM}.wait .btn.main`))!.click();
      await until(frame, guest.said, shows, '.wait', 'Tersalin.');
      on().proxy.calm();
      await comeOnline(frame);
      await until(frame, guest.said, shows, '.slip', 'KB-');
      assert.equal(stored().length, 1);
    });

    test('what sends never comes: it is told that the text waits, also after a reload, and is sent once when it comes', async () => {
      const title = 'Ditulis saat pengirimnya tidak sampai';
      on().proxy.fail(/\/(?:send-due|proof|notice)-\w+\.js/, { status: 503 });
      const one = await on().open(page(), { width: 360 });
      await fillFirstStep(one.page, title);
      assert.equal(await send(one.page), NO_ANSWER);
      await one.until(shows, '.kept', title);
      await one.page.reload({ waitUntil: 'load' });
      await one.until(shows, '.kept', title);
      assert.equal(await one.page.$eval(`${FORM}#waiting`, (element) => element.textContent.trim().length > 0), true);
      assert.equal(posted(), 0);
      assert.deepEqual(stored(), []);
      on().proxy.calm();
      await comeOnline(one.page);
      await one.until(shows, '.slip', 'KB-');
      await one.page.reload({ waitUntil: 'load' });
      // The receipt once more, where the page went before the outbox had let go of it.
      await one.page.waitForSelector(`${FORM}:is(#f-text, .slip)`);
      await comeOnline(one.page);
      assert.equal(stored().length, 1);
      assert.equal(posted(), 1);
    });

    test('the notice in full never comes: a link leads to where it stands too', async () => {
      on().proxy.fail(/\/notice-\w+\.js/, { status: 503 });
      const guest = await on().open(page(), { width: 800 });
      const notice = await guest.page.waitForSelector(`${FORM}details summary`);
      await notice!.evaluate((summary) => { summary.click(); });
      const href = await guest.page.$eval(`${FORM}details a`, (link) => link.href);
      const there = new URL(href);
      assert.equal(there.href, `${on().api}/r/61.12.01.2001/aspirasi#data`);
      assert.match(await (await fetch(href)).text(), /<h2 id="data">.*dihapus 90 hari setelah selesai/s);
    });

    test('photos follow the text', async () => {
      const title = 'Papan dermaga yang lapuk';
      const folder = await mkdtemp(join(tmpdir(), 'kentongan-photo-'));
      try {
        const file = join(folder, 'papan.jpg');
        await sharp({ create: { width: 800, height: 600, channels: 3, background: '#775533' } }).jpeg().toFile(file);
        const guest = await on().open(page(), { width: 800 });
        await fillFirstStep(guest.page, title).catch(() => undefined);
        await guest.page.waitForSelector(`${FORM}.chosen`);
        const input = await guest.page.waitForSelector(`${FORM}#f-photo`) as unknown as { uploadFile(path: string): Promise<void> };
        await input.uploadFile(file);
        await guest.page.waitForSelector(`${FORM}.photos canvas`);
        await guest.page.$eval(`${FORM}#f-adult`, (element) => { (element as HTMLElement).click(); });
        await guest.page.$eval(`${FORM}.nav .main`, (element) => { (element as HTMLElement).click(); });
        await guest.until(shows, '.slip', 'KB-');
        await guest.until((words) => !document.querySelector('kim-aspiration-form')!.shadowRoot!.querySelector('.receipt')!.textContent.includes(words), 'Foto menunggu');
        assert.deepEqual(stored().map(({ photos }) => photos), [1]);
        assert.match(await guest.page.$eval(`${FORM}[part=number]`, (element) => element.textContent), NUMBER);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
  });
}
