/** Starts the sample install (`scripts/start.mjs`) on free ports over a data folder of its own, and tells where it is. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/** `data`: an empty folder for the database, media and embed versions. Resolves once the API answers; `stop()` ends it and waits. */
export async function startSample({ data }) {
  const [port, sitesPort] = [await freePort(), await freePort()];
  const running = join(data, 'running.json');
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env, KENTONGAN_PORT: String(port), KENTONGAN_SITES_PORT: String(sitesPort), KENTONGAN_DATABASE: join(data, 'kentongan.db'),
      KENTONGAN_DATA: data, KENTONGAN_RUNNING_FILE: running,
    },
  });
  let exited = false;
  child.once('exit', () => { exited = true; });
  for (let tries = 0; !existsSync(running); tries += 1) {
    if (exited || tries > 600) throw new Error('The sample install did not start; run `npm start` to see why.');
    await wait(200);
  }
  const { api, pages } = JSON.parse(readFileSync(running, 'utf8'));
  return {
    api, pages,
    stop: () => new Promise((resolve) => { if (exited) resolve(); else { child.once('exit', resolve); child.kill('SIGTERM'); } }),
  };
}
