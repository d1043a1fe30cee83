/** The plugin's PHP, by PHP itself and by PHP_CodeSniffer where it is (Debian: php-codesniffer). What WPCS alone checks is not checked: docs/decisions/0012. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const ZIP = `dist/kentongan-wordpress-${version}.zip`;
const build = () => spawnSync(process.execPath, ['scripts/build-wordpress.mjs'], { encoding: 'utf8' });

describe('The plugin as it is built', { skip: has('php') && has('unzip') ? false : 'php and unzip are missing' }, () => {
  let folder: string;
  before(() => { folder = mkdtempSync(join(tmpdir(), 'kentongan-zip-')); });
  after(() => { rmSync(folder, { recursive: true, force: true }); });

  it('has the same bytes twice, opens as a zip, and has words for everything', () => {
    const first = build();
    assert.equal(first.status, 0, first.stderr);
    assert.doesNotMatch(first.stderr, /no words/);
    const bytes = readFileSync(ZIP);
    assert.equal(build().status, 0);
    assert.ok(bytes.equals(readFileSync(ZIP)));
    const tested = spawnSync('unzip', ['-tq', ZIP], { encoding: 'utf8' });
    assert.equal(tested.status, 0, tested.stdout);
    assert.equal(spawnSync('unzip', ['-q', ZIP, '-d', folder]).status, 0);
  });

  it('is PHP, made files included, and every file refuses to be opened by itself', () => {
    const files = globSync('**/*.php', { cwd: folder }).sort();
    assert.ok(files.length >= 15, files.join(', '));
    for (const file of files) {
      const { status, stdout } = spawnSync('php', ['-l', join(folder, file)], { encoding: 'utf8' });
      assert.equal(status, 0, stdout);
      assert.match(readFileSync(join(folder, file), 'utf8'), /defined\( '(?:ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/, file);
    }
  });

  it('keeps the sniffs of packages/wordpress/phpcs.xml', (t) => {
    if (!has('phpcs')) return t.skip('phpcs is missing (Debian: php-codesniffer)');
    const { status, stdout } = spawnSync('phpcs', ['--standard=packages/wordpress/phpcs.xml', '-s'], { encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  });

  it('has translations that gettext can read', (t) => {
    if (!has('msgfmt')) return t.skip('msgfmt is missing (Debian: gettext)');
    for (const language of ['en_US', 'id_ID']) {
      const { status, stderr } = spawnSync('msgfmt', ['--check-format', '-o', '/dev/null', join(folder, `kentongan/languages/kentongan-${language}.po`)], { encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      const back = spawnSync('msgunfmt', [join(folder, `kentongan/languages/kentongan-${language}.mo`)], { encoding: 'utf8' });
      assert.equal(back.status, 0, back.stderr);
      assert.match(back.stdout, language === 'en_US' ? /msgstr "Address of the server"/ : /msgstr "Alamat server"/);
    }
  });
});
