/** The photos that were chosen, one chunk with what makes them small: nobody needs it before the first photo. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { MOST_PHOTOS, shrinkPhotos, type Photo, type PhotoProblem } from '@kentongan/client/photos';
import { tick } from './field.ts';
import { photoId, type PhotoWords } from './locale/photo-id.ts';
import type { FormView } from './view.ts';

export type { PhotoWords } from './locale/photo-id.ts';

export interface TrayPhoto extends Photo {
  /** A canvas, since host pages may forbid blob: pictures; empty where the browser cannot read the photo. */
  readonly thumb: HTMLCanvasElement;
}

/** Where the photos lie. */
interface Chosen {
  readonly tray: { readonly photos: readonly TrayPhoto[]; remove(photo: TrayPhoto): void };
}

const THUMB = 160;

export const photoStyles = css`
.photos { display: grid; gap: 8px; list-style: none; }
.photos li { display: grid; grid-template-columns: 64px minmax(0, 1fr) auto; gap: 10px; align-items: center; }
canvas { width: 64px; height: 64px; border-radius: var(--kim-radius, 6px); background: var(--_wash-2); }
`;

/** The words of chosen photos in `id` or `en`. */
export async function photoWords(language: string): Promise<PhotoWords> {
  return language === 'en' ? (await import('./locale/photo-en.ts')).photoEn : photoId;
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

/** Makes `files` small and gives each its picture; `already` are there. */
export async function takePhotos(files: readonly File[], already: number): Promise<{ readonly photos: TrayPhoto[]; readonly refused: readonly { readonly name: string; readonly code: PhotoProblem }[] }> {
  const { photos, refused } = await shrinkPhotos(files, already);
  const taken: TrayPhoto[] = [];
  for (const photo of photos) {
    const thumb = document.createElement('canvas');
    await draw(thumb, photo.blob);
    taken.push({ ...photo, thumb });
  }
  return { photos: taken, refused };
}

export function photoList({ tray }: Chosen, words: PhotoWords): TemplateResult | typeof nothing {
  return tray.photos.length ? html`<ul class="photos" role="list">${tray.photos.map((photo, at) => html`<li>${photo.thumb}<span class="hint">${photo.name}</span><button type="button" class="btn bare" aria-label=${words.remove(at + 1)} @click=${() => tray.remove(photo)}>${words.removeShort}</button></li>`)}</ul>` : nothing;
}

/** How many there are, as a screen reader says it, and whether they may be shown. */
export function photoConsent(view: FormView, words: PhotoWords): TemplateResult {
  return html`<div class="field">${tick(view, 'photoConsent', view.labels.consent.photo, words.consentHint)}</div>`;
}

export const photoCount = ({ tray }: Chosen, words: PhotoWords): TemplateResult => html`<p class="vh">${words.count(tray.photos.length, MOST_PHOTOS)}</p>`;
