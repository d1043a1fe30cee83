/**
 * Requests a second of a cached feed page against bare node:http that returns the same bytes, in turn, in one run. Needs `npm run build` and wrk (Debian: wrk).
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSample } from './sample-server.mjs';

const RUNS = Number(process.env.RUNS ?? 5);
if (spawnSync('wrk', ['--version']).error) {
  console.error('wrk was not found: this benchmark needs it (Debian: apt-get install wrk).');
  process.exit(1);
}

const data = mkdtempSync(join(tmpdir(), 'kentongan-bench-'));
const sample = await startSample({ data });
const feed = `${sample.api}/v1/news?region=61.12`;
const headers = { 'accept-encoding': 'br' };
const reply = await fetch(feed, { headers });
await reply.arrayBuffer();
const raw = spawnSync('curl', ['-s', '-H', 'Accept-Encoding: br', feed], { encoding: 'buffer' }).stdout;
const bytes = join(data, 'feed.br');
writeFileSync(bytes, raw);
const etag = reply.headers.get('etag') ?? '';
const bareHeaders = Object.fromEntries([...reply.headers].filter(([name]) => !['date', 'connection', 'keep-alive', 'transfer-encoding'].includes(name)));
const bareScript = `
const { createServer } = require('node:http');
const body = require('node:fs').readFileSync(${JSON.stringify(bytes)});
const headers = ${JSON.stringify({ ...bareHeaders, 'content-encoding': 'br', 'content-length': String(raw.length) })};
const etag = ${JSON.stringify(etag)};
const { 'content-type': _, 'content-encoding': __, 'content-length': ___, ...unchanged } = headers;
const server = createServer((request, response) => {
  if (etag && request.headers['if-none-match'] === etag) { response.writeHead(304, unchanged); response.end(); return; }
  response.writeHead(200, headers); response.end(body);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));`;
const bare = spawn(process.execPath, ['-e', bareScript], { stdio: ['ignore', 'pipe', 'inherit'] });
const port = await new Promise((resolve) => bare.stdout.once('data', (chunk) => resolve(String(chunk).trim())));

const load = (url, extra = []) => {
  const { stdout } = spawnSync('wrk', ['-t1', '-c32', '-d4s', '-H', 'Accept-Encoding: br', ...extra, url], { encoding: 'utf8' });
  if (/Non-2xx or 3xx/.test(stdout) && extra.length === 0) throw new Error(`The server answered with errors:\n${stdout}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? NaN);
};
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
try {
  for (const [name, extra] of [['200', []], ['304', ['-H', `If-None-Match: ${etag}`]]]) {
    const ratios = [];
    for (let run = 0; run < RUNS; run += 1) {
      const ours = load(feed, extra);
      const theirs = load(`http://127.0.0.1:${port}/`, extra);
      ratios.push({ ours, theirs, ratio: ours / theirs });
    }
    console.log(`Cached feed (${raw.length} bytes br), ${name}: ours ${Math.round(median(ratios.map((r) => r.ours)))} req/s · bare node:http ${Math.round(median(ratios.map((r) => r.theirs)))} req/s · ratio ${median(ratios.map((r) => r.ratio)).toFixed(2)} (goal 0.90)`);
  }
} finally {
  bare.kill();
  await sample.stop();
  rmSync(data, { recursive: true, force: true });
}
