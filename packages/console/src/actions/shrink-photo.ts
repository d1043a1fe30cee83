/** Makes a phone's picture small enough for a slow line; what the browser cannot read is sent as it is, and the server judges. */

/** Pixels of the long side, and bytes under which a picture goes as it is. */
const LONG_SIDE = 1600;
const SMALL = 300 * 1024;

export async function shrinkPhoto(file: Blob): Promise<Blob> {
  if (file.size <= SMALL || typeof createImageBitmap !== 'function') return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const share = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * share);
    canvas.height = Math.round(picture.height * share);
    canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const small = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/jpeg', 0.8); });
    return small && small.size < file.size ? small : file;
  } catch {
    return file;
  }
}
