/** Builds what script tags load, into dist/embed: chunks first, then the entry that names them by hash, then the two single files. */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve as absolute } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import type { OutputOptions, Plugin, PreRenderedChunk, RollupOptions } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import license from 'rollup-plugin-license';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { CHUNKS } from './packages/embed/src/widgets.ts';
import { litForEmbeds } from './scripts/lit-for-embeds.mjs';

const { version } = JSON.parse(readFileSync('packages/embed/package.json', 'utf8')) as { version: string };
const OUT = 'dist/embed';
const SRC = 'packages/embed/src';
/** The chunks of the first tier, by name. */
const TIERS = [...new Set(Object.values(CHUNKS))];

const LICENSES = `${OUT}/${version}/THIRD-PARTY-LICENSES.txt`;
const LUCIDE = `

---

Icons: Lucide, https://lucide.dev (ISC)
Copyright (c) for portions of Lucide are held by Cole Bemis 2013-2022 as part of Feather (MIT). All other copyright (c) for Lucide are held by Lucide Contributors 2022.
Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.
THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.
`;

/** Names that Lit's parts share among themselves alone; `_$lit…` are its public marks. */
const LIT_PRIVATE = /^_\$(?!lit|cssResult)/;

function plugins(): Plugin[] {
  return [
    resolve({ exportConditions: ['source', 'production', 'browser', 'import', 'default'], extensions: ['.ts', '.js'] }),
    litForEmbeds,
    minifyTemplateLiterals({ exclude: ['**/node_modules/**'], options: { failOnError: true } }) as Plugin,
    esbuild({ target: ['chrome84', 'safari15', 'firefox115'], supported: { 'class-private-field': true, 'class-private-method': true, 'class-static-field': true, 'class-field': true, 'optional-chain': true }, exclude: [], include: /\.[jt]s$/, tsconfig: false, tsconfigRaw: { compilerOptions: { useDefineForClassFields: true, target: 'ES2022' } } } as Parameters<typeof esbuild>[0]),
    letOnly,
    plainNamespaces,
    terser({ ecma: 2020, module: true, compress: { passes: 4, unsafe_arrows: true, pure_getters: true, keep_fargs: false }, format: { comments: false }, mangle: { properties: { regex: LIT_PRIVATE } } }),
  ];
}

/** A failed `import()` is tried once more in a folder of another name: Firefox remembers failures, of what the file imports too. There the core is the one that is at work already. */
const LEND_IMPORT = 'let lendImport = (get) => (file) => get(file).catch(() => new Promise((done) => setTimeout(() => done(get(`./+${Date.now()}/${file}`)), 1e3)));';

/** The core has the code for that and lends it to every chunk that fetches another, each from its own folder. */
const retryImports: Plugin = {
  name: 'retry-imports',
  renderDynamicImport: () => ({ left: 'importAgain(', right: ')' }),
  renderChunk: {
    order: 'pre',
    handler(code, { name }) {
      const isCore = name === 'core';
      if (!isCore && !code.includes('importAgain(')) return null;
      // All on lines that are there, so that source maps hold.
      const own = `let importAgain = lendImport((file) => import(file)); ${code}`;
      if (isCore) return { code: `${LEND_IMPORT} ${own}`.replace(/^export \{ /m, '$&lendImport as _, '), map: null };
      const lent = own.replace(/import \{ (?=[^}]*\} from '\.\/core-)/, '$&_ as lendImport, ');
      return { code: lent === own ? `import { _ as lendImport } from './core-${UNNAMED}.js'; ${own}` : lent, map: null };
    },
  },
};

/** Stands for the build's name until all of it is known. As long as the name, so that source maps hold. */
const UNNAMED = '_hash_';
let buildName = '';

/** The chunks of the tight budgets. */
const BUDGETED = ['core', 'form', 'steps', 'ask'];

/** Of the names that a hash of the build holds, the one with which `codes` weigh least: the name alone moves them by some twenty bytes, and no budget is to hang on that. */
function lightest(hash: string, codes: readonly string[]): string {
  const weigh = (name: string): number => codes.reduce((sum, code) => sum + brotliCompressSync(code.replaceAll(UNNAMED, name)).length, 0);
  const names = hash.match(new RegExp(`.{${UNNAMED.length}}`, 'g'))!.map((name) => ({ name, weight: weigh(name) }));
  return names.reduce((best, next) => (next.weight < best.weight ? next : best)).name;
}

/** Gives all chunks one name, made of what is in all of them. Names of their own would change what the entry weighs by luck, and spare a visitor nothing: every version has its own folder. */
const nameBuild: Plugin = {
  name: 'name-build',
  generateBundle(_options, bundle) {
    const hash = createHash('sha256');
    const files = Object.values(bundle).sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
    for (const file of files) if (file.type === 'chunk') hash.update(`${file.fileName}\n${file.code}\n`);
    buildName = lightest(hash.digest('hex'), files.flatMap((file) => (file.type === 'chunk' && BUDGETED.includes(file.name) ? [file.code] : [])));
    const named = (text: string): string => text.replaceAll(UNNAMED, buildName);
    for (const file of files) {
      file.fileName = named(file.fileName);
      if (file.type === 'asset') {
        file.source = named(String(file.source));
        continue;
      }
      file.code = named(file.code);
      file.imports = file.imports.map(named);
      file.dynamicImports = file.dynamicImports.map(named);
      if (file.sourcemapFileName) file.sourcemapFileName = named(file.sourcemapFileName);
    }
  },
};

/** What the entry loads for each widget: the core, then the widget's chunk and all that it imports statically, so that nothing is found out late. */
const files: Record<string, string[]> = {};

const rememberFiles: Plugin = {
  name: 'remember-files',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
    const reach = (file: string, seen = new Set<string>()): Set<string> => {
      if (!seen.has(file)) {
        seen.add(file);
        byFile.get(file)!.imports.forEach((imported) => reach(imported, seen));
      }
      return seen;
    };
    // The widget's own chunk, then what it shares in one order: lists that end alike weigh less in the entry.
    for (const [widget, name] of Object.entries(CHUNKS)) {
      const [own, ...further] = [...reach(chunks.find((chunk) => chunk.isEntry && chunk.name === name)!.fileName)].map((file) => file.slice(version.length + 1, -`-${buildName}.js`.length));
      files[widget] = [own!, ...further.sort()];
    }
  },
};

const namedFiles: Plugin = {
  name: 'named-files',
  resolveId: (id) => (id === 'kentongan:files' ? id : null),
  load: (id) => {
    if (id !== 'kentongan:files') return null;
    const [core] = files['news-feed']!;
    return `export const VERSION = '${version}'; export const BUILD = '${buildName}'; export const CORE = '${core}'; export const FILES = ${JSON.stringify(Object.fromEntries(Object.entries(files).map(([widget, all]) => [widget, all.filter((file) => file !== core).map((file) => ` ${file}`).join('')])))};`;
  },
};

/** `let` says what `const` says in fewer different bytes, once nobody reads it. As long as before, so that source maps hold. */
const letOnly: Plugin = { name: 'let-only', renderChunk: (code) => ({ code: code.replace(/^(\s*|.*\b(?:for|export) ?\(?)const /gm, '$1let   '), map: null }) };

/** What stands for a module that was fetched is only read by name, so it may have a prototype. */
const plainNamespaces: Plugin = { name: 'plain-namespaces', renderChunk: (code) => ({ code: code.replaceAll('__proto__: null,', ''), map: null }) };

/** All looks, then all words, before the code of a single file: like beside like weighs a kilobyte less. Neither does anything when it is run. */
const likeBesideLike: Plugin = {
  name: 'like-beside-like',
  resolveId: (id) => (id === 'kentongan:like' ? id : null),
  load: (id) => (id === 'kentongan:like' ? LIKE.map((file) => `import ${JSON.stringify(absolute(file))};`).join('\n') : null),
};
const LIKE = ['packages/elements/src/**/{,*-}styles.ts', ...['id', 'en'].map((language) => `packages/{elements,contract}/src/**/{locale,i18n,labels}/{,*-}${language}.ts`)]
  .flatMap((files) => globSync(files).filter((file) => !file.endsWith('/add-styles.ts')).sort());

/** Lists every file with its size and integrity. */
const manifest: Plugin = {
  name: 'manifest',
  writeBundle() {
    const files = readdirSync(join(OUT, version)).filter((file) => file.endsWith('.js')).sort().map((name) => {
      const bytes = readFileSync(join(OUT, version, name));
      return {
        file: `${version}/${name}`, bytes: bytes.length,
        brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length,
        integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
      };
    });
    mkdirSync(join(OUT, 'v1'), { recursive: true });
    writeFileSync(join(OUT, 'v1/manifest.json'), `${JSON.stringify({ version, files }, undefined, 1)}\n`);
  },
};

/** `client/src/proof/index.ts` becomes `proof`, not `index`; `program-list/locale/en.ts` becomes `program-list-en`. */
function chunkFile({ facadeModuleId }: PreRenderedChunk): string {
  const id = facadeModuleId ?? '';
  const folder = /([\w-]+)\/index\.ts$/.exec(id)?.[1] ?? /([\w-]+\/)(?:locale\/)?en\.ts$/.exec(id)?.[1]?.replace('/', '-en');
  return `${version}/${folder ?? '[name]'}-${UNNAMED}.js`;
}

const output: OutputOptions = { dir: OUT, format: 'es', sourcemap: 'hidden', generatedCode: { preset: 'es2015', symbols: false }, freeze: false, externalLiveBindings: false };

const shared: Pick<RollupOptions, 'onLog'> = {
  onLog(level, log, handle) {
    if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
    if (log.code !== 'CIRCULAR_DEPENDENCY') handle(level, log);
  },
};

/** Lit, the base and the news feed belong together: split, they would load one after the other. So does what form and tracker share. */
function coreModules(id: string): string | undefined {
  if (/client\/src\/(?:key|hex|json)\.|elements\/src\/base\/(?:control-styles|add-styles|error-event|device-token|share-link)\.|contract\/src\/(?:regions|errors)/.test(id)) return 'common';
  if (/elements\/src\/base\/(?:rescue|page-api|patient-read|saved-copy)\.|elements\/src\/i18n\/further(?:-id)?\./.test(id)) return 'rescue';
  if (/elements\/src\/base\/field-styles\.|aspiration-form\/keys\.|contract\/src\/labels\/asking-id\./.test(id)) return 'ask';
  if (/elements\/src\/base\/(?:day-text|long-date|region-credit)\.|contract\/src\/(?:labels\/ticket-id|aspiration-terms)\./.test(id)) return 'told';
  if (/node_modules\/(?:lit|@lit)/.test(id)) return 'core';
  return /embed\/src\/core\.|elements\/src\/icons\/|elements\/src\/base\/(?:context|dates|define|element|events|first-read|idle|languages|namespace|room|styles|tint)\.|elements\/src\/i18n\/id\.|elements\/src\/news-feed\/(?:news-feed|card|styles|first-request|define)\./.test(id) ? 'core' : undefined;
}

/** A classic script knows where it came from while it runs; what was written into the page came with the page. A picture by the name of `currentScript` may stand for it: that one is not asked. */
const ownAddress: Plugin = { name: 'own-address', resolveImportMeta: (_property, { format }) => (format === 'iife' ? "(document.currentScript?.localName == 'script' && document.currentScript.src || location.href)" : null) };

const single = (format: 'es' | 'iife', file: string): RollupOptions => ({
  ...shared,
  input: `${SRC}/all.ts`,
  plugins: [likeBesideLike, ownAddress, ...plugins(), license({ thirdParty: { output: { file: LICENSES } } }) as Plugin, manifest],
  // Where a page refuses Lit's Trusted Types policy, Lit throws while it loads: the links stay, and no error reaches the page.
  output: { format, file: `${OUT}/${version}/${file}`, sourcemap: 'hidden', inlineDynamicImports: true, generatedCode: { preset: 'es2015', symbols: false }, freeze: false, externalLiveBindings: false, banner: 'try { (function () {', footer: '})(); } catch (error) { console.warn(`kentongan: start_failed ${error}`); }' },
});

const configs: RollupOptions[] = [
  {
    ...shared,
    input: Object.fromEntries(TIERS.map((name) => [name, `${SRC}/${name}.ts`])),
    plugins: [...plugins(), retryImports, nameBuild, rememberFiles],
    output: { ...output, entryFileNames: `${version}/[name]-${UNNAMED}.js`, chunkFileNames: chunkFile, manualChunks: coreModules },
  },
  {
    ...shared,
    input: `${SRC}/entry.ts`,
    plugins: [namedFiles, ...plugins()],
    output: { ...output, entryFileNames: 'v1/kentongan.js' },
  },
  // Of frames: what runs inside, and what their host may add. Small, whole, without chunks.
  ...([['framed', 'es', 'kentongan-framed.js'], ['frame-host', 'iife', 'kentongan-frame.js']] as const).map(([source, format, file]): RollupOptions => ({
    ...shared,
    input: `${SRC}/${source}.ts`,
    plugins: plugins(),
    output: { format, file: `${OUT}/v1/${file}`, sourcemap: 'hidden', generatedCode: 'es2015' },
  })),
  single('es', 'kentongan.all.js'),
  single('iife', 'kentongan.classic.js'),
];

export { LICENSES, LUCIDE };
export default configs;
