/** `npm run gallery`: pictures of every widget in every state, at four widths, light, dark and in forced colours, into dist/gallery. `-- NAME…` draws only scenes whose name begins so. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch } from 'puppeteer-core';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const OUT = 'dist/gallery';
/** Milliseconds that a scene may take. */
const PATIENCE = 30_000;
const SCHEMES = ['light', 'dark', 'forced'];
const STYLE = 'body { margin: 0; padding: 16px; display: flex; flex-wrap: wrap; gap: 24px 16px; align-items: start; font-family: system-ui, sans-serif } :root { color-scheme: light dark; background: light-dark(#fff, #16191d); color: light-dark(#1c1f23, #eceff2) }';

mkdirSync(OUT, { recursive: true });
await build({
  entryPoints: ['test/gallery/page.ts'], outdir: `${OUT}/js`, outExtension: { '.js': '.mjs' }, bundle: true, splitting: true, format: 'esm', target: 'es2022',
  conditions: ['source', 'development', 'browser'], logLevel: 'warning', tsconfigRaw: { compilerOptions: { useDefineForClassFields: true } },
});

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://gallery');
  if (extname(pathname) !== '.mjs') return response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><html lang="id"><meta name="viewport" content="width=device-width"><title>Kentongan</title><link rel="icon" href="data:,"><style>${STYLE}</style><script type="module" src="/page.mjs"></script>`);
  try {
    response.setHeader('content-type', 'text/javascript').end(readFileSync(join(OUT, 'js', pathname)));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await launch({ executablePath: ensureChromium(), headless: true, args: CHROMIUM_FLAGS });

const list = await browser.newPage();
await list.goto(origin);
await list.waitForSelector('html[data-scenes]');
const scenes = JSON.parse(await list.$eval('html', ({ dataset }) => dataset.scenes));

const chosen = process.argv.slice(2);
const failures = [];
const drawn = [];
async function draw(scene, scheme, width) {
  const name = `${scene.widget}/${scene.name}`;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport({ width, height: scene.alone ? 900 : 5000 });
  await page.emulateMediaFeatures(scheme === 'forced' ? [{ name: 'prefers-color-scheme', value: 'light' }] : [{ name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
  if (scheme === 'forced') await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  const file = `${scene.widget}-${scene.name}${scene.alone ? `-${width}` : ''}-${scheme}.png`;
  try {
    await page.goto(`${origin}/?scene=${name}`);
    await page.waitForSelector('html[data-drawn]');
    await page.screenshot({ path: join(OUT, file), clip: scene.alone ? undefined : { x: 0, y: 0, width, height: Math.ceil(await page.$eval('body', (body) => body.getBoundingClientRect().height)) } });
    drawn.push([name, file]);
    console.log(file);
  } catch (error) {
    await page.screenshot({ path: join(OUT, file) }).catch(() => undefined);
    failures.push(`${file}: ${error.message}`);
  }
  await context.close();
}
for (const scene of scenes.filter(({ widget, name }) => chosen.length === 0 || chosen.some((wanted) => `${widget}/${name}`.startsWith(wanted)))) {
  for (const scheme of SCHEMES) {
    for (const width of scene.alone ? [280, 360, 768, 1280] : [1472]) await draw(scene, scheme, width);
  }
}
await browser.close();
server.close();
writeFileSync(join(OUT, 'index.html'), `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery of the widgets</title><style>${STYLE} body { display: block } img { max-width: 100%; border: 1px solid #8888 }</style><h1>Every widget in every state</h1>${drawn.map(([name, file]) => `<h2>${name}</h2><p>${file}</p><img src="${file}" alt="" loading="lazy">`).join('')}`);
console.log(`${drawn.length} pictures in ${OUT}${failures.length ? `; ${failures.length} failed:\n${failures.join('\n')}` : ''}`);
process.exit(failures.length ? 1 : 0);
