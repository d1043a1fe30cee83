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

/** `starts` and all they import statically. */
function reach(starts, deep = false) {
  const seen = new Set();
  const visit = (file) => {
    if (!file || seen.has(file)) return;
    seen.add(file);
    const imports = code(file).matchAll(deep ? /"(\.\.?\/[^"]+\.js)"/g : /(?:from|import)\s*"(\.[^"]+)"/g);
    for (const [, path] of imports) visit(join(dirname(file), path));
  };
  starts.forEach(visit);
  return [...seen];
}

/** Over its budget since the outbox came: the build fails past `ceiling`, so that it cannot grow on the way down (docs/decisions/0009). Only ever lowered. */
const FORM = { budget: 16, ceiling: 18_700 };

const rows = [['entry', ['v1/kentongan.js'], 1], ['first news card: entry + core', reach(['v1/kentongan.js', find('core')]), 10]];
if (find('programs')) rows.push(['first program card: entry + core + programs', reach(['v1/kentongan.js', find('core'), find('programs')])]);
if (find('form')) {
  /**
   * Comes once something was sent (the receipt with its QR code, what waits, the proof, the lease on plain http), with the first photo, for another village than the page's,
   * or instead of the Indonesian words.
   */
  const later = /\/(?:sent|qr|proof|lease|photos|region-choice|en|\w+-en)-\w+\.js$/;
  const core = new Set(reach([find('core')], true));
  rows.push(['form with its second tier, beside the core', reach([find('form')], true).filter((file) => !core.has(file) && !later.test(file)), FORM.budget, FORM.ceiling]);
}
if (find('tracker')) {
  const core = new Set(reach([find('core')], true));
  const beside = (deep) => reach([find('tracker')], deep).filter((file) => !core.has(file) && !/\/(?:en|\w+-en)-\w+\.js$/.test(file));
  rows.push(['tracker, beside the core', beside(false)], ['tracker with what its holder needs, beside the core', beside(true)]);
}
for (const name of ['all', 'classic']) rows.push([`kentongan.${name}.js`, [`${version}/kentongan.${name}.js`], 68]);

const DESK = 'dist/console';
if (existsSync(DESK)) rows.push(['console: page, script, stylesheet', readdirSync(DESK).filter((file) => !file.endsWith('.txt')).map((file) => join('..', 'console', file)), 60]);

let failed = 0;
for (const [what, list, budget, ceiling = budget * 1024] of rows) {
  const size = list.reduce((sum, file) => sum + brotli(file), 0);
  const over = budget && size > budget * 1024;
  if (over && size > ceiling) failed++;
  const limit = budget ? ` of ${budget * 1024}${over && size <= ceiling ? ` (ceiling for now ${ceiling})` : ''}` : '';
  console.log(`${over ? 'OVER' : ' ok '} ${String(size).padStart(6)} B${limit}  ${what} (${list.length} file${list.length > 1 ? 's' : ''})`);
}
for (const file of readdirSync(join(OUT, version)).filter((name) => name.endsWith('.js')).sort()) console.log(`       ${String(brotli(`${version}/${file}`)).padStart(6)} B  ${file}`);
process.exitCode = failed ? 1 : 0;
