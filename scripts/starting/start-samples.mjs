/** Starts everything that the sample pages need: bundles, database, regions, sample content read over HTTP, the API and the pages. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { serveExamples } from './example-server.mjs';
import { freePort } from './free-port.mjs';
import { forkServer, runServer } from './server-command.mjs';

const API_PORT = 8787;
const PAGES_PORT = 8790;
/** Milliseconds that the API may take to listen, and to stop. */
const START_WITHIN = 120_000;
const STOP_WITHIN = 10_000;
/** Ports that are tried where any will do. */
const TRIES = 3;

function buildIfOlder(say) {
  const built = 'dist/embed/v1/manifest.json';
  const sources = [...globSync('packages/{contract,client,elements,embed,console,server}/src/**/*.{ts,css,html}'), 'rollup.config.ts', 'rollup.console.config.ts', 'package-lock.json'];
  if (existsSync(built) && sources.every((path) => statSync(path).mtimeMs <= statSync(built).mtimeMs)) return;
  if (!existsSync('scripts/build.mjs')) return say('· scripts/build.mjs is missing: the pages show their fallback links only.');
  say('· Building the widgets …');
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('The build failed; see above.');
}

const parseLastLine = (printed) => JSON.parse(printed.trim().split('\n').at(-1));

/** Seeds once for each database and address of the feeds: passwords are only known when they are made. */
async function seedOnce(home, env, feeds, say) {
  const memory = join(home, 'samples.json');
  const of = createHash('sha256').update(JSON.stringify([env.KENTONGAN_DATABASE, feeds])).digest('hex');
  const known = existsSync(memory) ? JSON.parse(readFileSync(memory, 'utf8')) : {};
  const exists = env.KENTONGAN_DATABASE.includes('://') || existsSync(env.KENTONGAN_DATABASE);
  if (exists && known.of === of) return known.samples;
  say('· Loading all regions of Indonesia into the database (about ten seconds the first time) …');
  await runServer(['migrate'], env);
  say('· Reading the sample feeds over HTTP and filling the database …');
  const samples = parseLastLine(await runServer(['seed', '--feeds', feeds], env));
  writeFileSync(memory, JSON.stringify({ of, samples }), { mode: 0o600 });
  return samples;
}

function serve(env) {
  const child = forkServer(['serve'], env, ['ignore', 'inherit', 'inherit', 'ipc']);
  const ready = new Promise((resolveReady, reject) => {
    const late = setTimeout(() => { child.kill('SIGKILL'); reject(new Error(`The API did not listen within ${START_WITHIN / 1000} s.`)); }, START_WITHIN);
    child.once('message', () => { clearTimeout(late); resolveReady(); });
    child.once('exit', (code) => { clearTimeout(late); reject(new Error(`The API ended with ${code} before it listened; see above.`)); });
  });
  const stop = () => new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);
    child.once('exit', () => { clearTimeout(late); done(); });
    child.kill('SIGTERM');
  });
  return { child, ready, stop };
}

/**
 * `home` holds the database and all else that is made. `ports` may be 0 for any free one.
 * Resolves to { api, pages: { desa, portal }, sites, staff, embed, reload, stop }; `onExit` hears when the API ends by itself.
 */
export async function startSamples({ home, build = true, live = false, say = () => {}, onExit = () => {}, ports = { api: API_PORT, pages: PAGES_PORT }, env: more = {} }) {
  mkdirSync(home, { recursive: true });
  if (build) buildIfOlder(say);
  const wantedApi = ports.api === API_PORT ? Number(process.env.KENTONGAN_PORT ?? process.env.PORT ?? API_PORT) : ports.api;
  const pagesPort = ports.pages && await freePort(ports.pages);
  const pages = await serveExamples(pagesPort, { live });
  let apiPort = await freePort(wantedApi);
  if (wantedApi && apiPort !== wantedApi) say(`· Port ${wantedApi} is taken: the API listens on ${apiPort}.`);
  if (ports.pages && pagesPort !== ports.pages) say(`· Port ${ports.pages} is taken: the pages are on ${pagesPort}.`);

  const env = {
    KENTONGAN_DATABASE: process.env.KENTONGAN_DATABASE ?? resolve(home, 'kentongan.db'),
    KENTONGAN_DATA: process.env.KENTONGAN_DATA ?? resolve(home, 'data'),
    PORT: '', KENTONGAN_HOST: '127.0.0.1',
    // The sample feeds are on this machine.
    KENTONGAN_ALLOW_PRIVATE_FEEDS: 'on',
    KENTONGAN_LOG: process.env.KENTONGAN_LOG ?? 'warn',
    ...more,
  };
  const at = (port) => ({ KENTONGAN_PORT: String(port), KENTONGAN_PUBLIC_URL: `http://127.0.0.1:${port}`, ...env });
  const listen = (port) => {
    pages.setApi(`http://127.0.0.1:${port}`);
    return serve(at(port));
  };
  pages.setApi(`http://127.0.0.1:${apiPort}`);
  // A rebuilt version of the same number is for developers only: elsewhere a published file never changes.
  if (!process.env.KENTONGAN_DATA) rmSync(join(env.KENTONGAN_DATA, 'embed'), { recursive: true, force: true });
  let server;
  try {
    const samples = await seedOnce(home, at(apiPort), pages.origin, say);
    say('· Starting the API …');
    server = listen(apiPort);
    for (let left = TRIES; ; left -= 1) {
      try {
        await server.ready;
        break;
      } catch (error) {
        // Any port was wanted, and somebody else took this one between the look and the use.
        if (ports.api !== 0 || left <= 1) throw error;
        apiPort = await freePort(0);
        server = listen(apiPort);
      }
    }
    let stopping = false;
    server.child.once('exit', (code, signal) => { if (!stopping) onExit(signal ?? `code ${code}`); });
    return {
      api: `http://127.0.0.1:${apiPort}`, pages: { desa: `${pages.origin}/desa/`, portal: `${pages.origin}/portal/` }, sites: samples.sites, staff: samples.staff, embed: join(env.KENTONGAN_DATA, 'embed'), reload: pages.reload,
      stop: async () => {
        stopping = true;
        await Promise.all([server.stop(), pages.stop()]);
      },
    };
  } catch (error) {
    await Promise.all([server?.stop(), pages.stop()]);
    throw error;
  }
}
