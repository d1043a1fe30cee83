/**
 * The manifest of the elements (custom-elements.json), and what a snippet can say in it: their attributes with type, choices and meaning, straight from the sources.
 * Read by `npm run docs`, by the build of the snippet builder, and by the tests that hold both against the classes.
 */
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const ELEMENTS = join(ROOT, 'packages/elements');
const CONTRACT = join(ROOT, 'packages/contract');

const sources = (folder) => globSync('src/**/*.ts', { cwd: folder }).sort().map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

/** The analyzer knows neither a shared constant in `static properties` nor `state: true`; it is told the same in words it knows. */
const plain = (text) => text.replaceAll('...REFLECT', 'reflect: true').replace(/: REFLECT\b/g, ': { reflect: true }').replaceAll('{ state: true }', '{ attribute: false }');

/** The whole manifest, as custom-elements.json holds it. */
export async function elementsManifest() {
  const analyzer = import.meta.resolve('@custom-elements-manifest/analyzer');
  const [{ create }, { litPlugin }] = await Promise.all([import(new URL('src/create.js', analyzer)), import(new URL('src/features/framework-plugins/lit/lit.js', analyzer))]);
  const { default: ts } = await import(createRequire(analyzer).resolve('typescript'));
  const modules = sources(ELEMENTS).map(({ path, text }) => ts.createSourceFile(path, plain(text), ts.ScriptTarget.ES2022, true));
  return create({ modules, plugins: litPlugin(), context: { dev: false } });
}

/** The strings that a type allows, where it is a union of them: written out, named, or the members of a constant list. */
function choicesOf(type, texts) {
  const literals = [...type.matchAll(/'([^']+)'/g)].map(([, value]) => value);
  if (literals.length > 0) return literals;
  const [name] = type.replace(/\|\s*undefined/, '').trim().match(/^[A-Z]\w+$/) ?? [];
  if (!name) return [];
  for (const { text } of texts) {
    const [, alias] = new RegExp(`export type ${name} = ([^;]+);`).exec(text) ?? [];
    if (!alias) continue;
    const [, list] = /^\(?typeof (\w+)\)?\[number\]$/.exec(alias.trim()) ?? [];
    if (!list) return choicesOf(alias, texts);
    const members = texts.map((file) => new RegExp(`export const ${list}[^=]*= \\[([^\\]]+)\\]`).exec(file.text)?.[1]).find(Boolean);
    return [...(members ?? '').matchAll(/'([^']+)'/g)].map(([, value]) => value);
  }
  return [];
}

/** `{ name, summary, attributes: [{ name, kind: 'choice'|'flag'|'number'|'text', choices, description }] }` of each widget, in the order of `names`. */
export async function snippetWidgets(names) {
  const { modules } = await elementsManifest();
  const texts = [...sources(ELEMENTS), ...sources(CONTRACT)];
  const classes = modules.flatMap(({ declarations }) => declarations).filter(({ kind }) => kind === 'class');
  return names.map((name) => {
    const className = `Kim${name.split('-').map((part) => part[0].toUpperCase() + part.slice(1)).join('')}`;
    const found = classes.find((declaration) => declaration.name === className);
    if (!found) throw new Error(`The manifest has no ${className}: packages/embed/src/widgets.ts names a widget that packages/elements has not.`);
    return {
      name,
      summary: found.summary ?? '',
      attributes: (found.attributes ?? []).map(({ name: attribute, fieldName, type, description }) => {
        const field = found.members.find((member) => member.name === (fieldName ?? attribute));
        const text = field?.type?.text ?? type?.text ?? 'string';
        const choices = choicesOf(text, texts);
        return { name: attribute, kind: choices.length > 0 ? 'choice' : /\bboolean\b/.test(text) ? 'flag' : /\bnumber\b/.test(text) ? 'number' : 'text', choices, description: description ?? field?.description ?? '' };
      }),
    };
  });
}
