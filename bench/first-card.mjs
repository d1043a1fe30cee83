/**
 * Time to the first news card at 400 kbit/s, 400 ms round trip and a CPU slowed four times: our script tag against the floor,
 * a hand-written page whose external script, from the API's own origin, fetches and prints the same feed with the same pictures.
 * Beside them `@idotj/mastodon-embed-timeline` showing the same items and pictures, its files and its API at the API's own origin too.
 * Prints the median of the runs, taken in turn, and what was downloaded before the first card. Needs `npm run build`.
 */
import { createServer } from 'node:http';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ensureChromium } from '../scripts/chromium.mjs';
import { installHostLibraries } from '../scripts/testing/host-libraries.mjs';
import { mastodonOrigin } from './mastodon-origin.mjs';
import { startSample } from './sample-server.mjs';

const RUNS = Number(process.env.RUNS ?? 9);
const REGION = '61.12';

const floorScript = (api) => `
fetch('${api}/v1/news?region=${REGION}&limit=10').then((r) => r.json()).then(({ items }) => {
  const list = document.querySelector('#feed');
  list.textContent = '';
  for (const item of items) {
    const card = document.createElement('article');
    const title = document.createElement('h3');
    const link = document.createElement('a');
    link.href = item.url; link.textContent = item.title; title.append(link);
    const meta = document.createElement('p');
    meta.textContent = [item.category, new Date(item.publishedAt).toLocaleDateString('id')].join(' · ');
    const summary = document.createElement('p');
    summary.textContent = item.summary;
    if (item.image) {
      const picture = document.createElement('img');
      picture.loading = 'lazy'; picture.alt = item.image.alt; picture.width = item.image.width; picture.height = item.image.height;
      picture.sizes = '(min-width: 640px) 240px, 100vw'; picture.srcset = item.image.srcset; picture.src = item.image.src;
      picture.style.cssText = 'width:100%;height:auto';
      card.append(picture);
    }
    card.append(meta, title, summary);
    list.append(card);
  }
});`;

const page = (body) => `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Desa</title><h1>Desa</h1>${body}`;

const data = mkdtempSync(join(tmpdir(), 'kentongan-bench-'));
const sample = await startSample({ data });
mkdirSync(join(sample.embed, '0.0.0'), { recursive: true });
writeFileSync(join(sample.embed, '0.0.0', 'floor.js'), floorScript(sample.api));

installHostLibraries();
const other = await mastodonOrigin(sample.api, REGION, readFileSync);

const pages = {
  '/floor': page(`<div id="feed"></div><script src="${sample.api}/embed/0.0.0/floor.js" defer></script>`),
  '/embed': page(`<div data-kim-widget="news-feed" data-region="${REGION}"><a href="${sample.api}/r/${REGION}">Berita</a></div><script type="module" src="${sample.api}/embed/v1/kentongan.js"></script>`),
  '/mastodon': page(`<link rel="stylesheet" href="${other.origin}/mastodon-timeline.min.css"><div id="mt-container" class="mt-container"><div class="mt-body" role="feed"><div class="mt-loading-spinner"></div></div></div><script src="${other.origin}/mastodon-timeline.umd.js" defer></script><script src="${other.origin}/start.js" defer></script>`),
};
const host = createServer((request, response) => {
  const html = pages[request.url ?? ''];
  response.writeHead(html ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(html ?? '');
});
await new Promise((resolve) => host.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${host.address().port}`;

const profile = mkdtempSync(join(tmpdir(), 'kentongan-chromium-'));
const browser = await puppeteer.launch({
  executablePath: ensureChromium(), headless: true, userDataDir: profile,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-default-apps', '--disable-extensions'],
});

async function once(path) {
  const context = await browser.createBrowserContext();
  try {
    const tab = await context.newPage();
    await tab.setViewport({ width: 360, height: 740, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
    const cdp = await tab.createCDPSession();
    await cdp.send('Network.enable');
    await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
    await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 400 * 1000 / 8, uploadThroughput: 400 * 1000 / 8, connectionType: 'cellular3g' });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    // Other origins hide their sizes from the page, not from the network.
    const [urls, sizes] = [new Map(), new Map()];
    cdp.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(urls.get(requestId), encodedDataLength));
    await tab.evaluateOnNewDocument(() => {
      window.__long = 0; window.__shift = 0;
      new PerformanceObserver((l) => { for (const e of l.getEntries()) window.__long += Math.max(0, e.duration - 50); }).observe({ type: 'longtask', buffered: true });
      new PerformanceObserver((l) => { for (const e of l.getEntries()) if (!e.hadRecentInput) window.__shift += e.value; }).observe({ type: 'layout-shift', buffered: true });
      const find = (root) => {
        for (const card of root.querySelectorAll('article, .mt-post')) if (card.textContent.trim() && card.getBoundingClientRect().height > 0) return true;
        for (const element of root.querySelectorAll('kim-news-feed')) if (element.shadowRoot && find(element.shadowRoot)) return true;
        return false;
      };
      const look = () => { if (find(document)) { window.__card = performance.now(); window.__bytes = performance.getEntriesByType('resource').filter((entry) => entry.responseEnd > 0 && entry.initiatorType !== 'img').map((entry) => entry.name); } else requestAnimationFrame(look); };
      requestAnimationFrame(look);
    });
    await tab.goto(origin + path, { waitUntil: 'load', timeout: 60_000 });
    await tab.waitForFunction(() => window.__card !== undefined, { timeout: 60_000, polling: 200 });
    const { names, ...result } = await tab.evaluate(() => ({ card: window.__card, names: window.__bytes, long: window.__long, shift: window.__shift }));
    return { ...result, bytes: names.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0) };
  } finally {
    await context.close();
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
try {
  const results = { '/floor': [], '/embed': [], '/mastodon': [] };
  for (let run = 0; run <= RUNS; run += 1) {
    for (const path of Object.keys(results)) {
      const result = await once(path);
      if (run > 0) results[path].push(result); // the first run of each warms the server
    }
  }
  const card = (path) => median(results[path].map((r) => r.card));
  console.log(`First card, median of ${RUNS}: floor ${Math.round(card('/floor'))} ms · embed ${Math.round(card('/embed'))} ms · ratio ${(card('/embed') / card('/floor')).toFixed(2)} (goal 1.25)`);
  const bytes = (path) => median(results[path].map((r) => r.bytes));
  console.log(`@idotj/mastodon-embed-timeline, the same items: ${Math.round(card('/mastodon'))} ms · ratio to the floor ${(card('/mastodon') / card('/floor')).toFixed(2)} · ours to it ${(card('/embed') / card('/mastodon')).toFixed(2)}`);
  console.log(`Downloaded before the first card, pictures left out: floor ${bytes('/floor')} B · embed ${bytes('/embed')} B · mastodon ${bytes('/mastodon')} B`);
  console.log(`Embed: long tasks past 50 ms ${Math.round(median(results['/embed'].map((r) => r.long)))} ms · layout shift ${median(results['/embed'].map((r) => r.shift)).toFixed(3)}`);
} finally {
  await browser.close();
  host.close();
  await other.stop();
  await sample.stop();
  rmSync(profile, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
}
