/** Compiles the packages into packages/NAME/dist as `tsc -b` does, and names there what is there: `./x.js`, also where TypeScript leaves `./x.ts` (in declarations, and in the `import()` of some files). */
import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const EMITTED = /\.(?:js|d\.ts)$/;
const SOURCE_NAME = /((?:\bfrom|\bimport)\s*\(?\s*(['"])\.{1,2}\/[^'"\n]*)(?<!\.d)\.ts\2/g;

/** `text` with the modules it imports named as they are emitted. As long as before, so that source maps hold. */
export const emittedNames = (text) => text.replace(SOURCE_NAME, '$1.js$2');

const system = { ...ts.sys, writeFile: (path, text, mark) => ts.sys.writeFile(path, EMITTED.test(path) ? emittedNames(text) : text, mark) };

/** Returns false, with the reasons on the console, when something does not compile. */
export function compilePackages() {
  const report = ts.createDiagnosticReporter(system, process.stdout.isTTY);
  const builder = ts.createSolutionBuilder(ts.createSolutionBuilderHost(system, undefined, report, report), ['.'], {});
  // What a bare `tsc -b` left counts as up to date.
  if (globSync('packages/*/dist/**/*.{js,d.ts}').some((file) => readFileSync(file, 'utf8').search(SOURCE_NAME) >= 0)) builder.clean();
  return builder.build() === ts.ExitStatus.Success;
}

if (import.meta.main) {
  process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
  process.exitCode = compilePackages() ? 0 : 1;
}
