/** `npm run dev`: the sample pages, rebuilt and reloaded when a source of the widgets or an example page changes. */
import { spawn } from 'node:child_process';
import { cpSync, rmSync, watch } from 'node:fs';
import { startSamples } from './starting/start-samples.mjs';

/** Milliseconds without a change before the build begins: editors write in bursts. */
const QUIET = 150;
const WIDGETS = ['packages/contract/src', 'packages/client/src', 'packages/elements/src', 'packages/embed/src'];

const sample = await startSamples({ home: '.kentongan', live: true, say: (line) => { console.log(line); } });
console.log(`\n  ${sample.pages.desa}\n  ${sample.pages.portal}\n\nWatching ${WIDGETS.join(', ')} and examples. Stop with Ctrl+C.`);

const build = () => new Promise((resolve) => {
  spawn(process.execPath, ['scripts/build.mjs', '--embed'], { stdio: ['ignore', 'ignore', 'inherit'] }).once('exit', (code) => { resolve(code === 0); });
});

/** The running server serves this folder; a rebuilt version of the same number may replace files here and nowhere else. */
function publish() {
  rmSync(sample.embed, { recursive: true, force: true });
  cpSync('dist/embed', sample.embed, { recursive: true });
}

let timer;
let building = false;
let widgetsChanged = false;
async function refresh() {
  if (building) return later(widgetsChanged);
  building = true;
  const rebuild = widgetsChanged;
  widgetsChanged = false;
  const began = Date.now();
  const good = !rebuild || await build();
  building = false;
  if (!good) return console.log('The build failed; the pages stay as they were.');
  if (rebuild) publish();
  sample.reload();
  console.log(`Reloaded in ${Date.now() - began} ms.`);
}
function later(widgets) {
  widgetsChanged ||= widgets;
  clearTimeout(timer);
  timer = setTimeout(refresh, QUIET);
}
for (const folder of WIDGETS) watch(folder, { recursive: true }, () => { later(true); });
watch('examples', { recursive: true }, () => { later(false); });

const stop = async () => { await sample.stop(); process.exit(0); };
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
