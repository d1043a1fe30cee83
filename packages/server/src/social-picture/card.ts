/** What a chat shows of a link: 1200 × 630, the item's own picture over a strip that names its place, or a card set in type. */
import { createRequire } from 'node:module';
import sharp, { type OverlayOptions } from 'sharp';

export const WIDTH = 1200;
export const HEIGHT = 630;
/** WhatsApp leaves larger pictures out. Bytes. */
const MOST_BYTES = 300_000;
const QUALITIES = [84, 70, 55, 35];

const PAPER = '#fbf9f4';
const INK = '#1a1c1b';
const QUIET = '#5a605d';
const ACCENT = '#0b6e5d';
const MARGIN = 80;
const STRIP = 96;

/** A bare server has no font at all. */
const font = (name: '400Regular' | '700Bold'): string => createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${name}/SourceSans3_${name}.ttf`);
const FONTS = { regular: { font: 'Source Sans 3', fontfile: font('400Regular') }, bold: { font: 'Source Sans 3 Bold', fontfile: font('700Bold') } };

const DRUM = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="72" height="72"><rect x="6" y="2" width="13" height="28" rx="6.5" fill="#8a4b1f"/><rect x="11" y="8" width="3" height="16" rx="1.5" fill="#fff3dc"/><path stroke="#c98a3d" stroke-width="3" stroke-linecap="round" d="M22 17 28 9"/></svg>';

export interface Card {
  readonly title: string;
  /** "Berita", "Program". */
  readonly kind: string;
  /** The place it is about. */
  readonly place: string;
  /** The site's name as people know it, or the host. */
  readonly from: string;
  /** An encoded picture. */
  readonly picture?: Uint8Array | undefined;
}

/** Pango reads markup; what XML cannot hold is left out, and where nothing can be seen there is a dash. */
const plain = (text: string): string => (/[\p{L}\p{N}\p{P}\p{S}]/u.test(text) ? text : '–').toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, ' ').replace(/\s+/g, ' ').trim().replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

interface Set { readonly data: Buffer; readonly width: number; readonly height: number }

async function set(text: string, { size, width, colour, face }: { size: number; width: number; colour: string; face: keyof typeof FONTS }): Promise<Set> {
  const { font: name, fontfile } = FONTS[face];
  const { data, info } = await sharp({ text: { text: `<span foreground="${colour}" line_height="0.86">${plain(text)}</span>`, font: `${name} ${size}`, fontfile, width, rgba: true, dpi: 72, wrap: 'word-char' } }).png().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** As large as its room allows; a title that is too long even when small ends in an ellipsis. */
async function setTitle(title: string, room: number): Promise<Set> {
  let text = title.slice(0, 400);
  for (const size of [84, 72, 62, 54]) {
    const found = await set(text, { size, width: WIDTH - 2 * MARGIN, colour: INK, face: 'bold' });
    if (found.height <= room && found.width <= WIDTH - MARGIN) return found;
  }
  for (;;) {
    const words = text.split(' ');
    text = words.length > 4 ? `${words.slice(0, Math.floor(words.length * 0.85)).join(' ')}…` : `${text.slice(0, Math.max(8, Math.floor(text.length * 0.8)))}…`;
    const found = await set(text, { size: 54, width: WIDTH - 2 * MARGIN, colour: INK, face: 'bold' });
    if ((found.height <= room && found.width <= WIDTH - MARGIN) || text.length <= 9) return found;
  }
}

async function layers({ title, kind, place, from, picture }: Card): Promise<OverlayOptions[]> {
  const drum = { input: Buffer.from(DRUM), left: WIDTH - MARGIN - 48, top: picture ? HEIGHT - STRIP + 15 : HEIGHT - 112 };
  if (picture) {
    const photo = await sharp(picture).resize(WIDTH, HEIGHT - STRIP, { fit: 'cover', position: 'attention' }).toBuffer();
    const name = await oneLine(`${kind} · ${place}`, { size: 38, colour: ACCENT, face: 'bold' });
    return [{ input: photo, left: 0, top: 0 }, { input: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="6"><rect width="${WIDTH}" height="6" fill="${ACCENT}"/></svg>`), left: 0, top: HEIGHT - STRIP }, { input: name.data, left: 48, top: HEIGHT - STRIP + 6 + Math.round((STRIP - 6 - name.height) / 2) }, drum];
  }
  const [over, under] = [await oneLine(`${kind} · ${place}`, { size: 38, colour: ACCENT, face: 'bold' }), await oneLine(from, { size: 32, colour: QUIET, face: 'regular' })];
  const heading = await setTitle(title, 360);
  const bar = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="20"><rect width="${WIDTH}" height="20" fill="${ACCENT}"/></svg>`);
  return [{ input: bar, left: 0, top: 0 }, { input: over.data, left: MARGIN, top: 76 }, { input: heading.data, left: MARGIN, top: 146 }, { input: under.data, left: MARGIN, top: HEIGHT - 84 }, drum];
}

/** A line that never reaches the sign at its end. */
async function oneLine(text: string, how: { size: number; colour: string; face: keyof typeof FONTS }): Promise<Set> {
  for (let words = text.slice(0, 120); ; words = `${words.slice(0, Math.floor(words.length * 0.85)).trimEnd()}…`) {
    const found = await set(words, { ...how, width: 4000 });
    if (found.width <= WIDTH - 2 * MARGIN - 60 || words.length < 6) return found;
  }
}

/** JPEG of at most 300 kB. */
export async function drawCard(card: Card): Promise<Buffer> {
  const drawn = await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: PAPER } }).composite(await layers(card)).png({ compressionLevel: 1 }).toBuffer();
  let made = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    made = await sharp(drawn).jpeg({ quality, progressive: true, chromaSubsampling: quality > 80 ? '4:4:4' : '4:2:0' }).toBuffer();
    if (made.byteLength < MOST_BYTES) break;
  }
  return made;
}
