/** The photos that will go along. The code that takes and lists them comes with the first. */
import type { PhotoProblem } from '@kentongan/client/photos';
import type { FormHost } from './host.ts';
import type * as photoList from './photo-list.ts';

export class PhotoTray {
  photos: photoList.TrayPhoto[] = [];
  refused: readonly { readonly name: string; readonly code?: PhotoProblem }[] = [];
  busy = false;
  /** Resolves when no photo is being made small. */
  ready: Promise<void> | undefined;
  list: typeof photoList | undefined;
  /** There once photos can be listed. */
  words: photoList.PhotoWords | undefined;
  readonly #host: FormHost;

  constructor(host: FormHost) {
    this.#host = host;
  }

  /** What cannot go is named in `refused`, without a code when nothing could be prepared. Never rejects. */
  add(files: readonly File[]): void {
    if (!this.busy && files.length) this.ready = this.#take(files);
  }

  async #take(files: readonly File[]): Promise<void> {
    this.busy = true;
    this.#host.show();
    try {
      this.list ??= await import('./photo-list.ts');
      this.#host.wear(this.list.photoStyles);
      await this.speak();
      const { photos, refused } = await this.list.takePhotos(files, this.photos.length);
      this.photos.push(...photos);
      this.refused = refused;
    } catch {
      this.refused = files;
    }
    this.busy = false;
    this.#host.show();
  }

  /** Takes the words in the language of the page. */
  async speak(): Promise<void> {
    this.words = await this.list?.photoWords(this.#host.language());
  }

  remove(photo: photoList.TrayPhoto): void {
    this.photos = this.photos.filter((other) => other !== photo);
    this.refused = [];
    this.#host.show('#f-photo');
  }

  clear(): void {
    this.photos = [];
    this.refused = [];
  }
}
