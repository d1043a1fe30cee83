/**
 * What it costs that holidays become known while very many deadlines run: seconds and memory of moving them all, and how long others wait meanwhile. The server is the sample
 * install on SQLite with synchronous=FULL; the tickets are sent over HTTP, and then copied in the database. Moved twice: by the command, a process of its own beside the server, and by the server's own job.
 * TICKETS (100000) that run, SENDERS (10) people who send one after another with a pause of PAUSE (20) milliseconds, before and during it.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { forkServer } from '../scripts/starting/server-command.mjs';
import { startSample } from './sample-server.mjs';
import { sender } from './sender.mjs';

const [TICKETS, SENDERS, PAUSE] = [Number(process.env.TICKETS ?? 100_000), Number(process.env.SENDERS ?? 10), Number(process.env.PAUSE ?? 20)];
const FILLING = 50;
const SENT = Math.min(1000, TICKETS);
/** Seconds that the figures before are taken for. */
const BEFORE = 10;

process.env.KENTONGAN_JOB_INTERVAL = '1';
const data = mkdtempSync(join(tmpdir(), 'kentongan-bench-'));
const database = join(data, 'kentongan.db');
const sample = await startSample({ data });
const { port } = new URL(sample.api);
let nth = 0;

async function fill() {
  const senders = Array.from({ length: FILLING }, () => sender(port));
  await Promise.all(senders.map(async (one) => { while (nth < SENT) await one.post(nth++); }));
  for (const one of senders) one.end();
  const connection = new DatabaseSync(database, { timeout: 60_000 });
  // What was written is sealed for its own ticket: a copy goes without; its deadlines do not depend on it.
  const copy = (table, change, n) => {
    const columns = connection.prepare(`select name from pragma_table_info('${table}')`).all().map(({ name }) => name);
    const values = columns.map((name) => (change.includes(name) ? `${name} || '-${n}'` : name === 'body' ? 'null' : name));
    connection.exec(`insert into ${table} (${columns.join()}) select ${values.join()} from ${table} where ${change[0]} in (select id from sent)`);
  };
  connection.exec(`create temp table sent as select id from ticket order by created_at desc limit ${SENT}`);
  for (let n = 1; n * SENT < TICKETS; n += 1) {
    connection.exec('begin immediate');
    copy('ticket_history', ['ticket_id'], n);
    copy('ticket', ['id', 'number', 'key_hash'], n);
    connection.exec('commit');
    // The server writes too.
    await wait(50);
  }
  connection.close();
}

/** Milliseconds of every sending until `work` is done. */
async function meanwhile(work) {
  const senders = Array.from({ length: SENDERS }, () => sender(port));
  const times = [];
  let over = false;
  const sending = senders.map(async (one) => {
    while (!over) {
      times.push(await one.post(nth++));
      await wait(PAUSE);
    }
    one.end();
  });
  const started = performance.now();
  const told = await work();
  const seconds = (performance.now() - started) / 1000;
  over = true;
  await Promise.all(sending);
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.ceil(times.length * share) - 1].toFixed(1);
  return { seconds, told, line: `${times.length} sent meanwhile: p50 ${at(0.5)} · p95 ${at(0.95)} · p99 ${at(0.99)} · most ${at(1)} ms` };
}

/** MB at most that a process had in memory. Linux alone tells. */
function peak(pid) {
  try {
    return Math.round(Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
  } catch {
    return 0;
  }
}

/** Working days from tomorrow that become holidays. */
function holidays(count, skip) {
  const dates = [];
  for (let at = Date.now() + 86_400_000; dates.length < count + skip; at += 86_400_000) if (![0, 6].includes(new Date(at).getUTCDay())) dates.push(new Date(at).toISOString().slice(0, 10));
  return dates.slice(skip);
}

/** Runs `kentongan holidays set`; resolves to what it said and its memory. */
async function byCommand(dates) {
  const file = join(data, 'holidays.txt');
  writeFileSync(file, `${dates.join('\n')}\n`);
  const child = forkServer(['holidays', 'set', file], { KENTONGAN_DATABASE: database, KENTONGAN_DATA: join(data, 'data') });
  let printed = '';
  let memory = 0;
  child.stdout.setEncoding('utf8').on('data', (text) => { printed += text; });
  const looking = setInterval(() => { memory = Math.max(memory, peak(child.pid)); }, 100);
  const code = await new Promise((done) => { child.on('close', done); });
  clearInterval(looking);
  if (code !== 0) throw new Error(`The command ended with ${code}: ${printed}`);
  return `${printed.trim()} ${memory} MB at most`;
}

/** As if a release had brought the holidays: the server finds them in its next round. */
async function byJob(dates) {
  const connection = new DatabaseSync(database, { timeout: 5000 });
  const read = connection.prepare('select value from setting where key = ?');
  const before = read.get('holidays:followed')?.value;
  connection.prepare("update setting set value = ? where key = 'holidays'").run(JSON.stringify({ dates, incompleteYears: [] }));
  while (read.get('holidays:followed')?.value === before) await wait(50);
  const { moved } = connection.prepare("select count(*) as moved from audit where action = 'deadline:move'").get();
  connection.close();
  return `${moved} moves in the audit`;
}

try {
  const started = performance.now();
  await fill();
  console.log(`  ${TICKETS} running tickets made in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  const before = await meanwhile(() => wait(BEFORE * 1000));
  console.log(`  nothing else at work, ${before.line}`);
  const command = await meanwhile(() => byCommand(holidays(2, 0)));
  console.log(`  by the command: ${command.seconds.toFixed(1)} s. ${command.told}. ${command.line}`);
  const job = await meanwhile(() => byJob(holidays(1, 1)));
  console.log(`  by the server’s job: ${job.seconds.toFixed(1)} s. ${job.told}. ${job.line}`);
} finally {
  await sample.stop();
  rmSync(data, { recursive: true, force: true });
}
