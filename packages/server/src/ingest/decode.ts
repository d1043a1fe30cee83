/** Bytes to text: byte order mark, then the HTTP charset, then the XML or HTML declaration, then UTF-8 if it fits, then windows-1252. */

const BOMS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
];

function decoder(label: string, fatal: boolean): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label.trim().toLowerCase(), { fatal });
  } catch {
    return null;
  }
}

function tryDecode(bytes: Uint8Array, label: string, fatal: boolean): string | null {
  const utf = decoder(label, fatal);
  if (!utf) return null;
  try {
    return utf.decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 that was cut in the middle of a character is still UTF-8. */
function tryUtf8(bytes: Uint8Array): string | null {
  for (let cut = 0; cut < 4 && cut <= bytes.length; cut += 1) {
    const text = tryDecode(bytes.subarray(0, bytes.length - cut), 'utf-8', true);
    if (text !== null) return text;
  }
  return null;
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /<\?xml[^>]{0,200}?encoding\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1] ?? /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1];
}

/** UTF-16 without a mark shows as a zero beside the first `<` or `{`. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0 && (second === 0x3c || second === 0x7b || second === 0x5b)) return 'utf-16be';
  if (second === 0 && (first === 0x3c || first === 0x7b || first === 0x5b)) return 'utf-16le';
  return undefined;
}

const WINDOWS_1252 = new TextDecoder('windows-1252');

/** Decodes a feed or page. Never throws: bytes that fit nothing come out with U+FFFD where they fail. */
export function decodeText(bytes: Uint8Array, contentType?: string): string {
  // C1 controls are never meant: they are windows-1252 quotes that someone took for ISO-8859-1.
  return decode(bytes, contentType).replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252.decode(Uint8Array.of(char.charCodeAt(0))));
}

function decode(bytes: Uint8Array, contentType?: string): string {
  const marked = BOMS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return decoder(marked[1], false)!.decode(bytes);
  const wide = unmarkedUtf16(bytes);
  if (wide) return decoder(wide, false)!.decode(bytes);

  const fromHttp = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  for (const label of [fromHttp, declaredIn(bytes)]) {
    // An UTF-16 label on text that shows no zero bytes is a mistake of the publisher.
    if (!label || /^utf-?16|^ucs|^iso-10646/i.test(label)) continue;
    const text = /^utf-?8$/i.test(label) ? tryUtf8(bytes) : mostlyUtf8(bytes, label);
    if (text !== null) return text;
  }
  return tryUtf8(bytes) ?? decodeMixed(bytes);
}

/** A single-byte label fits every byte, so text that is valid UTF-8 beyond ASCII is believed before a label that says ISO-8859 or windows-125x. */
function mostlyUtf8(bytes: Uint8Array, label: string): string | null {
  if (/^(iso-?8859|windows-125|cp125|latin|us-ascii|ascii)/i.test(label)) {
    const utf8 = tryUtf8(bytes);
    if (utf8 !== null) return utf8;
  }
  return tryDecode(bytes, label, true) ?? (/^(iso-?8859|windows-125|cp125|latin)/i.test(label) ? tryDecode(bytes, label, false) : null);
}

/** Mostly UTF-8 with a few bad bytes stays UTF-8; otherwise the bytes are windows-1252. */
function decodeMixed(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  let bad = 0;
  let wide = 0;
  for (const char of utf8) {
    if (char === '�') bad += 1;
    else if (char > '\u007f') wide += 1;
  }
  return wide > bad ? utf8 : new TextDecoder('windows-1252').decode(bytes);
}
