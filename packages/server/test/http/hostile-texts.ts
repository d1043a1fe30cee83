/** Texts that break careless software. Every one is stored whole or refused with a 4xx. */
import fc from 'fast-check';

export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', "'; drop table ticket; --", "1' or '1'='1", '${7*7}{{7*7}}<%= 7*7 %>', '../../../../etc/passwd', '%00%0d%0aSet-Cookie: a=b',
  'a\u0000b', '\ud800', 'ab\udfff', '\u202egnp.exe', '\u200b\u200c\u200d\ufeff', '👨‍👩‍👧‍👦🏳️‍🌈', 'e\u0301\u0323\u0302', 'Z̸̡͎a̷͖͂l̴̰̈g̶̼̓o̵̘͝', 'ﷺﷺﷺ', '\u001b[31mred\u001b[0m', '\r\nX-Injected: 1', '\\', '\\u0000', '%', '_%_%', '*', '"*" OR title:*',
  'NULL', 'undefined', 'NaN', '__proto__', 'constructor', '=cmd|calc!A0', '(select pg_sleep(9))', 'x'.repeat(10_000), ' \t\n ', '漢字かなカナ', 'ꦲꦏ꧀ꦱꦫꦗꦮ', '-1', '1e309', '0x7fffffff',
];

const MORE: readonly string[] = [
  '\u0001\u0002\u0003', '\u007f\u0085\u00a0', '\u2028\u2029', '\ufeffawal', '\ufffe\uffff', '\u{10ffff}', '\u2066\u2067\u2069', '\u00ad\u00ad', 'İıſK', 'ǅ', '１２３４', '٣٤٥', 'ﬁﬂ', 'a'.repeat(4001), '🥁'.repeat(2000), '🥁'.repeat(61), 'é'.repeat(120),
  '<![CDATA[x]]>', '<!-- x -->', '</textarea></script><svg/onload=alert(1)>', '&lt;&#x3c;&#0;', '{"a":1}', '[1,2', '"', "'", '`', '${process.env.PATH}', '{{constructor.constructor("return 1")()}}', '%s%n%x', '$1 $& $$', '\\x00\\u0000', '\n\n\n', '\t', '  awal dan akhir  ',
  "admin'/*", "\\'; select 1; --", '1;waitfor delay', "x' union select null--", '|| cat /etc/passwd', '`id`', '$(id)', '; ls', '../..\\..', 'file:///etc/passwd', 'http://169.254.169.254/', 'data:text/html,x', 'C:\\con', '/dev/null', '.', '..', 'hasOwnProperty', 'toString', 'valueOf', 'then', 'true', 'false', 'null', '0', '-0', '1e1000', '9007199254740993', '2026-02-30', '0000-00-00', '61.12.01.2001', '3171234567890123', '0812 3456 7890', 'a@b', '@', '+CMD|', '-2+3', '\u0000\u0000', '\udc00\ud800', '\ud83d', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'ًٌٍ', 'ก็็็็็', '\u202b\u202e\u200f',
];

/** The same texts in the same order for the same seed: those above, more of the kind, and what chance makes of Unicode, halves of pairs included. */
export function hostileTexts(count: number, seed = 20_261_124): string[] {
  const chosen = [...HOSTILE, ...MORE];
  const unit = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)), fc.json(), fc.tuple(fc.constantFrom(...chosen), fc.string({ unit: 'binary', maxLength: 10 }), fc.constantFrom(...chosen)).map((parts) => parts.join('')));
  return [...chosen, ...fc.sample(unit, { seed, numRuns: Math.max(0, count - chosen.length) })].slice(0, count);
}
