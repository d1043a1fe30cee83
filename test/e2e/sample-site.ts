/** The sample pages as `npm start` brings them up, on free ports and in a folder of their own, with a Chromium to visit them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../scripts/chromium.mjs';
import { startSamples, type Samples } from '../../scripts/starting/start-samples.mjs';

export interface SampleSite extends Samples {
  readonly browser: Browser;
}

/** Needs a build; `stop` ends the browser, the API and the pages, and removes the folder. */
export async function openSampleSite(): Promise<SampleSite> {
  const home = await mkdtemp(join(tmpdir(), 'kentongan-e2e-'));
  const samples = await startSamples({ home, build: false, ports: { api: 0, pages: 0 }, env: { KENTONGAN_DATABASE: join(home, 'kentongan.db'), KENTONGAN_DATA: join(home, 'data') } });
  const browser = await launch({ executablePath: ensureChromium(), headless: true, userDataDir: join(home, 'chromium'), args: [...CHROMIUM_FLAGS] });
  return {
    ...samples, browser,
    async stop() {
      await browser.close();
      await samples.stop();
      await rm(home, { recursive: true, force: true, maxRetries: 20 });
    },
  };
}
