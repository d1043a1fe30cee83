/** Photos: small, upright, without where they were taken; or the original, or a reason. */
import { expect } from '@open-wc/testing';
import { LARGEST_ORIGINAL, shrinkPhoto as shrink, shrinkPhotos, type Photo } from '@kentongan/client/photos';

const LEFT = [220, 30, 30];
const RIGHT = [30, 30, 220];

/** A picture, left half red, right half blue; `noise` makes it hard to compress. */
async function picture(width: number, height: number, type = 'image/jpeg', noise = false): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  if (noise) {
    const data = context.createImageData(width, height);
    const words = new Uint32Array(data.data.buffer);
    let seed = 1;
    for (let index = 0; index < words.length; index++) words[index] = (seed = (seed * 1_664_525 + 1_013_904_223) >>> 0) | 0xff000000;
    context.putImageData(data, 0, 0);
  } else {
    for (const [colour, from] of [[LEFT, 0], [RIGHT, width / 2]] as const) {
      context.fillStyle = `rgb(${colour.join()})`;
      context.fillRect(from, 0, width / 2, height);
    }
  }
  return new Promise((resolve) => { canvas.toBlob((blob) => resolve(blob!), type, 0.95); });
}

/** Puts an EXIF segment behind the start of a JPEG: turned by `orientation`, taken somewhere. */
async function withExif(jpeg: Blob, orientation: number): Promise<Blob> {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const place = [...new TextEncoder().encode('GPS 0.02 S 109.34 E')];
  const payload = [...new TextEncoder().encode('Exif\0\0'), ...tiff, ...place];
  const bytes = new Uint8Array(await jpeg.arrayBuffer());
  return new Blob([bytes.slice(0, 2), new Uint8Array([0xff, 0xe1, 0, payload.length + 2, ...payload]), bytes.slice(2)], { type: 'image/jpeg' });
}

const file = (blob: Blob, name = 'foto.jpg', type = blob.type): File => new File([blob], name, { type });

async function look(blob: Blob): Promise<{ width: number; height: number; at: (x: number, y: number) => number[] }> {
  const bitmap = await createImageBitmap(blob);
  const canvas = Object.assign(document.createElement('canvas'), { width: bitmap.width, height: bitmap.height });
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return { width: bitmap.width, height: bitmap.height, at: (x, y) => [...context.getImageData(Math.floor(x * (bitmap.width - 1)), Math.floor(y * (bitmap.height - 1)), 1, 1).data.slice(0, 3)] };
}

const near = (got: number[], wanted: readonly number[]): boolean => got.every((value, index) => Math.abs(value - wanted[index]!) < 25);

async function shrinkPhoto(given: File): Promise<Photo> {
  const photo = await shrink(given);
  if (typeof photo === 'string') throw new Error(photo);
  return photo;
}

describe('photos', () => {
  it('have a long side of at most 1600 and 300 KB at most, whatever they show', async () => {
    for (const blob of [await picture(4000, 3000), await picture(2400, 1800, 'image/jpeg', true)]) {
      const { blob: small, shrunk, name } = await shrinkPhoto(file(blob));
      expect([shrunk, name, small.type]).to.deep.equal([true, 'foto.jpg', 'image/jpeg']);
      expect(small.size).to.be.at.most(300 * 1024);
      const { width, height } = await look(small);
      expect(Math.max(width, height)).to.be.at.most(1600);
      expect(width / height).to.be.closeTo(4 / 3, 0.01);
    }
  });

  it('are never made larger', async () => {
    const { blob } = await shrinkPhoto(file(await picture(200, 100)));
    expect((await look(blob)).width).to.equal(200);
  });

  for (const [how, prepare] of [['createImageBitmap', () => undefined], ['an element, where createImageBitmap does not turn', () => { window.createImageBitmap = () => Promise.reject(new TypeError('from-image is unknown')); }]] as const) {
    it(`stand upright and say nothing of time and place (by ${how})`, async () => {
      // 6: the camera was held upright; what is left in the file belongs on top.
      const original = await withExif(await picture(400, 200), 6);
      expect(await original.text()).to.include('Exif').and.include('GPS');
      const real = window.createImageBitmap;
      prepare();
      const { blob, shrunk } = await shrinkPhoto(file(original)).finally(() => { window.createImageBitmap = real; });
      expect(shrunk).to.equal(true);
      const seen = await look(blob);
      expect([seen.width, seen.height]).to.deep.equal([200, 400]);
      expect(near(seen.at(0.5, 0.1), LEFT) && near(seen.at(0.5, 0.9), RIGHT)).to.equal(true);
      const text = await blob.text();
      expect(text).to.not.include('Exif');
      expect(text).to.not.include('GPS');
    });
  }

  it('of other formats become JPEG, on white', async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 20, height: 20 });
    const png = await new Promise<Blob>((resolve) => { canvas.toBlob((blob) => resolve(blob!), 'image/png'); });
    const { blob } = await shrinkPhoto(file(png, 'tembus.png'));
    expect(blob.type).to.equal('image/jpeg');
    expect((await look(blob)).at(0.5, 0.5)).to.deep.equal([255, 255, 255]);
  });

  it('go as they are where the browser cannot read them and the API may', async () => {
    for (const head of [[0xff, 0xd8, 0xff, 0xe0], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'RIFF\0\0\0\0WEBP', 'GIF89a', '\0\0\0\x20ftypavif', '\0\0\0\x20ftypavis']) {
      const broken = file(new Blob([typeof head === 'string' ? head : new Uint8Array(head), 'and then nothing']), 'foto', '');
      expect((await shrinkPhoto(broken)).name).to.equal('foto');
    }
  });

  it('are refused at once where neither the browser nor the API can read them', async () => {
    for (const content of ['\0\0\0\x20ftypheic', 'RIFF\0\0\0\0WAVE', '<!doctype html>', '']) {
      for (const [name, type] of [['foto.heic', 'image/heic'], ['foto.jpg', 'image/jpeg'], ['foto', '']] as const) expect(await shrink(file(new Blob([content]), name, type)), content).to.equal('photo_unreadable');
    }
  });

  it('go as they are where a canvas gives noise', async () => {
    const original = file(await picture(100, 50));
    const real = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = () => new ImageData(new Uint8ClampedArray([255, 255, 255, 255]), 1, 1);
    try {
      expect((await shrinkPhoto(original)).blob).to.equal(original);
    } finally {
      CanvasRenderingContext2D.prototype.getImageData = real;
    }
  });

  it('are refused with a reason: too large as they are, no photo, more than three', async () => {
    const head = 'GIF89a';
    const large = file(new Blob([head, new Uint8Array(LARGEST_ORIGINAL + 1 - head.length)]), 'besar.gif', 'image/gif');
    const most = file(new Blob([head, new Uint8Array(LARGEST_ORIGINAL - head.length)]), 'pas.gif', 'image/gif');
    expect(await shrink(large)).to.equal('photo_too_large');
    expect(await shrink(most)).to.deep.equal({ blob: most, name: 'pas.gif', shrunk: false });
    expect(await shrink(file(new Blob(['<svg/>']), 'a.svg', 'image/svg+xml'))).to.equal('photo_not_image');
    expect(await shrink(file(new Blob(['%PDF']), 'a.pdf', 'application/pdf'))).to.equal('photo_not_image');
    const fine = await picture(20, 20);
    const { photos, refused } = await shrinkPhotos([file(fine, '1'), large, file(fine, '2'), file(fine, '3')], 1);
    expect(photos.map(({ name }) => name)).to.deep.equal(['1', '2']);
    expect(refused).to.deep.equal([{ name: 'besar.gif', code: 'photo_too_large' }, { name: '3', code: 'photos_too_many' }]);
  });
});
