/** `rotate-key`: another secret takes the place of the one in use. */
import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { openContext } from '../open-context.ts';
import { beginRotation, endRotation } from '../security/secrets.ts';
import { withLease } from '../use-cases/with-lease.ts';
import { resealAll } from '../use-cases/rotate-key.ts';
import { Refusal } from './refusal.ts';

const NO_OLD = 'The secret comes from KENTONGAN_SECRET: put the present one into KENTONGAN_SECRET_OLD and a new one into KENTONGAN_SECRET, restart every server with both, then run this again; nothing was changed.';

export function registerRotateKey(program: Command): void {
  program.command('rotate-key').description('Make a new secret and seal everything anew under it; broken off, run it again').option('--finish', 'put the old secret away, once every server was restarted')
    .action(async ({ finish }: { finish?: boolean }) => {
      const config = readConfig(process.env);
      const inFile = config.secret === undefined;
      if (!inFile && config.secretOld === undefined) throw new Refusal(NO_OLD);
      if (finish && inFile && !existsSync(join(config.dataDir, 'secret.old'))) throw new Refusal('No rotation is under way; `kentongan rotate-key` begins one. Nothing was changed.');
      const context = await openContext(config);
      try {
        const done = await withLease(context, 'rotate-key', async () => {
          if (inFile && !finish) beginRotation(config.dataDir);
          // The context was opened before the secret changed.
          const sealing = inFile && !finish ? await openContext(config) : context;
          try {
            return { ...await resealAll(sealing), keyId: sealing.sealer.keyId };
          } finally {
            if (sealing !== context) await sealing.close();
          }
        });
        if (!done) throw new Refusal('Another rotate-key is at work, or was killed less than a minute ago. Wait a minute and run it again.');
        console.log(`${done.resealed} rows were sealed anew under the key ${done.keyId}.`);
        if (done.left > 0) throw new Refusal(`${done.left} are still under the old key: a server that has not been restarted goes on writing. Restart every server, then run this again.`);
        if (!inFile) console.log('Nothing is under the old key. Keep the old secret as long as backups from before; take KENTONGAN_SECRET_OLD away and restart every server.');
        else if (finish) console.log(`Finished. The old secret is in ${endRotation(config.dataDir, done.keyId)}: keep it, elsewhere, as long as backups from before; no start reads it.`);
        else console.log('Both secrets are needed still. Restart every server, then run `kentongan rotate-key --finish`.');
      } finally {
        await context.close();
      }
    });
}
