/** Finds a port of this machine on which nobody listens. */
import { createServer } from 'node:net';

const isFree = (port) => new Promise((resolve) => {
  const probe = createServer().once('error', () => resolve(0)).once('listening', () => {
    const { port: got } = probe.address();
    probe.close(() => resolve(got));
  });
  probe.listen(port, '127.0.0.1');
});

/** `wanted`, or the next free one within twenty; 0 gives any. */
export async function freePort(wanted) {
  for (let port = wanted; port < wanted + 20; port += 1) {
    const got = await isFree(port);
    if (got) return got;
  }
  throw new Error(`Ports ${wanted} to ${wanted + 19} are all taken. Stop what listens there, or set another one in the environment.`);
}
