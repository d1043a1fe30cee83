/**
 * Milliseconds from sending an aspiration to its receipt, 50 people at once, each sending the next as soon as the last is acknowledged: SQLite with an fsync per commit
 * (synchronous=FULL), all regions, staff and offices of the sample install, no proof. Prints p50, p95 and p99 of each run, warm, and the least and median of the p95.
 * RUNS (5), SENDERS (50), EACH (60 aspirations by each sender in a run).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSample } from './sample-server.mjs';
import { sender } from './sender.mjs';

const [RUNS, SENDERS, EACH] = [Number(process.env.RUNS ?? 5), Number(process.env.SENDERS ?? 50), Number(process.env.EACH ?? 60)];

const data = mkdtempSync(join(tmpdir(), 'kentongan-bench-'));
const sample = await startSample({ data });
const { port } = new URL(sample.api);
const senders = Array.from({ length: SENDERS }, () => sender(port));
let nth = 0;

/** Seconds of CPU that the server has used: the one figure that does not depend on who else uses the machine. */
const cpu = async () => Number(/^process_cpu_seconds_total (\S+)/m.exec(await (await fetch(`${sample.api}/metrics`)).text())[1]);

async function once(each) {
  const times = [];
  const before = await cpu();
  const started = performance.now();
  await Promise.all(senders.map(async (one) => { for (let i = 0; i < each; i += 1) times.push(await one.post(nth++)); }));
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.ceil(times.length * share) - 1];
  const seconds = (performance.now() - started) / 1000;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), cpu: (await cpu() - before) * 1000 / times.length, perSecond: times.length / seconds };
}

try {
  await once(EACH); // warms the server
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const figures = await once(EACH);
    runs.push(figures);
    console.log(`  ${SENDERS} at once, ${SENDERS * EACH} aspirations: p50 ${figures.p50.toFixed(1)} · p95 ${figures.p95.toFixed(1)} · p99 ${figures.p99.toFixed(1)} ms · ${Math.round(figures.perSecond)} a second, ${figures.cpu.toFixed(2)} ms of CPU each`);
  }
  const p95 = runs.map((figures) => figures.p95).sort((a, b) => a - b);
  console.log(`POST aspirations, ${SENDERS} at once, synchronous=FULL: p95 least ${p95[0].toFixed(1)} ms · median ${p95[Math.floor(p95.length / 2)].toFixed(1)} ms (goal 50)`);
} finally {
  for (const one of senders) one.end();
  await sample.stop();
  rmSync(data, { recursive: true, force: true });
}
