/** `backup`, `restore`, `export`, `doctor`: looking after an install. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { heldVersions, refusedFiles } from '../embed-files.ts';
import { createSealer } from '../security/seal.ts';
import { readSecrets } from '../security/secrets.ts';
import { OTHER_SECRET, opensWith, SECRET_CHECK } from '../security/secret-check.ts';
import { instant } from '../views/instants.ts';
import { countStale } from '../store/sealed-values.ts';
import { undelivered } from '../store/notices.ts';
import { readHolidays, unknownYears } from '../use-cases/holidays.ts';
import { followsCalendar } from '../use-cases/jobs/follow-calendar.ts';
import { Refusal } from './refusal.ts';
import { withContext } from './with-context.ts';

const isPostgres = (database: string): boolean => database.includes('://');
const REFUSED = 'The database is PostgreSQL: use pg_dump and pg_restore for it, and copy KENTONGAN_DATA (without the file "secret") beside.';

function tar(...args: string[]): void {
  const { status, error } = spawnSync('tar', args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('tar failed; the backup is not whole.', { cause: error });
}

export function registerCare(program: Command): void {
  program.command('backup').description('Write database, pictures and embed versions to one file (.tar.gz); the secret is NOT inside').argument('<file>').action((file: string) => {
    const config = readConfig(process.env);
    if (isPostgres(config.database)) throw new Refusal(REFUSED);
    if (!existsSync(config.database)) throw new Refusal('There is no database at KENTONGAN_DATABASE; nothing was written.');
    const folder = mkdtempSync(join(tmpdir(), 'kentongan-backup-'));
    try {
      const database = new DatabaseSync(config.database);
      database.prepare('VACUUM INTO ?').run(join(folder, 'kentongan.db'));
      database.close();
      const parts = ['media', 'photos', 'embed'].filter((name) => existsSync(join(config.dataDir, name)));
      tar('-czf', resolve(file), '-C', folder, 'kentongan.db', ...parts.flatMap((name) => ['-C', resolve(config.dataDir), name]));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    console.log('Written. The secret is not inside: keep KENTONGAN_SECRET, or the file "secret" of KENTONGAN_DATA, in another safe place. Without it sealed contacts cannot be read.');
  });

  program.command('restore').description('Put a backup where no database is yet').argument('<file>').action((file: string) => {
    const config = readConfig(process.env);
    if (isPostgres(config.database)) throw new Refusal(REFUSED);
    if (existsSync(config.database)) throw new Refusal('There is a database already. Move it away, or set KENTONGAN_DATABASE to a new file; nothing was changed.');
    if (config.secret === undefined && !existsSync(join(config.dataDir, 'secret'))) throw new Refusal('The secret is missing: set KENTONGAN_SECRET, or put the file "secret" into KENTONGAN_DATA, before restoring; nothing was changed.');
    mkdirSync(config.dataDir, { recursive: true });
    mkdirSync(dirname(resolve(config.database)), { recursive: true });
    const folder = mkdtempSync(join(tmpdir(), 'kentongan-restore-'));
    try {
      tar('-xzf', resolve(file), '-C', folder);
      const copy = new DatabaseSync(join(folder, 'kentongan.db'));
      const check = copy.prepare('SELECT value FROM setting WHERE key = ?').get(SECRET_CHECK);
      if (check && !opensWith(createSealer(readSecrets(config)), JSON.parse(String(check['value'])))) {
        copy.close();
        throw new Refusal(`${OTHER_SECRET} Nothing was changed.`);
      }
      for (const name of ['media', 'photos', 'embed']) if (existsSync(join(folder, name))) cpSync(join(folder, name), join(config.dataDir, name), { recursive: true });
      copy.prepare('VACUUM INTO ?').run(resolve(config.database));
      copy.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    console.log('Restored.');
  });

  program.command('export').description('Print published news and programs, one JSON object a line').action(() => withContext(async ({ store }) => {
    for (const row of await store.read.selectFrom('news').selectAll().where('status', '=', 'published').orderBy('published_at').execute()) console.log(JSON.stringify({ type: 'news', id: row.id, title: row.title, summary: row.summary, html: row.html, category: row.category, region: row.region, publishedAt: instant(row.published_at) }));
    for (const row of await store.read.selectFrom('program').selectAll().where('status', '=', 'published').orderBy('published_at').execute()) console.log(JSON.stringify({ type: 'program', id: row.id, ...JSON.parse(row.document) as object }));
  }));

  program.command('doctor').description('Check this install').action(() => withContext(async ({ config, store, sealer, clock }) => {
    const checks: [string, boolean, string][] = [];
    const secret = join(config.dataDir, 'secret');
    checks.push(['the secret is private', config.secret !== undefined || (existsSync(secret) && (statSync(secret).mode & 0o077) === 0), 'Set the mode of KENTONGAN_DATA/secret to 600.']);
    const stale = await countStale(store, sealer.keyId);
    checks.push([`everything is sealed under the secret in use (key ${sealer.keyId})`, stale === 0, `${stale} rows are under another: run \`kentongan rotate-key\` to go on.`]);
    checks.push(['no old secret is needed', readSecrets(config).old === undefined, stale === 0 ? 'Restart every server, then run `kentongan rotate-key --finish`; with KENTONGAN_SECRET_OLD, take it away instead.' : 'A rotation is under way: keep both secrets.']);
    const { count } = await store.read.selectFrom('region').select((s) => s.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
    checks.push(['the regions are loaded', Number(count) > 90_000, 'Run `kentongan migrate`.']);
    checks.push(['the console is built', existsSync(join(config.consoleBuild, 'index.html')), 'Run `npm run build`.']);
    checks.push(['the widgets are built', existsSync(join(config.embedBuild, 'v1', 'kentongan.js')), 'Run `npm run build`.']);
    const versions = await heldVersions(join(config.dataDir, 'embed'));
    checks.push([`every version of the widgets is kept (${versions.length ? versions.join(', ') : 'none before the first start'})`, true, '']);
    const refused = existsSync(config.embedBuild) ? await refusedFiles(config.embedBuild, join(config.dataDir, 'embed')) : [];
    checks.push(['the built widgets are those published under their version', refused.length === 0, `Published files never change, so the older ones are served: give the build a version of its own. These differ: ${refused.join(', ')}.`]);
    checks.push(['the public address is https', config.publicUrl.startsWith('https:'), 'Set KENTONGAN_PUBLIC_URL to the https address that people see.']);
    const silent = await store.read.selectFrom('source').select('url').where('enabled', '=', 1).where('last_error', 'is not', null).execute();
    checks.push(['every feed was read', silent.length === 0, `These were not: ${silent.map(({ url }) => url).join(', ')}.`]);
    checks.push(['running deadlines follow the holidays', await followsCalendar(store), 'A running server moves them within a minute; without one, start it or run `kentongan holidays set` again.']);
    const unknown = unknownYears(await readHolidays(store), clock());
    checks.push(['the holidays that deadlines reach are known', unknown.length === 0, `Those of ${unknown.join(' and ')} are not all known: \`kentongan holidays set FILE\` once their joint decree is out.`]);
    const { waitsForMail, droppedWithoutMail, failed } = await undelivered(store, clock());
    checks.push(['mail goes out', waitsForMail + droppedWithoutMail === 0 || (config.mail !== undefined && droppedWithoutMail === 0), `${waitsForMail} notices wait for KENTONGAN_SMTP_URL and KENTONGAN_MAIL_FROM, three days each; ${droppedWithoutMail} were dropped without them in the last 90 days.`]);
    checks.push(['every notice was delivered', failed.length === 0, `These were not, by reason: ${failed.map(({ error, count }) => `${error} ${count}`).join(', ')}.`]);
    for (const [name, good, advice] of checks) console.log(`${good ? 'ok  ' : 'LOOK'} ${name}${good ? '' : `. ${advice}`}`);
    if (checks.some(([, good]) => !good)) process.exitCode = 1;
  }));
}
