/** Prints what a page downloads, in brotli bytes, and fails past the budgets. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const OUT = 'dist/embed';
const { version, files } = JSON.parse(readFileSync(`${OUT}/v1/manifest.json`, 'utf8'));
const brotli = (file) => brotliCompressSync(readFileSync(join(OUT, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const code = (file) => readFileSync(join(OUT, file), 'utf8');
const find = (name) => files.map(({ file }) => file).find((file) => file.startsWith(`${version}/${name}-`));

/** `starts` and all they import statically; with `deep`, also what they fetch, but for the chunks that `stop` names. */
function reach(starts, deep = false, stop = /^$/) {
  const seen = new Set();
  const visit = (file) => {
    if (!file || seen.has(file) || stop.test(file)) return;
    seen.add(file);
    const imports = code(file).matchAll(deep ? /"(\.\.?\/[^"]+\.js)"/g : /(?:from|import)\s*"(\.[^"]+)"/g);
    for (const [, path] of imports) visit(join(dirname(file), path));
  };
  starts.forEach(visit);
  return [...seen];
}

/** Files of these names, and the English words of any. */
const named = (names) => new RegExp(`/(?:${names}|en|[\\w-]+-en)-\\w+\\.js$`);

// Bytes below a kilobyte that another name of the build cannot use up.
const AIR = 20;
const rows = [['entry', ['v1/kentongan.js'], 1 - AIR / 1024], ['first news card: entry + core', reach(['v1/kentongan.js', find('core')]), 10]];
if (find('programs')) rows.push(['first program card: entry + core + programs', reach(['v1/kentongan.js', find('core'), find('programs')])]);
if (find('form')) {
  const core = new Set(reach([find('core')], true));
  const beside = (stop) => reach([find('form')], true, named(stop)).filter((file) => !core.has(file));
  // For another village than the page's · for a complaint, with what the API says of it · for the phone's position · with the first photo · once something was sent, and on plain http.
  const rare = 'region-choice|locate|photo-list|elsewhere|sent|lease';
  // Talks with the API when a text is sent, which needs the network as much as its code does; a person who begins to write has it brought. Keeping the text does not wait for it.
  const sending = 'send-due|proof|notice';
  const before = beside(`${rare}|${sending}`);
  rows.push(['form with its second tier: all that a person needs until it is sent, and what keeps it then', before, 16]);
  rows.push(['what sends it and the notice in full, fetched once a person writes', beside(rare).filter((file) => !before.includes(file))]);
}
if (find('tracker')) {
  const core = new Set(reach([find('core')], true));
  const beside = (deep) => reach([find('tracker')], deep, named('-')).filter((file) => !core.has(file));
  rows.push(['tracker, beside the core', beside(false)], ['tracker with what its holder needs, beside the core', beside(true)]);
}
for (const name of ['all', 'classic']) rows.push([`kentongan.${name}.js`, [`${version}/kentongan.${name}.js`], 67.5]);

const DESK = 'dist/console';
if (existsSync(DESK)) rows.push(['console: page, script, stylesheet', readdirSync(DESK).filter((file) => !file.endsWith('.txt')).map((file) => join('..', 'console', file)), 60]);

let failed = 0;
for (const [what, list, budget] of rows) {
  const size = list.reduce((sum, file) => sum + brotli(file), 0);
  const over = budget && size > budget * 1024;
  if (over) failed++;
  const limit = budget ? ` of ${budget * 1024}` : '';
  console.log(`${over ? 'OVER' : ' ok '} ${String(size).padStart(6)} B${limit}  ${what} (${list.length} file${list.length > 1 ? 's' : ''})`);
}
for (const file of readdirSync(join(OUT, version)).filter((name) => name.endsWith('.js')).sort()) console.log(`       ${String(brotli(`${version}/${file}`)).padStart(6)} B  ${file}`);
process.exitCode = failed ? 1 : 0;
