/** Builds what script tags load, into dist/embed: chunks first, then the entry that names them by hash, then the two single files. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import type { OutputOptions, Plugin, RollupOptions } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import license from 'rollup-plugin-license';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

const { version } = JSON.parse(readFileSync('packages/embed/package.json', 'utf8')) as { version: string };
const OUT = 'dist/embed';
const SRC = 'packages/embed/src';
/** First-tier chunks beside the core, by name; built when their source is there. */
const TIERS = ['programs', 'form'].filter((name) => existsSync(`${SRC}/${name}.ts`));

const LICENSES = `${OUT}/${version}/THIRD-PARTY-LICENSES.txt`;
const LUCIDE = `

---

Icons: Lucide, https://lucide.dev (ISC)
Copyright (c) for portions of Lucide are held by Cole Bemis 2013-2022 as part of Feather (MIT). All other copyright (c) for Lucide are held by Lucide Contributors 2022.
Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.
THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.
`;

function plugins(): Plugin[] {
  return [
    resolve({ exportConditions: ['source', 'production', 'browser', 'import', 'default'], extensions: ['.ts', '.js'] }),
    minifyTemplateLiterals({ options: { failOnError: true } }) as Plugin,
    esbuild({ target: ['chrome84', 'safari15', 'firefox115'], supported: { 'class-private-field': true, 'class-private-method': true, 'class-static-field': true, 'class-field': true, 'optional-chain': true }, exclude: [], include: /\.[jt]s$/, tsconfig: false, tsconfigRaw: { compilerOptions: { useDefineForClassFields: true, target: 'ES2022' } } } as Parameters<typeof esbuild>[0]),
    terser({ ecma: 2020, module: true, compress: { passes: 3, unsafe_arrows: true }, format: { comments: false }, mangle: { properties: false } }),
  ];
}

/** A failed `import()` is tried once more under a new query: Firefox remembers failures. */
const retryImports: Plugin = {
  name: 'retry-imports',
  renderDynamicImport: () => ({ left: '(u=>import(u).catch(()=>new Promise(r=>setTimeout(r,1e3)).then(()=>import(u+"?"+Date.now()))))(', right: ')' }),
};

const chunkFiles = new Map<string, string>();

/** Remembers what the first build named its chunks, for the entry. */
const rememberChunks: Plugin = {
  name: 'remember-chunks',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) if (file.type === 'chunk' && file.isEntry) chunkFiles.set(file.name, file.fileName);
  },
};

/** In the entry, `import('./core.ts')` names the built chunk. */
const namedChunks: Plugin = {
  name: 'named-chunks',
  resolveDynamicImport(specifier) {
    const name = /^\.\/(\w+)\.ts$/.exec(String(specifier))?.[1];
    const file = name && chunkFiles.get(name);
    return file ? { id: `../${file}`, external: 'relative' } : null;
  },
  resolveId: (id) => (id.startsWith('../' + version) ? { id, external: true } : null),
};

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

const output: OutputOptions = { dir: OUT, format: 'es', sourcemap: true, generatedCode: 'es2015', hashCharacters: 'hex' };

const shared: Pick<RollupOptions, 'onLog'> = {
  onLog(level, log, handle) {
    if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
    if (log.code !== 'CIRCULAR_DEPENDENCY') handle(level, log);
  },
};

/** Lit, the base and the news feed belong together: split, they would load one after the other. */
function coreModules(id: string): string | undefined {
  if (/node_modules\/(?:lit|@lit)/.test(id)) return 'core';
  return /embed\/src\/core\.|elements\/src\/(?:icons|site)\/|elements\/src\/base\/(?!tones|long-date|site-region)|elements\/src\/i18n\/id\.|elements\/src\/news-feed\/(?:news-feed|card|styles|first-request|define)\./.test(id) ? 'core' : undefined;
}

const single = (format: 'es' | 'iife', file: string): RollupOptions => ({
  ...shared,
  input: `${SRC}/all.ts`,
  plugins: [...plugins(), license({ thirdParty: { output: { file: LICENSES } } }) as Plugin, manifest],
  output: { format, file: `${OUT}/${version}/${file}`, sourcemap: true, inlineDynamicImports: true, generatedCode: 'es2015' },
});

const configs: RollupOptions[] = [
  {
    ...shared,
    input: Object.fromEntries(['core', ...TIERS].map((name) => [name, `${SRC}/${name}.ts`])),
    plugins: [...plugins(), retryImports, rememberChunks],
    output: { ...output, entryFileNames: `${version}/[name]-[hash].js`, chunkFileNames: `${version}/[name]-[hash].js`, manualChunks: coreModules },
  },
  {
    ...shared,
    input: `${SRC}/entry.ts`,
    plugins: [namedChunks, ...plugins(), retryImports],
    output: { ...output, entryFileNames: 'v1/kentongan.js' },
  },
  single('es', 'kentongan.all.js'),
  single('iife', 'kentongan.classic.js'),
];

export { LICENSES, LUCIDE };
export default configs;
