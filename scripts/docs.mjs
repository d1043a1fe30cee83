/** Writes the API reference (docs/reference) and the manifest of the elements (packages/elements/custom-elements.json), both from the sources. */
import { spawnSync } from 'node:child_process';

const run = (command, args, cwd = '.') => {
  console.log(`· ${command} ${args.join(' ')}`);
  const { status } = spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit', cwd });
  if (status !== 0) process.exit(status ?? 1);
};

run('tsc', ['-b']);
run('cem', ['analyze', '--litelement', '--globs', 'src/**/*.ts', '--outdir', '.', '--quiet'], 'packages/elements');
run('typedoc', ['--options', 'typedoc.config.mjs', '--logLevel', 'Warn']);
console.log('Reference: docs/reference/index.html · manifest: packages/elements/custom-elements.json');
