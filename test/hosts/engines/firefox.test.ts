/** The built script tag in Firefox, over BiDi. */
import { launch } from 'puppeteer-core';
import { FIREFOX, FIREFOX_PREFERENCES } from '../../../scripts/testing/firefox.mjs';
import { cases } from './cases.ts';

cases(async () => {
  const browser = await launch({ browser: 'firefox', executablePath: FIREFOX, headless: true, extraPrefsFirefox: FIREFOX_PREFERENCES });
  let page = await browser.newPage();
  return {
    name: 'Firefox',
    open: async (url) => {
      page = await (await browser.createBrowserContext()).newPage();
      await page.goto(url, { waitUntil: 'load' });
    },
    run: async <T>(work: string, frame = false) => {
      const where = frame ? page.frames()[1]! : page;
      return await where.evaluate(work) as T;
    },
    stop: () => browser.close(),
  };
});
