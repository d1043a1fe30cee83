/** Builds the packages, then what script tags load, the console and the snippet builder. `--embed`: only what script tags load. */
import { appendFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const step = async (what, run) => {
  const from = Date.now();
  process.stdout.write(`build: ${what} … `);
  await run();
  process.stdout.write(`${((Date.now() - from) / 1000).toFixed(1)} s\n`);
};

if (!process.argv.includes('--embed')) {
  const { compilePackages } = await import('./compile-packages.mjs');
  await step('packages (tsc)', () => {
    if (!compilePackages()) process.exit(1);
  });
}
const { rollup } = await import('rollup');
const { default: configs, LICENSES, LUCIDE } = await import('../rollup.config.ts');
rmSync('dist/embed', { recursive: true, force: true });
for (const config of configs) {
  const { output } = config;
  await step((output.file ?? `dist/embed/${output.entryFileNames}`).replace(/\[name\].*/, 'chunks'), async () => {
    const bundle = await rollup(config);
    await bundle.write(output);
    await bundle.close();
  });
}
appendFileSync(LICENSES, LUCIDE);
if (!process.argv.includes('--embed')) {
  const { default: config } = await import('../rollup.console.config.ts');
  rmSync('dist/console', { recursive: true, force: true });
  await step('dist/console', async () => {
    const bundle = await rollup(config);
    await bundle.write(config.output);
    await bundle.close();
  });
  appendFileSync('dist/console/THIRD-PARTY-LICENSES.txt', LUCIDE);

  const { default: builder } = await import('../rollup.builder.config.ts');
  rmSync('dist/builder', { recursive: true, force: true });
  await step('dist/builder', async () => {
    const bundle = await rollup(builder);
    await bundle.write(builder.output);
    await bundle.close();
  });
}
