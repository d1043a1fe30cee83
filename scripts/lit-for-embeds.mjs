/** Lit as a script tag brings it: no marks on the global object of a host page, no hooks of polyfills, no sentences for developers, who read them from npm. */
/** What is taken out of Lit's published files, by file; each must be found, so that a new Lit cannot pass unnoticed. */
const CUTS = {
  '@lit/reactive-element/css-tag.js': [
    [/\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)&&/, ''],
    [/Error\("CSSResult is not constructable[^"]*"\)/, 'Error()'],
    [/Error\("Value passed to 'css'[^"]*"\+\w+\+"[^"]*"\)/, 'Error()'],
  ],
  '@lit/reactive-element/reactive-element.js': [[/,\w+\?\.\(\{ReactiveElement:\w+\}\)/, ''], [/,\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
    // Converters and defaults that no property of ours has; `embed.node.test.ts` looks that it stays so.
    [/case Object:case Array:t=null==t\?t:JSON\.stringify\(t\)/, ''], [/case Object:case Array:try\{i=JSON\.parse\(t\)\}catch\(t\)\{i=null\}/, ''],
    [/"function"==typeof t\.converter\?\{fromAttribute:t\.converter\}:void 0!==t\.converter\?\.fromAttribute\?t\.converter:u/, 'u'], [/\(void 0!==i\.converter\?\.toAttribute\?i\.converter:u\)/, 'u'],
    [/this\[e\]=r\?\?this\._\$Ej\?\.get\(e\)\?\?r/, 'this[e]=r'], [/\|\|i\.useDefault&&i\.reflect&&h===this\._\$Ej\?\.get\(t\)&&!this\.hasAttribute\(r\._\$Eu\(t,i\)\)/, ''],
    [/i&&!\(this\._\$Ej\?\?=new Map\)\.has\(t\)&&\(this\._\$Ej\.set\(t,r\?\?s\?\?this\[t\]\),!0!==h\|\|void 0!==r\)\|\|/, ''], [/this\.hasUpdated\|\|i\|\|/, 'this.hasUpdated||'],
    [/useDefault:!1,/, ''], [/\{useDefault:i,reflect:e,/, '{reflect:e,'],
    // Initializers, of decorators too.
    [/static addInitializer\(t\)\{[^}]*\}/, ''], [/,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/, ''], [/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
    // Where decorators keep what they say of a class; ours are declared without.
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{const s=litPropertyMetadata\.get\(t\);if\(void 0!==s\)for\(const\[t,i\]of s\)this\.elementProperties\.set\(t,i\)\}/, '']],
  'lit-html/lit-html.js': [[/\w+\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''], [/Error\("invalid template strings array"\)/, 'Error()'],
    // MathML.
    [/3===i\?"<math>":""/, '""'], [/3===i\?"<\/math>":""/, '""'], [/2===i\|\|3===i/, '2===i']],
  'lit-element/lit-element.js': [[/,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, ''], [/\w+\?\.\(\{LitElement:\w+\}\);/, ''], [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, '']],
};

/** @type {import('rollup').Plugin} */
export const litForEmbeds = {
  name: 'lit-for-embeds',
  transform(code, id) {
    const file = Object.keys(CUTS).find((name) => id.endsWith(`node_modules/${name}`));
    if (!file) return null;
    for (const [what, instead] of CUTS[file]) {
      if (!what.test(code)) throw new Error(`${file} has no ${String(what)} any more. Compare this list with the Lit that is installed.`);
      code = code.replace(what, instead);
    }
    return { code, map: null };
  },
};
