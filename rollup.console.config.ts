/** Builds the console into dist/console: one script, one stylesheet, both named by their content, and the page that names them. */
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

const OUT = 'dist/console';
const SRC = 'packages/console/src';
const TARGET = ['chrome84', 'safari15', 'firefox115'];

/** Writes the stylesheet and the page; nothing stands inline, since the policy forbids it. */
const page: Plugin = {
  name: 'page',
  async writeBundle(_options, bundle) {
    const { code } = await transform(tokenRule() + readFileSync(join(SRC, 'styles/console.css'), 'utf8'), { loader: 'css', minify: true, target: TARGET });
    const style = `console-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.css`;
    const script = Object.values(bundle).find((file) => file.type === 'chunk')!.fileName;
    mkdirSync(OUT, { recursive: true });
    writeFileSync(join(OUT, style), code);
    writeFileSync(join(OUT, 'index.html'), readFileSync(join(SRC, 'index.html'), 'utf8').replace('{style}', style).replace('{script}', script));
  },
};

const config: RollupOptions & { output: object } = {
  input: `${SRC}/main.ts`,
  onLog(level, log, handle) {
    if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
    if (log.code !== 'CIRCULAR_DEPENDENCY') handle(level, log);
  },
  plugins: [
    resolve({ exportConditions: ['source', 'production', 'browser', 'import', 'default'], extensions: ['.ts', '.js'] }),
    minifyTemplateLiterals({ exclude: ['**/node_modules/**'], options: { failOnError: true } }) as Plugin,
    esbuild({ target: TARGET, exclude: [], include: /\.[jt]s$/, tsconfig: false, tsconfigRaw: { compilerOptions: { useDefineForClassFields: true, target: 'ES2022' } } } as Parameters<typeof esbuild>[0]),
    terser({ ecma: 2020, module: true, format: { comments: false } }),
    license({ thirdParty: { output: { file: `${OUT}/THIRD-PARTY-LICENSES.txt` } } }) as Plugin,
    page,
  ],
  output: { dir: OUT, format: 'es', entryFileNames: 'console-[hash:8].js', hashCharacters: 'hex', inlineDynamicImports: true, generatedCode: 'es2015' },
};

export default config;
