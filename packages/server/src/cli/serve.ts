/** `serve`, `migrate`, `seed`: the ones that start things. */
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { startServer } from '../serve.ts';
import { pinSamples } from '../seed/after-feeds.ts';
import { keepSamplePrograms } from '../seed/keep-programs.ts';
import { loadRegions } from '../store/regions.ts';
import { runSources } from '../use-cases/run-sources.ts';
import { withContext } from './with-context.ts';

export function registerServe(program: Command, variables: string): void {
  program.command('serve').description('Serve the API, its pages and the widgets').addHelpText('after', `\nEnvironment:\n${variables}`).action(async () => {
    const config = readConfig(process.env);
    // Before listening: replies about regions are kept for an hour.
    await withContext(async (context) => {
      await loadRegions(context.store);
      await keepSamplePrograms(context, { make: false });
    });
    const server = await startServer(config);
    let stopping = false;
    const stop = (): void => {
      if (stopping) return;
      stopping = true;
      void server.stop().then(() => { process.exitCode = 0; });
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
    // Whoever started us with a channel wants to know where we are.
    process.send?.({ port: server.port });
  });

  program.command('migrate').description('Bring the database up to date and load the regions').action(() => withContext(async ({ store }) => {
    const loaded = await loadRegions(store);
    console.log(loaded > 0 ? `The database is up to date; ${loaded} regions loaded.` : 'The database is up to date.');
  }));

  program.command('seed').description('Add sample content').option('--feeds <origin>', 'where the sample feeds are served', 'http://127.0.0.1:8790')
    .action(({ feeds }: { feeds: string }) => withContext(async (context) => {
      await loadRegions(context.store);
      const { seed } = await import('../seed/index.ts');
      const result = await seed(context, { feedsOrigin: feeds });
      // One that was killed a moment ago may still hold the feeds.
      const failed = (await runSources(context, { evenIfBusy: true })).filter(({ run }) => run.status === 'failed');
      for (const { url, run } of failed) console.error(`${url}: ${run.status === 'failed' ? run.message : ''}`);
      await pinSamples(context);
      console.log(JSON.stringify(result));
    }));
}
