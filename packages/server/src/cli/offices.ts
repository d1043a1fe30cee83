/** `unit`, `webhook`, `holidays`, `retention`: how the offices of an install work and are told. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { InvalidArgumentError, type Command } from 'commander';
import { deleteWebhook, insertWebhook, listWebhooks } from '../store/notices.ts';
import { appendAudit } from '../store/staff.ts';
import { parseHolidays, readHolidays } from '../use-cases/holidays.ts';
import { changeHolidays } from '../use-cases/jobs/follow-calendar.ts';
import { secretPlace } from '../use-cases/notices/post-to-webhook.ts';
import { contactRetention, setContactRetention } from '../use-cases/retention.ts';
import { saveUnit } from '../use-cases/tickets/units.ts';
import { address, region } from './read-arguments.ts';
import { Refusal } from './refusal.ts';
import { withContext } from './with-context.ts';

const DAY = 86_400_000;

function unitKey(value: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(value)) throw new InvalidArgumentError('It is 1 to 40 small letters, digits and hyphens, for example dishub.');
  return value;
}

function days(value: string): number {
  if (!/^\d{1,4}$/.test(value) || Number(value) > 3650) throw new InvalidArgumentError('It is a number of days from 0 to 3650.');
  return Number(value);
}

export function registerOffices(program: Command): void {
  const unit = program.command('unit').description('Government units (OPD) that tickets are forwarded to');
  unit.command('add').description('Add a unit, or give it another name').argument('<key>', 'short and lasting, for example dishub', unitKey).argument('<name>').requiredOption('--region <code>', 'region that it serves', region)
    .action((key: string, name: string, o: { region: string }) => withContext(async ({ store, clock }) => {
      await store.write((queries) => saveUnit(queries, { region: o.region, key, name, created_at: clock() }));
      console.log(`Added. \`kentongan user add --role unit_officer --scope ${o.region} --unit ${key}\` makes an account for it.`);
    }));
  unit.command('list').description('Print all units').action(() => withContext(async ({ store }) => {
    for (const row of await store.read.selectFrom('unit').selectAll().orderBy('region').orderBy('key').execute()) console.log([row.region, row.key, row.name].join('\t'));
  }));

  const webhook = program.command('webhook').description('Gateways (WhatsApp, SMS) that notices are posted to');
  webhook.command('add').description('Add an address and print the secret it can check signatures by, once').argument('<url>', 'https address', address).requiredOption('--region <code>', 'told of this region and below', region)
    .action((url: string, o: { region: string }) => withContext(async ({ config, store, sealer, clock }) => {
      if (!url.startsWith('https:') && !config.allowPrivateWebhooks) throw new Refusal('Notices carry phone numbers: give an https address, or set KENTONGAN_ALLOW_PRIVATE_WEBHOOKS=on for a gateway in your own network; nothing was added.');
      const [id, secret, now] = [randomUUID(), `whsec_${randomBytes(32).toString('base64url')}`, clock()];
      await store.write(function* (queries) {
        yield* insertWebhook(queries, { id, region: o.region, url, secret: sealer.seal('webhook', secretPlace(id), secret), enabled: 1, created_at: now });
        yield* appendAudit(queries, { id: randomUUID(), at: now, actor: 'operator', action: 'webhook:add', subject: id, detail: o.region });
      });
      console.log(secret);
    }));
  webhook.command('list').description('Print all addresses').action(() => withContext(async ({ store }) => {
    for (const row of await listWebhooks(store)) console.log([row.id, row.region, row.url].join('\t'));
  }));
  webhook.command('remove').description('Remove an address; what waits for it is dropped').argument('<id>', 'as `webhook list` prints it')
    .action((id: string) => withContext(async ({ store, clock }) => {
      const removed = await store.write(function* (queries) {
        const found = yield* deleteWebhook(queries, id);
        if (found) yield* appendAudit(queries, { id: randomUUID(), at: clock(), actor: 'operator', action: 'webhook:remove', subject: id, detail: null });
        return found;
      });
      if (!removed) throw new Refusal('There is no webhook with this id; `kentongan webhook list` prints them.');
      console.log('Removed.');
    }));

  const holidays = program.command('holidays').description('Days on which offices are closed; deadlines skip them');
  holidays.command('set').description('Read years from a file, and move the deadlines that run: a date a line ("2027-01-01 Tahun Baru"); "incomplete 2027" marks a year').argument('<file>')
    .action((file: string) => withContext(async (context) => {
      let given;
      try {
        given = parseHolidays(readFileSync(file, 'utf8'));
      } catch (error) {
        throw new Refusal(error instanceof RangeError ? `${error.message} Nothing was changed.` : 'The file cannot be read; nothing was changed.');
      }
      const { holidays: { dates }, followed } = await changeHolidays(context, given);
      const late = followed?.fallenDue ? `, and ${followed.fallenDue} of these are over now` : '';
      const told = followed ? `${followed.moved} of ${followed.running} running deadlines moved${late}.` : 'A server is moving the running deadlines; `kentongan doctor` says when that is done.';
      console.log(`Set; ${dates.length} days are known. ${told}`);
    }));
  holidays.command('show').description('Print them, as `holidays set` reads them').action(() => withContext(async ({ store }) => {
    const { dates, incompleteYears } = await readHolidays(store);
    for (const date of dates) console.log(date);
    for (const year of incompleteYears) console.log(`incomplete ${year}`);
  }));

  program.command('retention').description('Print, or set, how long contact data is kept after the end').option('--contact-days <n>', 'days', days)
    .action((o: { contactDays?: number }) => withContext(async (context) => {
      if (o.contactDays !== undefined) await setContactRetention(context, o.contactDays);
      console.log(`Contact data is erased ${await context.store.look(contactRetention) / DAY} days after the end.`);
    }));
}
