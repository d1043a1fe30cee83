/** What a person at a terminal sees of `npm start`: progress, addresses, keys, logins, and how to stop. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { startSamples } from './start-samples.mjs';

const HOME = '.kentongan';
const RUNNING = `${HOME}/running.json`;

/** Resolves when everything runs; the process ends by SIGINT or SIGTERM. */
export async function startForPeople() {
  mkdirSync(HOME, { recursive: true });
  const say = (line) => { console.log(line); };
  let started;
  let stopping = false;
  const stop = async (code) => {
    if (stopping) return;
    stopping = true;
    rmSync(RUNNING, { force: true });
    await started?.stop();
    process.exit(code);
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  process.on('SIGHUP', () => void stop(0));

  try {
    started = await startSamples({ home: HOME, say, onExit: (why) => { console.error(`The API ended by itself (${why}); stopping.`); void stop(1); } });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return stop(1);
  }
  if (stopping) {
    await started.stop();
    return;
  }
  const { api, pages, sites, staff } = started;
  writeFileSync(RUNNING, `${JSON.stringify({ pid: process.pid, api, pages, sites, staff }, null, 2)}\n`, { mode: 0o600 });

  const width = Math.max(...staff.map(({ email }) => email.length));
  say(`
Kentongan is running.

  Sample village page    ${pages.desa}
  Sample regency portal  ${pages.portal}
  Desk of the staff      ${api}/console
  Snippet builder        ${api}/builder
  API                    ${api}/v1/docs

  Site keys
${sites.map(({ key, region }) => `    ${key}  (${region})`).join('\n')}

  Staff logins (samples; they exist on this machine only)
${staff.map(({ role, scope, email, password }) => `    ${email.padEnd(width)}  ${password}  ${role}${scope ? ` of ${scope}` : ''}`).join('\n')}

The same as JSON: ${RUNNING}. Everything lies in ${HOME}/; delete it to begin again.
Stop with Ctrl+C.`);
}
