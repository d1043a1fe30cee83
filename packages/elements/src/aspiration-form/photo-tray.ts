/** The photos that will go along: chosen, made small, taken out again. The code that shrinks comes with the first photo. */
import type { Photo, PhotoProblem } from '@kentongan/client/photos';
import type { FormHost } from './host.ts';

/** As the API takes them. */
export const MOST_PHOTOS = 3;
const THUMB = 160;

export interface TrayPhoto extends Photo {
  /** A canvas, since host pages may forbid blob: pictures; empty where the browser cannot read the photo. */
  readonly thumb: HTMLCanvasElement;
}

async function draw(canvas: HTMLCanvasElement, blob: Blob): Promise<void> {
  canvas.width = canvas.height = THUMB;
  try {
    const bitmap = await createImageBitmap(blob);
    const side = Math.min(bitmap.width, bitmap.height);
    canvas.getContext('2d')!.drawImage(bitmap, (bitmap.width - side) / 2, (bitmap.height - side) / 2, side, side, 0, 0, THUMB, THUMB);
    bitmap.close();
  } catch {
    // HEIC outside Safari: the name stands beside it.
  }
}

export class PhotoTray {
  photos: TrayPhoto[] = [];
  refused: readonly { readonly name: string; readonly code: PhotoProblem | 'failed' }[] = [];
  busy = false;
  readonly #host: FormHost;

  constructor(host: FormHost) {
    this.#host = host;
  }

  /** What cannot go is named in `refused`. Never rejects. */
  async add(files: readonly File[]): Promise<void> {
    if (this.busy || !files.length) return;
    this.busy = true;
    this.#host.show();
    try {
      const { shrinkPhotos } = await import('@kentongan/client/photos');
      const { photos, refused } = await shrinkPhotos(files, this.photos.length);
      this.refused = refused;
      for (const photo of photos) {
        const thumb = document.createElement('canvas');
        await draw(thumb, photo.blob);
        this.photos.push({ ...photo, thumb });
      }
    } catch {
      this.refused = files.map(({ name }) => ({ name, code: 'failed' as const }));
    }
    this.busy = false;
    this.#host.show();
  }

  remove(photo: TrayPhoto): void {
    this.photos = this.photos.filter((other) => other !== photo);
    this.refused = [];
    this.#host.show('#f-photo');
  }

  clear(): void {
    this.photos = [];
    this.refused = [];
  }
}
