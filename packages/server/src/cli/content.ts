/** `site`, `user`, `source`, `import`: what an operator adds. */
import { randomBytes, randomUUID } from 'node:crypto';
import { InvalidArgumentError, type Command } from 'commander';
import type { Role } from '@kentongan/contract';
import { readConfig } from '../config.ts';
import { withoutDirectionControls } from '../direction-controls.ts';
import { dryRun, importInputs } from '../ingest/import-file.ts';
import { createGuardedFetch } from '../outbound/guarded-fetch.ts';
import { hashPassword, randomPassword } from '../security/passwords.ts';
import { saveSite } from '../store/sites.ts';
import { insertSource, sourceByUrl } from '../store/sources.ts';
import { insertStaff } from '../store/staff.ts';
import { UniqueViolation } from '../store/store.ts';
import { runSources } from '../use-cases/run-sources.ts';
import { address, region } from './read-arguments.ts';
import { withContext } from './with-context.ts';

const ROLES: readonly Role[] = ['operator', 'province_admin', 'regency_admin', 'unit_officer', 'village_officer', 'kim_editor'];

function role(value: string): Role {
  if (!(ROLES as readonly string[]).includes(value)) throw new InvalidArgumentError(`It is one of ${ROLES.join(', ')}.`);
  return value as Role;
}

export function registerContent(program: Command): void {
  program.command('site').description('Sites that embed widgets').command('add').description('Add a site and print its key')
    .requiredOption('--name <name>').requiredOption('--url <url>', 'address of the site', address).requiredOption('--region <code>', 'region code', region)
    .action((o: { name: string; url: string; region: string }) => withContext(async ({ store, clock }) => {
      const key = `pk_${randomBytes(12).toString('base64url')}`;
      await store.write((queries) => saveSite(queries, { key, name: withoutDirectionControls(o.name), url: o.url, region: o.region, status: 'approved', created_at: clock() }));
      console.log(key);
    }));

  program.command('user').description('Accounts of staff').command('add').description('Add an account and print its password')
    .requiredOption('--email <email>').requiredOption('--name <name>').requiredOption('--role <role>', ROLES.join(', '), role).option('--scope <code>', 'region code', region).option('--unit <key>', 'unit of a unit_officer')
    .action((o: { email: string; name: string; role: Role; scope?: string; unit?: string }) => withContext(async ({ store, clock }) => {
      const password = randomPassword();
      const hash = await hashPassword(password);
      try {
        await store.write((queries) => insertStaff(queries, { id: randomUUID(), email: o.email.toLowerCase(), name: o.name, password_hash: hash, active: 1, created_at: clock() }, [{ role: o.role, scope: o.scope ?? null, unit: o.unit ?? null }]));
        console.log(password);
      } catch (error) {
        if (!(error instanceof UniqueViolation)) throw error;
        console.error('There is an account with this e-mail already; nothing was changed.');
        process.exitCode = 1;
      }
    }));

  const source = program.command('source').description('Feeds that are read');
  source.command('add').description('Add a feed').argument('<url>', 'address of the feed', address).requiredOption('--region <code>', 'region its news belong to', region).option('--site <key>')
    .action((url: string, o: { region: string; site?: string }) => withContext(async ({ store, clock }) => {
      if (await sourceByUrl(store, url)) {
        console.log('This feed is there already.');
        return;
      }
      await store.write((queries) => insertSource(queries, { id: randomUUID(), url, region: o.region, site_key: o.site ?? null, enabled: 1, etag: null, last_modified: null, last_run_at: null, last_error: null, created_at: clock() }));
      console.log('Added. `kentongan source run` reads it now.');
    }));
  source.command('run').description('Read all feeds now').action(() => withContext(async (context) => {
    for (const { url, run } of await runSources(context)) {
      console.log(`${url}: ${run.status === 'read' ? `${run.added} added, ${run.updated} updated, ${run.unchanged} unchanged` : run.status === 'failed' ? `${run.message} [${run.code}]` : run.status === 'busy' ? 'another process reads it right now' : 'not modified'}`);
      if (run.status === 'failed') process.exitCode = 2;
    }
  }));

  program.command('import').description('Read feeds once').argument('<input...>', 'URL or file').option('--dry-run', 'store nothing').option('--json', 'one item a line, as JSON').option('--region <code>', 'region the news belong to', region).option('--base-url <url>', 'what relative addresses in a file hang on')
    .action(async (inputs: string[], o: { dryRun?: boolean; json?: boolean; region?: string; baseUrl?: string }) => {
      const output = { print: (line: string) => { console.log(line); }, complain: (line: string) => { console.error(line); } };
      if (o.dryRun) {
        const outbound = createGuardedFetch({ allowPrivate: readConfig(process.env).allowPrivateFeeds });
        process.exitCode = await dryRun(inputs, { fetch: outbound.fetch, baseUrl: o.baseUrl }, output);
        await outbound.close();
        return;
      }
      if (o.region === undefined) {
        console.error('Say which region the news belong to: --region 61.12.01.2001 (or --dry-run to store nothing).');
        process.exitCode = 1;
        return;
      }
      const target = { region: o.region, siteKey: null, sourceId: null };
      process.exitCode = await withContext((context) => importInputs(inputs, target, { ...context, baseUrl: o.baseUrl }, output));
    });
}
