/** The squares of a QR code (ISO/IEC 18004): bytes, error correction M, the smallest version that holds them. Own, since a library for everything weighs three times as much on every receipt. */

/** By version from 1: bytes of error correction in a block, and blocks. */
const CHECKS = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, ...new Array<number>(19).fill(28)];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49];

type Grid = (boolean | undefined)[][];

/** In the field of 256 elements that the standard names. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) product = (product << 1) ^ ((product >>> 7) * 0x11d) ^ (((b >>> bit) & 1) * a);
  return product;
}

/** The `count` bytes that correct `data` (Reed-Solomon). */
function checksOf(data: readonly number[], count: number): number[] {
  const divisor = new Array<number>(count).fill(0);
  divisor[count - 1] = 1;
  for (let at = 0, root = 1; at < count; at++, root = times(root, 2)) divisor.forEach((value, i) => { divisor[i] = times(value, root) ^ (divisor[i + 1] ?? 0); });
  const rest = new Array<number>(count).fill(0);
  for (const byte of data) {
    const factor = byte ^ rest.shift()!;
    rest.push(0);
    divisor.forEach((value, i) => { rest[i]! ^= times(value, factor); });
  }
  return rest;
}

const bitsOf = (value: number, length: number): string => value.toString(2).padStart(length, '0');

/** Bytes that a version holds, with those that correct. */
function capacity(version: number): number {
  const marks = version > 1 ? Math.floor(version / 7) + 2 : 0;
  return Math.floor(((16 * version + 128) * version + 64 - (marks ? (25 * marks - 10) * marks - 55 : 0) - (version > 6 ? 36 : 0)) / 8);
}

/** What is written, as bits: blocks of data and of what corrects them, one byte of each in turn. */
function content(bytes: Uint8Array, version: number): string | undefined {
  const [checks, blocks, total] = [CHECKS[version - 1]!, BLOCKS[version - 1]!, capacity(version)];
  const room = total - checks * blocks;
  let bits = `0100${bitsOf(bytes.length, version > 9 ? 16 : 8)}${[...bytes].map((byte) => bitsOf(byte, 8)).join('')}`;
  if (bits.length > room * 8) return undefined;
  bits = bits.padEnd(Math.min(bits.length + 4, room * 8), '0');
  const data = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0').match(/.{8}/g)!.map((byte) => parseInt(byte, 2));
  for (let pad = 0xec; data.length < room; pad ^= 0xec ^ 0x11) data.push(pad);
  const short = Math.floor(total / blocks) - checks;
  const parts = new Array<number>(blocks).fill(0).map((_, at) => data.splice(0, short + (at < blocks - (total % blocks) ? 0 : 1)));
  const corrections = parts.map((part) => checksOf(part, checks));
  return [parts, corrections].map((group) => group[group.length - 1]!.map((_, at) => group.map((part) => (at in part ? bitsOf(part[at]!, 8) : '')).join('')).join('')).join('');
}

/** `value` with the bits that guard it: those of the division by `divisor` of `degree`. */
function guarded(value: number, degree: number, divisor: number): number {
  let rest = value;
  for (let at = 0; at < degree; at++) rest = (rest << 1) ^ ((rest >>> (degree - 1)) * divisor);
  return (value << degree) | rest;
}

/** What is the same whatever is written; with `mask` marked in it. */
function frame(version: number, mask: number): Grid {
  const size = version * 4 + 17;
  const grid: Grid = new Array(size).fill(0).map(() => new Array<undefined>(size).fill(undefined));
  const set = (x: number, y: number, dark: boolean): void => { if (grid[y] && x >= 0 && x < size) grid[y][x] = dark; };
  const square = (x: number, y: number, reach: number, light: string): void => {
    for (let dy = -reach; dy <= reach; dy++) for (let dx = -reach; dx <= reach; dx++) set(x + dx, y + dy, !light.includes(String(Math.max(Math.abs(dx), Math.abs(dy)))));
  };
  for (let at = 0; at < size; at++) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]] as const) square(x, y, 4, '24');
  const marks = version > 1 ? Math.floor(version / 7) + 2 : 0;
  const step = Math.floor((version * 8 + marks * 3 + 5) / (marks * 4 - 4)) * 2;
  const place = (at: number): number => (at ? size - 7 - (marks - 1 - at) * step : 6);
  for (let i = 0; i < marks; i++) for (let j = 0; j < marks; j++) if (i + j && Math.abs(i - j) !== marks - 1) square(place(i), place(j), 2, '1');
  const format = guarded(mask, 10, 0x537) ^ 0x5412;
  for (let at = 0; at < 15; at++) {
    const dark = ((format >>> at) & 1) > 0;
    if (at < 8) set(8, at < 6 ? at : at + 1, dark);
    else set(at < 9 ? 7 : 14 - at, 8, dark);
    if (at < 8) set(size - 1 - at, 8, dark);
    else set(8, size - 15 + at, dark);
  }
  set(8, size - 8, true);
  const edition = guarded(version, 12, 0x1f25);
  for (let at = 0; version > 6 && at < 18; at++) {
    const [a, b, dark] = [size - 11 + (at % 3), Math.floor(at / 3), ((edition >>> at) & 1) > 0];
    set(a, b, dark);
    set(b, a, dark);
  }
  return grid;
}

const MASKS: readonly ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2, (_, y) => y % 2, (x) => x % 3, (x, y) => (x + y) % 3, (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3), (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2, (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

function draw(version: number, bits: string, mask: number): boolean[][] {
  const grid = frame(version, mask);
  const size = grid.length;
  let next = 0;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    const up = (right > 6 ? right + 1 : right + 2) & 2;
    for (let at = 0; at < size * 2; at++) {
      const x = right - (at % 2);
      const y = up ? at >> 1 : size - 1 - (at >> 1);
      if (grid[y]![x] === undefined) grid[y]![x] = (bits[next++] === '1') !== (MASKS[mask]!(x, y) === 0);
    }
  }
  return grid as boolean[][];
}

/** How hard to read, as the standard counts it: long runs, blocks, what looks like a corner, too much of one shade. */
function badness(grid: readonly (readonly boolean[])[]): number {
  const lines = [grid, grid.map((_, x) => grid.map((row) => row[x]!))].flatMap((way) => way.map((row) => row.map(Number).join('')));
  let bad = 0;
  for (const line of lines) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) bad += run.length - 2;
    bad += [...`0000${line}0000`.matchAll(/(?=00001011101|10111010000)/g)].length * 40;
  }
  grid.forEach((row, y) => row.forEach((dark, x) => { if (y && x && row[x - 1] === dark && grid[y - 1]![x] === dark && grid[y - 1]![x - 1] === dark) bad += 3; }));
  const area = grid.length ** 2;
  return bad + Math.floor(Math.abs(grid.flat().filter(Boolean).length * 20 - area * 10) / area) * 10;
}

/** Rows of dark (true) and light squares, without the quiet zone. `mask` 0 to 7 instead of the one that reads best. Throws a RangeError for more than 2331 bytes of UTF-8. */
export function qrModules(text: string, mask?: number): boolean[][] {
  const bytes = new TextEncoder().encode(text);
  for (let version = 1; version <= 40; version++) {
    const bits = content(bytes, version);
    if (bits === undefined) continue;
    const drawn = MASKS.map((_, at) => (mask === undefined || mask === at ? draw(version, bits, at) : [])).filter(({ length }) => length);
    return drawn.map((grid) => [drawn.length > 1 ? badness(grid) : 0, grid] as const).sort(([a], [b]) => a - b)[0]![1];
  }
  throw new RangeError(`${bytes.length} bytes do not fit into a QR code; 2331 do.`);
}
