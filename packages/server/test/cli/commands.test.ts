/** Every command from outside: what it prints, what it leaves behind, how it ends. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, rmSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import sharp from 'sharp';
import { VARIABLES } from '../../src/config.ts';
import { passwordMatches } from '../../src/security/passwords.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachStore, postgresServer, type Place } from '../store/each-store.ts';
import { environment, kentongan, type Ended } from './command.ts';

/** What no store has a part in is the same on each. */
const ON_ONE = { skip: postgresServer !== undefined && 'no store has a part in it' };
const VILLAGE = '61.12.01.2001';

onEachStore('the command line', (make) => {
  let place: Place;
  let store: Store;
  let env: NodeJS.ProcessEnv;
  let server: Server;
  let base: string;

  const run = (...args: string[]): Promise<Ended> => kentongan(args, env);
  const good = async (...args: string[]): Promise<string> => {
    const { code, out, err } = await run(...args);
    assert.deepEqual({ code, err }, { code: 0, err: '' }, args.join(' '));
    return out.trim();
  };
  const file = (name: string): string => join(place.folder, name);
  const feed = (): string => `<rss version="2.0"><channel><title>Desa</title><link>${base}/</link><item><guid>1</guid><title>Perahu layanan KTP</title><link>/b/1</link><pubDate>Sen, 3 Agu 2026 10.00 WIB</pubDate><description><![CDATA[<p>Besok <img src="${base}/foto.jpg" alt="Perahu"></p><script>alert(1)</script>]]></description></item><item><guid>2</guid><title>Pasar tani</title><link>/b/2</link><description>Pindah</description></item></channel></rss>`;

  before(async () => {
    place = await make();
    env = environment(place);
    const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: 'blue' } }).jpeg().toBuffer();
    server = createServer((request, response) => {
      if (request.url === '/feed') response.setHeader('content-type', 'application/rss+xml').end(feed());
      else if (request.url === '/foto.jpg') response.end(picture);
      else response.writeHead(404).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    assert.match(await good('migrate'), /91\d{3} regions loaded/);
    store = openStore(place.address);
  });
  after(async () => {
    server.closeAllConnections();
    server.close();
    await store.close();
    await place.remove();
  });

  it('migrate finds nothing to do the second time', async () => {
    assert.equal(await good('migrate'), 'The database is up to date.');
    const { name } = await store.read.selectFrom('region').select('name').where('code', '=', VILLAGE).executeTakeFirstOrThrow();
    assert.equal(name, 'Sungai Raya');
  });

  it('site add prints the key of an approved site', async () => {
    const key = await good('site', 'add', '--name', 'Desa', '--url', 'https://desa.test', '--region', '6112012001');
    assert.match(key, /^pk_[\w-]{16}$/);
    assert.deepEqual({ ...await store.read.selectFrom('site').select(['region', 'status', 'url']).where('key', '=', key).executeTakeFirstOrThrow() }, { region: VILLAGE, status: 'approved', url: 'https://desa.test' });
  });

  it('user add prints a password that is stored only as a hash, and adds nobody twice', async () => {
    const password = await good('user', 'add', '--email', 'KIM@desa.test', '--name', 'KIM', '--role', 'kim_editor', '--scope', VILLAGE);
    const { id, password_hash } = await store.read.selectFrom('staff').selectAll().where('email', '=', 'kim@desa.test').executeTakeFirstOrThrow();
    assert.ok(await passwordMatches(password, password_hash) && !password_hash.includes(password));
    assert.deepEqual((await store.read.selectFrom('staff_role').select(['role', 'scope']).where('staff_id', '=', id).execute()).map((row) => ({ ...row })), [{ role: 'kim_editor', scope: VILLAGE }]);
    const again = await run('user', 'add', '--email', 'kim@desa.test', '--name', 'KIM', '--role', 'operator');
    assert.deepEqual([again.code, again.out, again.err], [1, '', 'There is an account with this e-mail already; nothing was changed.\n']);
  });

  it('unit add makes a unit that accounts and forwarding can name', async () => {
    assert.match(await good('unit', 'add', 'dishub', 'Dinas Perhubungan', '--region', '61.12'), /--unit dishub/);
    await good('unit', 'add', 'dishub', 'Dinas Perhubungan Kubu Raya', '--region', '6112');
    assert.equal(await good('unit', 'list'), '61.12\tdishub\tDinas Perhubungan Kubu Raya');
    assert.equal((await run('unit', 'add', 'Dis Hub', 'x', '--region', '61.12')).code, 2);
    await good('user', 'add', '--email', 'dishub@kab.test', '--name', 'Dishub', '--role', 'unit_officer', '--scope', '61.12', '--unit', 'dishub');
    const { unit } = await store.read.selectFrom('staff_role').select('unit').where('role', '=', 'unit_officer').executeTakeFirstOrThrow();
    assert.equal(unit, 'dishub');
  });

  it('webhook add prints its secret once; list and remove know its id', async () => {
    const secret = await good('webhook', 'add', 'https://gerbang.test/kirim', '--region', '61.12');
    assert.match(secret, /^whsec_[\w-]{43}$/);
    const plain = await run('webhook', 'add', 'http://gerbang.test/kirim', '--region', '61.12');
    assert.deepEqual([plain.code, plain.out], [1, '']);
    assert.match(plain.err, /give an https address/);
    const [id, region, url, ...rest] = (await good('webhook', 'list')).split(/[\t\n]/);
    assert.deepEqual([region, url, rest], ['61.12', 'https://gerbang.test/kirim', []]);
    assert.equal(await good('webhook', 'remove', id!), 'Removed.');
    assert.equal((await run('webhook', 'remove', id!)).code, 1);
    assert.equal(await good('webhook', 'list'), '');
    assert.deepEqual((await store.read.selectFrom('audit').select('action').where('subject', '=', id!).orderBy('at').execute()).map(({ action }) => action), ['webhook:add', 'webhook:remove']);
  });

  it('holidays set takes years from a file, show prints what set reads, and doctor tells of a year that is not complete', async () => {
    const shown = await good('holidays', 'show');
    assert.match(shown, /^2026-12-25$[^]*^incomplete 2027$/m);
    // Deadlines reach from this year into the next, whichever it is when this runs.
    const year = new Date().getUTCFullYear();
    const known = `${shown}\n${[year, year + 1, year + 2].map((one) => `${one}-01-01 Tahun baru`).join('\n')}\n`;
    await writeFile(file('libur.txt'), `${known}incomplete ${year}\nincomplete ${year + 1}\n`);
    assert.match(await good('holidays', 'set', file('libur.txt')), /^Set; \d+ days/);
    assert.match((await run('doctor')).out, new RegExp(`^LOOK the holidays that deadlines reach are known\\. Those of .*(?:${year}|${year + 1})`, 'm'));
    await writeFile(file('libur.txt'), known.replaceAll(/^incomplete \d+$/gm, ''));
    assert.match(await good('holidays', 'set', file('libur.txt')), /^Set; \d+ days are known\. 0 of 0 running deadlines moved\.$/);
    assert.match((await run('doctor')).out, /^ok {3}running deadlines follow the holidays$/m);
    assert.doesNotMatch(await good('holidays', 'show'), new RegExp(`incomplete (?:${year}|${year + 1}|${year + 2})`));
    assert.match((await run('doctor')).out, /^ok {3}the holidays that deadlines reach are known$/m);
    await writeFile(file('salah.txt'), '31-12-2027');
    const wrong = await run('holidays', 'set', file('salah.txt'));
    assert.deepEqual([wrong.code, wrong.out], [1, '']);
    assert.match(wrong.err, /^Line 1 is no date.*Nothing was changed\.\n$/);
    assert.deepEqual([(await run('holidays', 'set', file('none.txt'))).code, (await run('retention', '--contact-days', 'x')).code], [1, 2]);
    assert.match(await good('retention'), /erased 90 days after/);
    assert.match(await good('retention', '--contact-days', '30'), /erased 30 days after/);
  });

  it('import --dry-run --json prints an item a line and stores nothing', ON_ONE, async () => {
    await writeFile(file('feed.xml'), feed());
    for (const input of [`${base}/feed`, file('feed.xml')]) {
      const items = (await good('import', input, '--dry-run', '--json')).split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
      assert.deepEqual(items.map((item) => Object.keys(item)), Array(2).fill(['id', 'title', 'url', 'summary', 'html', 'image', 'publishedAt']));
      assert.deepEqual([items[0]!['id'], items[0]!['title'], items[0]!['publishedAt'], items[0]!['image']], ['1', 'Perahu layanan KTP', '2026-08-03T03:00:00.000Z', `${base}/foto.jpg`]);
      assert.ok(!String(items[0]!['html']).includes('script'));
    }
    assert.deepEqual(await store.read.selectFrom('news').select('id').execute(), []);
  });

  it('import --dry-run ends with 2 and one line why when a feed is broken', ON_ONE, async () => {
    await writeFile(file('broken.xml'), '<!DOCTYPE html><html><body>Beranda</body></html>');
    for (const input of [file('broken.xml'), file('none.xml'), `${base}/none`]) {
      const { code, out, err } = await run('import', input, '--dry-run', '--json');
      assert.deepEqual([code, out, err.split('\n').length], [2, '', 2], err);
      assert.match(err, /^\S+: .+ \[[a-z_]+\]\n$/);
      assert.ok(!err.includes('    at '));
    }
  });

  it('source add and run bring a feed in, once', async () => {
    await good('source', 'add', `${base}/feed`, '--region', VILLAGE);
    assert.equal(await good('source', 'add', `${base}/feed`, '--region', VILLAGE), 'This feed is there already.');
    assert.equal(await good('source', 'run'), `${base}/feed: 2 added, 0 updated, 0 unchanged`);
    assert.equal(await good('source', 'run'), `${base}/feed: 0 added, 0 updated, 2 unchanged`);
    assert.equal((await store.read.selectFrom('news').select('id').where('region', '=', VILLAGE).execute()).length, 2);
    await good('source', 'add', `${base}/none`, '--region', VILLAGE);
    const { code, out } = await run('source', 'run');
    assert.equal(code, 2);
    assert.match(out, /none: .*404.*\[unreachable\]/);
  });

  it('export prints what is published, a line each', async () => {
    const lines = (await good('export')).split('\n').map((line) => JSON.parse(line) as { type: string; title: string });
    assert.deepEqual(lines.map(({ type, title }) => `${type} ${title}`).sort(), ['news Pasar tani', 'news Perahu layanan KTP']);
  });

  it('doctor says what is well, what to look at and what to do', async () => {
    const { code, out, err } = await run('doctor');
    assert.deepEqual([code, err], [1, '']);
    assert.match(out, /^ok {3}the regions are loaded$/m);
    assert.match(out, /^ok {3}the secret is private$/m);
    assert.match(out, /^ok {3}mail goes out$/m);
    assert.match(out, /^ok {3}every notice was delivered$/m);
    assert.match(out, /^ok {3}every version of the widgets is kept \(none before the first start\)$/m);
    assert.match(out, /^LOOK the public address is https\. Set KENTONGAN_PUBLIC_URL/m);
    assert.ok(out.includes(`LOOK every feed was read. These were not: ${base}/none.`));
    assert.equal(statSync(file('data/secret')).mode & 0o777, 0o600);
  });

  it('doctor names the versions of the widgets that are kept, and a build that another has published before', ON_ONE, async () => {
    const [built, kept] = [file('build/9.9.9'), file('data/embed')];
    for (const folder of [built, join(kept, '9.9.9'), join(kept, '0.0.9')]) await mkdir(folder, { recursive: true });
    for (const [folder, text] of [[built, 'baru'], [join(kept, '9.9.9'), 'lama']] as const) await writeFile(join(folder, 'kentongan.all.js'), text);
    const { out } = await kentongan(['doctor'], { ...env, KENTONGAN_EMBED_BUILD: file('build') });
    assert.match(out, /^ok {3}every version of the widgets is kept \(0\.0\.9, 9\.9\.9\)$/m);
    assert.match(out, /^LOOK the built widgets are those published under their version\. .*9\.9\.9\/kentongan\.all\.js\.$/m);
    rmSync(kept, { recursive: true });
  });

  it('backup and restore bring everything back but the secret, and overwrite nothing', async () => {
    const backup = file('backup.tar.gz');
    if (store.kind === 'postgres') {
      for (const command of ['backup', 'restore']) {
        const { code, out, err } = await run(command, backup);
        assert.deepEqual([code, out], [1, ''], command);
        assert.match(err, /^The database is PostgreSQL: use pg_dump and pg_restore.*\n$/);
      }
      return assert.ok(!existsSync(backup));
    }
    assert.match(await good('backup', backup), /The secret is not inside/);
    const elsewhere = { address: file('other/kentongan.db'), folder: file('other') };
    await mkdir(elsewhere.folder);
    const there = (...args: string[]): Promise<Ended> => kentongan(args, environment(elsewhere));
    const withoutSecret = await there('restore', backup);
    assert.equal(withoutSecret.code, 1);
    assert.match(withoutSecret.err, /^The secret is missing/);
    assert.ok(!existsSync(elsewhere.address));
    await mkdir(file('other/data'));
    await writeFile(file('other/data/secret'), 'another secret of more than thirty-two letters', { mode: 0o600 });
    const otherSecret = await there('restore', backup);
    assert.equal(otherSecret.code, 1);
    assert.match(otherSecret.err, /^The secret is not the one .* Nothing was changed\.\n$/);
    assert.ok(!existsSync(elsewhere.address));
    await writeFile(file('other/data/secret'), await readFile(file('data/secret')), { mode: 0o600 });
    assert.deepEqual(await there('restore', backup), { code: 0, out: 'Restored.\n', err: '' });
    assert.deepEqual((await there('export')).out, (await run('export')).out);
    const { hash } = await store.read.selectFrom('media').select('hash').executeTakeFirstOrThrow();
    assert.deepEqual(await readFile(file(`other/data/media/${hash}-300.webp`)), await readFile(file(`data/media/${hash}-300.webp`)));
    const over = await there('restore', backup);
    assert.equal(over.code, 1);
    assert.match(over.err, /^There is a database already/);
    await writeFile(file('other/data/secret'), 'another secret of more than thirty-two letters', { mode: 0o600 });
    const started = await there('doctor');
    assert.notEqual(started.code, 0);
    assert.match(started.err, /The secret is not the one/);
    rmSync(elsewhere.folder, { recursive: true });
  });

  it('what there is not ends with 2 and says so, and does nothing', ON_ONE, async () => {
    const wrong: readonly (readonly [string[], RegExp])[] = [
      [['nihil'], /unknown command 'nihil'/], [['serve', '--nihil'], /unknown option '--nihil'/], [['site', 'nihil'], /unknown command 'nihil'/], [['site', 'add'], /--name/], [['import'], /missing required argument 'input'/],
      [['site', 'add', '--name', 'x', '--url', 'desa', '--region', VILLAGE], /http:\/\//], [['site', 'add', '--name', 'x', '--url', 'https://x.test', '--region', '61.1'], /61\.1/], [['user', 'add', '--email', 'a@b.test', '--name', 'x', '--role', 'raja'], /kim_editor/],
      [['source', 'run', 'x'], /too many arguments/], [[], /Usage: kentongan/],
    ];
    await Promise.all(wrong.map(async ([args, says]) => {
      const { code, out, err } = await run(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, says);
      assert.ok(!err.includes('    at '), args.join(' '));
    }));
  });

  it('a variable that cannot be used ends it before anything is touched', ON_ONE, async () => {
    const { code, out, err } = await kentongan(['migrate'], { ...env, KENTONGAN_DATABASE: file('untouched.db'), KENTONGAN_SECRET: 'terlalu-pendek' });
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^KENTONGAN_SECRET cannot be used.*at least 32 characters/);
    assert.ok(!err.includes('terlalu-pendek') && !existsSync(file('untouched.db')));
  });

  it('serve --help lists every variable, and --help every command', ON_ONE, async () => {
    const help = await good('serve', '--help');
    for (const [name, { help: meaning }] of Object.entries(VARIABLES)) assert.ok(new RegExp(`^ +${name} `, 'm').test(help) && help.includes(meaning), name);
    const all = await good('--help');
    for (const command of ['serve', 'seed', 'site', 'user', 'import', 'source', 'backup', 'restore', 'export', 'migrate', 'doctor', 'rotate-key', 'unit', 'webhook', 'holidays', 'retention']) assert.match(all, new RegExp(`^  ${command}\\b`, 'm'));
    assert.match(await good('--version'), /^\d+\.\d+\.\d+$/);
  });
});
