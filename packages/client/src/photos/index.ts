/** Makes photos small enough for a village link, and takes out of them where they were taken. */

/** As the API takes them: how many with one aspiration, bytes of one that could not be shrunk. */
export const MOST_PHOTOS = 3;
/** Bytes of a picture that the API takes as it is: 5 MB. */
export const LARGEST_ORIGINAL = 5 * 1024 * 1024;

/** Pixels of the long side, bytes, and the steps of quality on the way there. */
const LONG_SIDE = 1600;
const LARGEST = 300 * 1024;
const QUALITIES = [0.85, 0.75, 0.65, 0.55];
const SMALLER = 0.75;
const LEAST_SIDE = 320;

/** The first bytes of what the API can read: JPEG, PNG, WebP, GIF, AVIF. */
const READABLE = /^(?:\xff\xd8\xff|\x89PNG|GIF8|RIFF.{4}WEBP|.{4}ftypavi)/s;

/** `photo_too_large`: over 5 MB and this browser cannot shrink it · `photo_unreadable`: neither this browser nor the API can open it (HEIC, a broken download) · `photo_not_image` · `photos_too_many` */
export type PhotoProblem = 'photo_too_large' | 'photo_unreadable' | 'photo_not_image' | 'photos_too_many';

/** A photo that is ready to send. */
export interface Photo {
  readonly blob: Blob;
  readonly name: string;
  /** False: the original, with all that it says about where and when; the API takes that out. */
  readonly shrunk: boolean;
}

interface Picture {
  readonly source: CanvasImageSource;
  readonly width: number;
  readonly height: number;
  readonly free: () => void;
}

async function asBitmap(file: Blob): Promise<Picture> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  return { source: bitmap, width: bitmap.width, height: bitmap.height, free: () => bitmap.close() };
}

/** Browsers that do not know `from-image` yet turn an element upright; a strict policy blocks it, then the original goes. */
async function asElement(file: Blob): Promise<Picture> {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  const free = (): void => URL.revokeObjectURL(image.src);
  try {
    await image.decode();
  } catch (error) {
    free();
    throw error;
  }
  return { source: image, width: image.naturalWidth, height: image.naturalHeight, free };
}

/** Some browsers hand out noise instead of what was drawn, against fingerprinting. */
function isTrue(context: CanvasRenderingContext2D): boolean {
  context.fillStyle = '#40a0e0';
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data as unknown as [number, number, number];
  return Math.abs(red - 0x40) + Math.abs(green - 0xa0) + Math.abs(blue - 0xe0) < 12;
}

const headOf = async (file: Blob): Promise<string> => String.fromCharCode(...new Uint8Array(await file.slice(0, 12).arrayBuffer()));

async function redraw({ source, width, height }: Picture): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  try {
    for (let side = Math.min(LONG_SIDE, Math.max(width, height)); ; side *= SMALLER) {
      const scale = side / Math.max(width, height);
      canvas.width = Math.max(1, Math.round(width * scale));
      canvas.height = Math.max(1, Math.round(height * scale));
      const context = canvas.getContext('2d');
      if (!context || !isTrue(context)) return undefined;
      // JPEG knows no transparency and would make it black.
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.imageSmoothingQuality = 'high';
      context.drawImage(source, 0, 0, canvas.width, canvas.height);
      for (const quality of QUALITIES) {
        const blob = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/jpeg', quality); });
        if (blob?.type !== 'image/jpeg') return undefined;
        if (blob.size <= LARGEST) return blob;
      }
      if (side < LEAST_SIDE) return undefined;
    }
  } finally {
    // Phones give canvases back late.
    canvas.width = canvas.height = 0;
  }
}

/** A JPEG of at most 1600 pixels and 300 KB, upright, without EXIF; the original where the browser cannot make one; or why it cannot go. Never rejects. */
export async function shrinkPhoto(file: File): Promise<Photo | PhotoProblem> {
  const { name, type, size } = file;
  if (type === 'image/svg+xml' || (type && !type.startsWith('image/'))) return 'photo_not_image';
  let picture: Picture | undefined;
  try {
    picture = await asBitmap(file).catch(() => asElement(file));
    const blob = await redraw(picture);
    if (blob) return { blob, name, shrunk: true };
  } catch {
    // Not decodable here, or too little memory.
  } finally {
    picture?.free();
  }
  if (!READABLE.test(await headOf(file).catch(() => ''))) return 'photo_unreadable';
  return size > LARGEST_ORIGINAL ? 'photo_too_large' : { blob: file, name, shrunk: false };
}

/** Shrinks one after another (a phone has memory for one); what cannot go is named with its reason and stops nothing. `already`: photos that are there. */
export async function shrinkPhotos(files: readonly File[], already = 0): Promise<{ readonly photos: Photo[]; readonly refused: { readonly name: string; readonly code: PhotoProblem }[] }> {
  const photos: Photo[] = [];
  const refused: { name: string; code: PhotoProblem }[] = [];
  for (const file of files) {
    const photo = already + photos.length < MOST_PHOTOS ? await shrinkPhoto(file) : 'photos_too_many';
    if (typeof photo === 'string') refused.push({ name: file.name, code: photo });
    else photos.push(photo);
  }
  return { photos, refused };
}
