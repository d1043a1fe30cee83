/** The packages as a developer gets them from npm: what they hold is named as it is, a bundler finds all of it, and TypeScript believes it. Needs a build. */
import assert from 'node:assert/strict';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { build } from 'esbuild';
import ts from 'typescript';

interface Package { name: string; files: string[]; engines?: object; exports: Record<string, string | { types: string; default: string }> }
const packages = globSync('packages/*/package.json').sort().map((file) => ({ folder: file.slice(0, -'/package.json'.length), ...(JSON.parse(readFileSync(file, 'utf8')) as Package) }));
const FOR_BUNDLERS = ['client', 'contract', 'elements', 'embed'];
const entries = packages.filter(({ folder }) => FOR_BUNDLERS.includes(folder.slice('packages/'.length)))
  .flatMap(({ name, exports }) => Object.entries(exports).flatMap(([entry, target]) => (typeof target === 'string' ? [] : [name + entry.slice(1)])));

/** Inside the repository, so that its node_modules is found as a project's own would be. */
mkdirSync('.kentongan', { recursive: true });
const consumer = mkdtempSync('.kentongan/consumer-');
after(() => rmSync(consumer, { recursive: true, force: true }));

describe('what npm carries', () => {
  test('no file names a source where its emitted file stands', () => {
    const emitted = globSync('packages/*/dist/**/*.{js,d.ts}');
    assert.ok(emitted.length > 900, `${emitted.length} files: run \`npm run build\` first`);
    const wrong = emitted.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^(?! *(?:\/?\*|\/\/)).*(?:from|import\(?|module) ?(['"])\.[^'"]*(?<!\.d)\.ts\1/gm)].map(([line]) => `${file}: ${line.trim()}`));
    assert.deepEqual(wrong, []);
  });

  for (const { folder, name, files, exports } of packages) {
    test(`${name} holds every file that its entries name`, () => {
      for (const target of Object.values(exports)) {
        if (typeof target === 'string') continue;
        for (const file of [target.types, target.default]) assert.ok(existsSync(join(folder, file)) && files.some((carried) => file.startsWith(`./${carried}/`)), file);
      }
    });
  }

  test('packages for browsers ask for no version of Node', () => {
    for (const { folder, engines } of packages) assert.equal(engines !== undefined, folder === 'packages/server' || folder === 'packages/testing', folder);
  });
});

test('a bundler finds everything behind every entry, and leaves nothing out', async () => {
  assert.ok(entries.length > 35, `${entries.length} entries`);
  const { metafile } = await build({
    stdin: { contents: entries.map((entry, at) => `export * as e${at} from '${entry}';`).join('\n'), resolveDir: consumer },
    bundle: true, splitting: true, format: 'esm', platform: 'browser', write: false, metafile: true, outdir: join(consumer, 'out'), logLevel: 'silent',
  });
  const inputs = Object.keys(metafile.inputs).filter((file) => file.startsWith('packages/'));
  assert.deepEqual(inputs.filter((file) => file.includes('/src/')), [], 'sources are for those who ask for them');
  for (const file of ['news-feed/further.js', 'base/rescue.js', 'aspiration-form/sent.js', 'i18n/en.js']) assert.ok(inputs.includes(`packages/elements/dist/${file}`), file);
  assert.deepEqual(Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path)), []);
});

describe('a project in TypeScript', () => {
  const guide = ['docs/guides/developer.md', 'packages/client/README.md', 'packages/elements/README.md']
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/<!-- checked -->\n```ts\n(.*?)```/gs)].map(([, code], at) => ({ name: `${file.replaceAll(/\W/g, '-')}-${at}.ts`, code: code! })));
  const all = { name: 'all.ts', code: `${entries.map((entry, at) => `import * as e${at} from '${entry}';`).join('\n')}\nexport default [${entries.map((_, at) => `e${at}`).join(', ')}];\n` };

  for (const [name, options] of [
    ['bundler', { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
    ['node16', { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 }],
  ] as const) {
    test(`type-checks every entry and the guides' examples, with moduleResolution ${name}`, () => {
      assert.ok(guide.length >= 6, `${guide.length} examples`);
      const folder = join(consumer, name);
      mkdirSync(folder);
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
      const files = [all, ...guide].map(({ name: file, code }) => { writeFileSync(join(folder, file), code); return join(folder, file); });
      const program = ts.createProgram(files, { ...options, target: ts.ScriptTarget.ES2022, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: [], strict: true, exactOptionalPropertyTypes: true, noEmit: true });
      const ours = program.getSourceFiles().filter(({ fileName }) => fileName.includes('/packages/'));
      assert.deepEqual(ours.filter(({ fileName }) => !/\/dist\/.*\.d\.ts$/.test(fileName)).map(({ fileName }) => fileName), [], 'declarations, no sources');
      assert.deepEqual(ts.getPreEmitDiagnostics(program).map(({ file, messageText, start = 0 }) => `${file?.fileName ?? ''}:${(file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`), []);
    });
  }
});
