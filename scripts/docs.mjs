/** Writes the API reference (docs/reference) and the manifest of the elements (packages/elements/custom-elements.json), both from the sources. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { compilePackages } from './compile-packages.mjs';
import { elementsManifest } from './elements-manifest.mjs';

const run = (command, args) => {
  console.log(`· ${command} ${args.join(' ')}`);
  const { status } = spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

if (!compilePackages()) process.exit(1);
writeFileSync('packages/elements/custom-elements.json', `${JSON.stringify(await elementsManifest(), null, 1)}\n`);
run('typedoc', ['--options', 'typedoc.config.mjs', '--logLevel', 'Warn']);
console.log('Reference: docs/reference/index.html · manifest: packages/elements/custom-elements.json');
