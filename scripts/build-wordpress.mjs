/** `npm run build:wordpress`: dist/kentongan-wordpress-x.y.z.zip, ready to upload in WordPress. The same sources give the same bytes. `--template` also writes the missing phrases into packages/wordpress/languages. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zip } from './wordpress-plugin/archive.mjs';
import { mo, phrasesOf, po, readPo } from './wordpress-plugin/translations.mjs';
import { widgetList, widgetsPhp, withoutWords } from './wordpress-plugin/widget-list.mjs';

process.chdir(join(import.meta.dirname, '..'));
const PLUGIN = 'packages/wordpress/plugin';
const ENGLISH = 'packages/wordpress/languages/kentongan-en_US.po';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const paths = globSync('**/*', { cwd: PLUGIN, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/')).map((path) => path.slice(path.indexOf(PLUGIN) + PLUGIN.length + 1)).sort();
const sources = paths.map((path) => [path, readFileSync(join(PLUGIN, path))]);
const source = (path) => readFileSync(join(PLUGIN, path), 'utf8');

for (const [path, said] of [['kentongan.php', /Version:\s+(\S+)/], ['kentongan.php', /const VERSION = '([^']+)'/], ['readme.txt', /Stable tag: (\S+)/]]) {
  const [, found] = said.exec(source(path)) ?? [];
  if (found !== version) throw new Error(`${PLUGIN}/${path} says version ${found}, package.json ${version}: make them the same.`);
}

const widgets = await widgetList();
for (const name of withoutWords(widgets, source('includes/labels.php'))) console.warn(`build:wordpress: includes/labels.php has no words for "${name}"; people will read the name itself.`);

const phrases = phrasesOf(sources.filter(([path]) => path.endsWith('.php')).map(([path, bytes]) => [path, bytes.toString()]));
const english = readPo(readFileSync(ENGLISH, 'utf8'));
const missing = [...phrases.keys()].filter((phrase) => !english.has(phrase));
const gone = [...english.keys()].filter((phrase) => !phrases.has(phrase));
if (process.argv.includes('--template')) writeFileSync(ENGLISH, po(phrases, version, 'en_US', english));
else if (missing.length + gone.length > 0) throw new Error(`${ENGLISH} is not the plugin's: without English ${JSON.stringify(missing)}, no longer said ${JSON.stringify(gone)}. Run node scripts/build-wordpress.mjs --template, then translate what is empty.`);

const files = [
  ...sources,
  ['LICENSE', readFileSync('LICENSE')],
  ['includes/widgets.php', Buffer.from(widgetsPhp(widgets))],
  ['languages/kentongan.pot', Buffer.from(po(phrases, version))],
  ['languages/kentongan-en_US.po', Buffer.from(po(phrases, version, 'en_US', english))],
  ['languages/kentongan-en_US.mo', mo(english, version, 'en_US')],
  // Indonesian is what the source says; the file makes it a language like others to WordPress and to tools.
  ['languages/kentongan-id_ID.po', Buffer.from(po(phrases, version, 'id_ID', new Map([...phrases.keys()].map((phrase) => [phrase, phrase]))))],
  ['languages/kentongan-id_ID.mo', mo(new Map([...phrases.keys()].map((phrase) => [phrase, phrase])), version, 'id_ID')],
];
mkdirSync('dist', { recursive: true });
const target = `dist/kentongan-wordpress-${version}.zip`;
const archive = zip(files.map(([path, bytes]) => [`kentongan/${path}`, bytes]));
writeFileSync(target, archive);
console.log(`${target}  ${archive.length} bytes, ${files.length} files, ${phrases.size} phrases`);
