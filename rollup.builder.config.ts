/** Builds the snippet builder into dist/builder: its script, the preview's, one stylesheet, all named by their content, and the two pages that name them. What widgets can do comes from the elements' manifest. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import type { Plugin, RollupOptions } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import license from 'rollup-plugin-license';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { tokenRule } from './packages/console/src/styles/tokens.ts';
import { CHUNKS } from './packages/embed/src/widgets.ts';
import { snippetWidgets } from './scripts/elements-manifest.mjs';

const OUT = 'dist/builder';
const SRC = 'packages/builder/src';
const TARGET = ['chrome84', 'safari15', 'firefox115'];

/** `<kim-site>` draws nothing, so nobody chooses it. */
const widgets: Plugin = {
  name: 'widgets',
  resolveId: (id) => (id === 'kentongan:widgets' ? id : null),
  load: async (id) => (id === 'kentongan:widgets' ? `export const WIDGETS = ${JSON.stringify(await snippetWidgets(Object.keys(CHUNKS).filter((name) => name !== 'site')))};` : null),
};

/** Writes the stylesheet and the pages; nothing stands inline, since the policy forbids it. */
const pages: Plugin = {
  name: 'pages',
  async writeBundle(_options, bundle) {
    const { code } = await transform(tokenRule() + readFileSync(join(SRC, 'styles/builder.css'), 'utf8'), { loader: 'css', minify: true, target: TARGET });
    const style = `builder-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.css`;
    const named = (name: string): string => Object.values(bundle).find((file) => file.type === 'chunk' && file.name === name)!.fileName;
    mkdirSync(OUT, { recursive: true });
    writeFileSync(join(OUT, style), code);
    for (const page of ['index.html', 'preview.html']) writeFileSync(join(OUT, page), readFileSync(join(SRC, page), 'utf8').replace('{style}', style).replace('{script}', named('builder')).replace('{preview}', named('preview')));
  },
};

const config: RollupOptions & { output: object } = {
  input: { builder: `${SRC}/main.ts`, preview: `${SRC}/preview.ts` },
  onLog(level, log, handle) {
    if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
    if (log.code !== 'CIRCULAR_DEPENDENCY') handle(level, log);
  },
  plugins: [
    widgets,
    resolve({ exportConditions: ['source', 'production', 'browser', 'import', 'default'], extensions: ['.ts', '.js'] }),
    minifyTemplateLiterals({ exclude: ['**/node_modules/**'], options: { failOnError: true } }) as Plugin,
    esbuild({ target: TARGET, exclude: [], include: /\.[jt]s$/, tsconfig: false, tsconfigRaw: { compilerOptions: { useDefineForClassFields: true, target: 'ES2022' } } } as Parameters<typeof esbuild>[0]),
    terser({ ecma: 2020, module: true, format: { comments: false } }),
    license({ thirdParty: { output: { file: `${OUT}/THIRD-PARTY-LICENSES.txt` } } }) as Plugin,
    pages,
  ],
  output: { dir: OUT, format: 'es', entryFileNames: '[name]-[hash:8].js', hashCharacters: 'hex', generatedCode: 'es2015' },
};

export default config;
