/** Lint rules about imports, types and `import()` included: which package may import which, and that no module leads back to itself. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

/** Calls `judge(node, specifier)` for everything that a file imports by name. */
const imports = (judge) => {
  const named = (node) => { if (node.source?.type === 'Literal' && typeof node.source.value === 'string') judge(node, node.source.value); };
  return { ImportDeclaration: named, ExportNamedDeclaration: named, ExportAllDeclaration: named, ImportExpression: named, TSImportType: named };
};

/** What each file on the disk imports from its neighbours, read again when it has changed. */
const known = new Map();

function neighbours(file) {
  const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (changed === undefined) return [];
  const before = known.get(file);
  if (before?.changed === changed) return before.files;
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, false);
  const files = importedFiles.filter(({ fileName }) => /^\.\.?\/.*\.ts$/.test(fileName)).map(({ fileName }) => resolve(dirname(file), fileName));
  known.set(file, { changed, files });
  return files;
}

/** The shortest way from `from` to `to`, both included; undefined when there is none. */
function way(from, to) {
  const came = new Map([[from, undefined]]);
  for (const file of came.keys()) {
    if (file === to) {
      const steps = [];
      for (let at = file; at; at = came.get(at)) steps.unshift(at);
      return steps;
    }
    for (const next of neighbours(file)) if (!came.has(next)) came.set(next, file);
  }
  return undefined;
}

export default {
  rules: {
    'import-directions': {
      meta: { type: 'problem', schema: [{ type: 'object', properties: { allowed: { type: 'array', items: { type: 'string' } } }, required: ['allowed'], additionalProperties: false }] },
      create(context) {
        const packages = resolve(context.cwd, 'packages');
        const [own] = relative(packages, context.filename).split(sep);
        const { allowed } = context.options[0];
        const wanted = allowed.length > 0 ? `${own} imports only ${allowed.join(', ')}` : `${own} imports nothing of ours`;
        return imports((node, from) => {
          const [, name] = /^@kentongan\/([^/]+)/.exec(from) ?? [];
          if (name && name !== own && !allowed.includes(name)) context.report({ node, message: `${from}: ${wanted}.` });
          if (from.startsWith('.') && !resolve(dirname(context.filename), from).startsWith(resolve(packages, own) + sep)) context.report({ node, message: `${from} leaves the package: another one is imported by an entry that it exports (${wanted}).` });
        });
      },
    },
    'no-import-circles': {
      meta: { type: 'problem', schema: [] },
      create(context) {
        return imports((node, from) => {
          if (!from.startsWith('.')) return;
          const back = way(resolve(dirname(context.filename), from), context.filename);
          if (back) context.report({ node, message: `${from} leads back here (${back.map((file) => relative(dirname(context.filename), file)).join(' → ')}): give what both need a module of its own.` });
        });
      },
    },
  },
};
