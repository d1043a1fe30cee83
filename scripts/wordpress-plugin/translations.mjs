/** The words of the WordPress plugin: what the PHP asks for, the template for translators (.pot), and the files that WordPress reads (.mo). */

const CALL = /\b(?:__|_e|esc_html__|esc_html_e|esc_attr__|esc_attr_e)\(\s*'((?:[^'\\]|\\.)*)',\s*'kentongan'\s*\)/g;

const quoted = (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

/** `sources`: [path, text] pairs. Returns a Map of each phrase to the files that say it, in the order of the files. */
export function phrasesOf(sources) {
  const phrases = new Map();
  for (const [path, text] of sources) {
    for (const call of text.matchAll(CALL)) {
      const phrase = call[1].replaceAll("\\'", "'").replaceAll('\\\\', '\\');
      phrases.set(phrase, [...new Set([...(phrases.get(phrase) ?? []), path])]);
    }
  }
  return phrases;
}

const header = (version, language) => [`Project-Id-Version: Kentongan ${version}`, ...(language ? [`Language: ${language}`] : []), 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: 8bit', 'X-Domain: kentongan', ''].join('\n');
const headerLines = (text) => `msgid ""\nmsgstr ""\n${text.trimEnd().split('\n').map((line) => quoted(`${line}\n`)).join('\n')}\n`;

/** A .po, or the .pot when `translations` is left out: places, phrase, translation. */
export function po(phrases, version, language, translations = new Map()) {
  return [headerLines(header(version, language)), ...[...phrases].map(([phrase, places]) => `${places.map((place) => `#: ${place}`).join('\n')}\n${phrase.includes('%') ? '#, php-format\n' : ''}msgid ${quoted(phrase)}\nmsgstr ${quoted(translations.get(phrase) ?? '')}\n`)].join('\n');
}

/** What a .po says: a Map of phrase to translation, without its header and without what is not translated. */
export function readPo(text) {
  const said = new Map();
  const value = (lines) => [...lines.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part]) => JSON.parse(`"${part}"`)).join('');
  for (const [, id, translated] of text.matchAll(/^msgid ((?:"(?:[^"\\]|\\.)*"\s*)+)msgstr ((?:"(?:[^"\\]|\\.)*"\s*)+)/gm)) {
    if (value(id) && value(translated)) said.set(value(id), value(translated));
  }
  return said;
}

/** The binary form: two tables of lengths and offsets, sorted by phrase, then the texts. */
export function mo(translations, version, language) {
  const entries = [['', header(version, language)], ...translations].map(([phrase, text]) => [Buffer.from(phrase), Buffer.from(text)]).sort(([a], [b]) => Buffer.compare(a, b));
  const start = 28;
  let at = start + entries.length * 16;
  const table = Buffer.alloc(at);
  [0x950412de, 0, entries.length, start, start + entries.length * 8, 0, at].forEach((number, index) => table.writeUInt32LE(number, index * 4));
  const texts = [];
  for (const side of [0, 1]) {
    entries.forEach((entry, index) => {
      const place = start + (side * entries.length + index) * 8;
      table.writeUInt32LE(entry[side].length, place);
      table.writeUInt32LE(at, place + 4);
      texts.push(entry[side], Buffer.alloc(1));
      at += entry[side].length + 1;
    });
  }
  return Buffer.concat([table, ...texts]);
}
