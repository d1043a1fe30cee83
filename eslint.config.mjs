/** Lint: types, the directions in which packages may import, lit and accessibility rules, and what the house forbids (docs/decisions). */
import js from '@eslint/js';
import compat from 'eslint-plugin-compat';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import house from './scripts/lint/imports.mjs';

// Safari forgets the role of a list without bullets, so role="list" is not redundant (lit-a11y/no-redundant-role).
const BROWSER = ['packages/elements/src/**/*.ts', 'packages/embed/src/**/*.ts', 'packages/client/src/**/*.ts', 'packages/console/src/**/*.ts', 'packages/builder/src/**/*.ts'];

const SCHEMAS_AS_TYPES = { regex: '^@kentongan/contract(?:/schemas)?$', allowTypeImports: true, message: 'Schemas weigh 5 kB: `import type` from here; values from the narrow entries (/regions, /labels, /status, /codes, /html, /tokens).' };
const NO_ZOD = { group: ['zod', 'zod/*'], message: 'Schemas live in packages/contract/src/schemas.ts; the browser carries none.' };

/** Which of our packages a package may import: contract ← client ← elements ← embed, client, elements ← console, contract ← server, contract ← testing. `patterns`: what is held back of what it may. */
const direction = (name, allowed, ...patterns) => ({ files: [`packages/${name}/src/**/*.ts`], plugins: { house }, rules: { 'house/import-directions': ['error', { allowed }], ...(patterns.length > 0 ? { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] } : {}) } });

const ban = (selector, message) => ({ selector, message });
const BANNED_IN_BROWSER = [
  ban("MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]", 'Host pages run strict CSP and Trusted Types: build nodes (base/rich-text), never HTML text.'),
  ban("ImportSpecifier[imported.name=/^(unsafeHTML|unsafeSVG|unsafeCSS|styleMap|customElement)$/]", 'unsafeHTML launders strings, styleMap writes a style attribute, @customElement throws when a tag is taken. Use nodes, classes or style.setProperty in updated(), and define().'),
  ban("TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=|<style/]", 'A style attribute or <style> in a template is blocked by a strict CSP: use a class, or style.setProperty in updated().'),
  ban("TaggedTemplateExpression[tag.name='css'] TemplateElement[value.raw=/[\\d.]rem\\b/]", 'rem follows the host page’s root (62.5 % on many): use px or em.'),
  ban("TaggedTemplateExpression[tag.name='css'] TemplateElement[value.raw=/:is\\(|:where\\(|:not\\([^()]*,|[;{ ]inset:|color-mix\\(/]", 'Chrome 84 loses the whole rule: write the selectors and sides one by one, colours as base/tones computes them.'),
  ban("TaggedTemplateExpression[tag.name='css'] TemplateElement[value.raw=/:has\\([^{}]*,|,[^{}]*:has\\(/]", 'Firefox 115 and Chrome 84 lose the whole list with `:has()` in it: give that selector a rule of its own.'),
  ban("CallExpression[callee.property.name=/^(querySelector|querySelectorAll|matches|closest)$/] Literal[value=/:is\\(|:where\\(|:has\\(|:not\\([^()]*,/]", 'Chrome 84 throws at this selector.'),
  ban("CallExpression[callee.property.name='at'] > :matches(UnaryExpression, Literal[value=/^\\d+$/]).arguments", 'Chrome 84 and Safari 15 have no at(): use an index, or slice(-1).'),
];

export default tseslint.config(
  { ignores: ['**/dist/**', 'test/hosts/node_modules/**', 'rollup.config.ts', 'rollup.console.config.ts', 'rollup.builder.config.ts', 'coverage/**', 'docs/**', '.kentongan/**', '.node/**', '.tools/**', 'examples/**/vendor/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: Object.fromEntries(['process', 'console', 'URL', 'URLSearchParams', 'fetch', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'performance', 'AbortController', 'AbortSignal', 'Buffer', 'TextEncoder', 'TextDecoder', 'structuredClone', 'crypto', 'document', 'window', 'globalThis', 'PerformanceObserver', 'customElements', 'Response', 'queueMicrotask', 'navigator', 'location', 'requestAnimationFrame'].map((name) => [name, 'readonly'])) },
  },
  { files: ['scripts/testing/*.js'], languageOptions: { globals: { Node: 'readonly' } } },
  {
    files: ['examples/**/*.js'],
    languageOptions: { sourceType: 'script', globals: Object.fromEntries(['document', 'window', 'location', 'localStorage', 'console'].map((name) => [name, 'readonly'])) },
  },
  {
    // Runs in WordPress's editor as it is.
    files: ['packages/wordpress/plugin/**/*.js'],
    languageOptions: { sourceType: 'script', globals: { window: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly' } },
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: ['packages/*/tsconfig.json', 'tsconfig.test.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Lit binds handlers; a void arrow is how a handler calls; `!` stands where a length or a match was just checked (noUncheckedIndexedAccess).
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      // What comes from outside is converted whatever its type claims; a deprecated call is at times the only one an old phone has.
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      'no-control-regex': 'off',
      'no-undef': 'off',
      'no-console': 'off',
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'error', 'no-restricted-syntax': ['error', ban('TSEnumDeclaration', 'Sources run under type stripping: use a const object.'), ban('TSParameterProperty', 'Sources run under type stripping: declare the field.'), ban('Decorator', 'Sources run under type stripping: use static properties and declare.')] },
  },
  {
    files: BROWSER,
    ...lit.configs['flat/recommended'],
    rules: { ...lit.configs['flat/recommended'].rules, 'lit/no-native-attributes': 'off', 'lit/no-this-assign-in-render': 'error', 'lit/prefer-nothing': 'error', 'lit/no-template-arrow': 'off' },
  },
  {
    files: BROWSER,
    ...wc.configs['flat/best-practice'],
    rules: { ...wc.configs['flat/best-practice'].rules, 'wc/guard-super-call': 'off', 'wc/require-listener-teardown': 'error' },
  },
  { files: BROWSER, plugins: { 'lit-a11y': litA11y }, rules: { ...litA11y.configs.recommended.rules, 'lit-a11y/no-redundant-role': 'off' } },
  { files: BROWSER, ...compat.configs['flat/recommended'] },
  {
    files: BROWSER,
    rules: {
      'no-restricted-syntax': ['error', ...BANNED_IN_BROWSER, ban('TSEnumDeclaration', 'Sources run under type stripping: use a const object.'), ban('TSParameterProperty', 'Sources run under type stripping: declare the field.'), ban('Decorator', 'Sources run under type stripping: use static properties and declare.')],
      'max-lines': ['error', { max: 250 }],
      'no-console': ['error', { allow: ['warn'] }],
    },
  },
  // Dictionaries: the type they satisfy gives every function its type.
  { files: ['packages/*/src/**/locale/*.ts', 'packages/*/src/i18n/*.ts'], rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' } },
  direction('contract', []),
  direction('client', ['contract'], SCHEMAS_AS_TYPES, NO_ZOD),
  direction('elements', ['contract', 'client'], SCHEMAS_AS_TYPES, NO_ZOD),
  direction('embed', ['contract', 'elements'], SCHEMAS_AS_TYPES, NO_ZOD),
  direction('console', ['contract', 'client', 'elements'], SCHEMAS_AS_TYPES, NO_ZOD),
  direction('builder', ['contract', 'elements'], SCHEMAS_AS_TYPES, NO_ZOD),
  // It serves the rest as files.
  direction('server', ['contract']),
  // So that every widget can use it.
  direction('testing', ['contract']),
  // The form's own circles (photos, places, delivery) are left.
  { files: ['packages/*/src/**/*.ts'], plugins: { house }, rules: { 'house/no-import-circles': 'error' } },
  {
    files: ['packages/server/src/**/*.ts'],
    ignores: ['packages/server/src/outbound/**'],
    rules: { 'no-restricted-globals': ['error', { name: 'fetch', message: 'Every outgoing request goes through outbound/: it checks addresses, redirects, size and time.' }] },
  },
  {
    files: ['packages/server/src/app.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group: ['node:*'], message: 'app.ts stays free of node: so that it can run wherever Hono runs.' }] }] },
  },
  {
    files: ['packages/server/src/store/**/*.ts', 'packages/contract/src/**/*.ts'],
    rules: { '@typescript-eslint/require-await': 'off' },
  },
  {
    files: ['packages/*/test/**/*.ts', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test', 'it', 'suite', 'describe', 'before', 'after', 'beforeEach', 'afterEach'] }] }],
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // The chai types call every assertion a promise; the one that is a promise must be awaited.
    files: ['packages/{client,elements,embed,console,builder,testing}/test/**/*.test.ts', 'packages/testing/src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-imports': ['error', { name: '@open-wc/testing', importNames: ['waitUntil'], message: 'It gives up after a second, which a busy machine takes now and then: waitUntil of packages/testing/src/wait-until.ts does not.' }],
      'no-restricted-syntax': ['error', ban("ExpressionStatement > CallExpression[callee.property.name='accessible']", 'Await it: an audit that is not awaited checks nothing.')],
    },
  },
);
