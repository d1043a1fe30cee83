/**
 * The longest task of the main thread in each thing that a visitor does with a widget, on a phone a quarter as fast: CPU time of Chromium's
 * own trace, times four. CPU time and not the clock, so that what else the machine does counts little; four and not throttling, which
 * stretches what it measures. Counted from the moment the page asks for the first of our files. Prints the median of RUNS visits, each in a
 * browser of its own, since what one page has read (languages, fonts) the next one finds. Goal: nothing over 50 ms. Needs `npm run build`.
 */
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ensureChromium } from '../scripts/chromium.mjs';
import { startSample } from './sample-server.mjs';

const RUNS = Number(process.env.RUNS ?? 5);
const SLOWER = 4;
const GOAL = 50;
const [REGENCY, VILLAGE] = ['61.12', '61.12.01.2001'];

const data = mkdtempSync(join(tmpdir(), 'kentongan-bench-'));
const sample = await startSample({ data });
const floating = `<script type="module" src="${sample.api}/embed/v1/kentongan.js"></script>`;
const single = `<script type="module" src="${sample.api}/embed/${JSON.parse(await (await fetch(`${sample.api}/embed/v1/manifest.json`)).text()).version}/kentongan.all.js"></script>`;
const page = (widget, region, script) => `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Desa</title><h1>Desa</h1><div data-kim-widget="${widget}" data-region="${region}"><a href="${sample.api}/r/${region}">Kabar</a></div>${script}`;

const quiet = (tab) => new Promise((done) => setTimeout(done, 1200)).then(() => tab.evaluate(() => new Promise((idle) => window.requestIdleCallback(idle))));
const press = async (tab, selector) => (await tab.waitForSelector(selector)).evaluate((element) => element.click());
const FORM = 'kim-aspiration-form >>> ';
const TRACKER = 'kim-aspiration-tracker >>> ';

const read = (open, dialog) => [
  ['first card and what follows when idle', async (tab) => { await tab.waitForSelector(open); }],
  ['opened', async (tab) => { await press(tab, open); await tab.waitForSelector(dialog); }],
];
/** Number and code. */
let sent;
/** Each: the widget, its region, its script, and what is done, step by step. */
const visits = {
  news: ['news-feed', REGENCY, floating, read('kim-news-feed >>> article h3 a', 'kim-news-feed >>> kim-news-reader >>> dialog[open] .text p')],
  'news, single file': ['news-feed', REGENCY, single, read('kim-news-feed >>> article h3 a', 'kim-news-feed >>> kim-news-reader >>> dialog[open] .text p')],
  programs: ['program-list', REGENCY, floating, read('kim-program-list >>> article .go', 'kim-program-list >>> dialog[open]')],
  board: ['aspiration-board', REGENCY, floating, [['shown', (tab) => tab.waitForSelector('kim-aspiration-board >>> [part=card], kim-aspiration-board >>> .empty')]]],
  form: ['aspiration-form', VILLAGE, floating, [
    ['shown, and its second tier', (tab) => tab.waitForSelector(`${FORM}textarea`)],
    ['typing', async (tab) => {
      await (await tab.waitForSelector(`${FORM}select`)).select('water');
      await (await tab.waitForSelector(`${FORM}input.in`)).type('Sumur bor untuk Dusun Melati', { delay: 15 });
      await (await tab.waitForSelector(`${FORM}textarea`)).type('Mohon sumur bor: kami mengambil air di sungai.', { delay: 15 });
    }],
    ['next step', async (tab) => { await press(tab, `${FORM}.nav .main`); await tab.waitForSelector(`${FORM}#step-place`); }],
    ['last step', async (tab) => { await tab.waitForSelector(`${FORM}#change`); await press(tab, `${FORM}.nav .main`); await tab.waitForSelector(`${FORM}#step-photo`); await press(tab, `${FORM}.nav .main`); await press(tab, `${FORM}input[name=adult]`); }],
    ['sent, with its proof of work and receipt', async (tab) => {
      await press(tab, `${FORM}.nav .main`);
      const slip = await tab.waitForSelector(`${FORM}.slip [part=number]`);
      sent = await slip.evaluate((element) => ['.number', '.code'].map((part) => element.getRootNode().querySelector(`.slip ${part} [aria-hidden]`).textContent));
    }],
  ]],
  tracker: ['aspiration-tracker', VILLAGE, floating, [
    ['door', (tab) => tab.waitForSelector(`${TRACKER}input`)],
    ['ticket of a holder', async (tab) => {
      const fields = await tab.$$(`${TRACKER}input`);
      for (const [i, field] of fields.entries()) await field.type(sent[i]);
      await fields[1].press('Enter');
      await tab.waitForSelector(`${TRACKER}ol`);
    }],
  ]],
};

const host = createServer((request, response) => {
  const visit = visits[decodeURIComponent((request.url ?? '').slice(1))];
  response.writeHead(visit ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(visit ? page(...visit) : '');
});
await new Promise((resolve) => host.listen(0, '127.0.0.1', resolve));

/** The longest task of each step, in milliseconds of the slower phone. */
async function once(name) {
  const [, , , steps] = visits[name];
  const profile = mkdtempSync(join(tmpdir(), 'kentongan-chromium-'));
  const browser = await puppeteer.launch({
    executablePath: ensureChromium(), headless: true, userDataDir: profile,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-default-apps', '--disable-extensions'],
  });
  try {
    const [tab] = await browser.pages();
    await tab.setViewport({ width: 360, height: 740, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
    await tab.tracing.start({ categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] });
    await tab.goto(`http://127.0.0.1:${host.address().port}/${encodeURIComponent(name)}`, { waitUntil: 'load' });
    for (const [, act] of steps) {
      await act(tab);
      await quiet(tab);
      await tab.evaluate(() => { performance.mark('kentongan-step'); });
    }
    const { traceEvents } = JSON.parse(Buffer.from(await tab.tracing.stop()).toString());
    const asked = traceEvents.find((event) => event.name === 'ResourceSendRequest' && event.args.data.url.includes('/embed/'));
    const main = traceEvents.find((event) => event.name === 'thread_name' && event.args.name === 'CrRendererMain' && event.pid === asked.pid);
    const mine = traceEvents.filter((event) => event.pid === main.pid && event.tid === main.tid && event.ts > asked.ts);
    const ends = mine.filter((event) => event.name === 'kentongan-step').map((event) => event.ts).sort((a, b) => a - b);
    const tasks = mine.filter((event) => event.name === 'ThreadControllerImpl::RunTask' && event.ph === 'X');
    if (ends.length !== steps.length || !tasks.length) throw new Error(`The trace of "${name}" has ${ends.length} marks and ${tasks.length} tasks.`);
    return ends.map((end, i) => Math.max(...tasks.filter((task) => task.ts < end && task.ts >= (ends[i - 1] ?? 0)).map((task) => (task.tdur ?? 0) * SLOWER / 1000)));
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
try {
  for (const [name, [, , , steps]] of Object.entries(visits)) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await once(name));
    steps.forEach(([what], i) => {
      const longest = median(runs.map((run) => run[i]));
      console.log(`${longest > GOAL ? 'LONG' : ' ok '} ${String(Math.round(longest)).padStart(4)} ms (least ${Math.round(Math.min(...runs.map((run) => run[i])))})  ${name}: ${what}`);
    });
  }
} finally {
  host.close();
  await sample.stop();
  rmSync(data, { recursive: true, force: true });
}
