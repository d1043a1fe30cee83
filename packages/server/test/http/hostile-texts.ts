/** Texts that break careless software. Every one is stored whole or refused with a 4xx. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', "'; drop table ticket; --", "1' or '1'='1", '${7*7}{{7*7}}<%= 7*7 %>', '../../../../etc/passwd', '%00%0d%0aSet-Cookie: a=b',
  'a\u0000b', '\ud800', 'ab\udfff', '\u202egnp.exe', '\u200b\u200c\u200d\ufeff', '👨‍👩‍👧‍👦🏳️‍🌈', 'e\u0301\u0323\u0302', 'Z̸̡͎a̷͖͂l̴̰̈g̶̼̓o̵̘͝', 'ﷺﷺﷺ', '\u001b[31mred\u001b[0m', '\r\nX-Injected: 1', '\\', '\\u0000', '%', '_%_%', '*', '"*" OR title:*',
  'NULL', 'undefined', 'NaN', '__proto__', 'constructor', '=cmd|calc!A0', '(select pg_sleep(9))', 'x'.repeat(10_000), ' \t\n ', '漢字かなカナ', 'ꦲꦏ꧀ꦱꦫꦗꦮ', '-1', '1e309', '0x7fffffff',
];
