/** Pictures as they come from outside, through the real encoder, on a real disk. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { deflateSync, crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { createMedia, imageOf, MediaError, type Media, type MediaErrorCode } from '../../src/media/index.ts';

let dir: string;
let media: Media;

before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kentongan-media-'));
  media = createMedia({ dir, fetch: () => Promise.reject(new Error('no network here')), clock: () => 7 });
});
after(() => rm(dir, { recursive: true }));

const picture = (width: number, height: number): Sharp => sharp({ create: { width, height, channels: 3, background: { r: 20, g: 120, b: 60 } } });
const refusedWith = (code: MediaErrorCode) => (error: unknown): boolean => error instanceof MediaError && error.code === code;

/** A PNG that claims a size and holds almost nothing. */
function pngBomb(side: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1000))), chunk('IEND', Buffer.alloc(0))]);
}

describe('pictures', () => {
  it('keeps three widths of a large one and never enlarges a small one', async () => {
    const large = await media.keep(await picture(1600, 800).jpeg().toBuffer());
    assert.deepEqual({ ...large, hash: '' }, { hash: '', width: 960, height: 480, widths: '[240,480,960]', created_at: 7 });
    const small = await media.keep(await picture(100, 60).png().toBuffer());
    assert.deepEqual([small.width, small.height, small.widths], [100, 60, '[100]']);
    const middle = await media.keep(await picture(300, 300).webp().toBuffer());
    assert.equal(middle.widths, '[240,300]');
    const names = await readdir(dir);
    assert.ok(names.includes(`${large.hash}-240.webp`) && names.includes(`${small.hash}-100.webp`));
    assert.ok(names.every((name) => !name.startsWith('.')), 'no temporary file is left');
  });

  it('gives the same picture the same name', async () => {
    const bytes = await picture(500, 400).jpeg().toBuffer();
    assert.equal((await media.keep(bytes)).hash, (await media.keep(bytes)).hash);
  });

  it('takes EXIF and its GPS position away and turns the picture upright', async () => {
    const bytes = await picture(400, 200).jpeg().withExif({ IFD0: { Copyright: 'PRIVAT', Orientation: '6' }, IFD3: { GPSLatitude: '0/1 10/1 0/1', GPSLatitudeRef: 'S' } }).toBuffer();
    assert.ok((await sharp(bytes).metadata()).exif, 'the sample has EXIF');
    const oriented = await sharp(bytes).withMetadata({ orientation: 6 }).toBuffer();
    const row = await media.keep(oriented);
    assert.deepEqual([row.width, row.height], [200, 400]);
    const kept = await readFile(join(dir, `${row.hash}-200.webp`));
    assert.equal((await sharp(kept).metadata()).exif, undefined);
    assert.ok(!kept.includes('PRIVAT'));
  });

  it('refuses what is no picture, SVG too, whatever it calls itself', async () => {
    for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<?xml version="1.0"?><svg/>', 'GIF', '', '%PDF-1.4']) await assert.rejects(media.keep(Buffer.from(text)), refusedWith('picture_unknown'), text);
  });

  it('refuses pixel bombs and cut files', async () => {
    await assert.rejects(media.keep(pngBomb(30_000)), refusedWith('picture_too_large'));
    const noise = await sharp({ create: { width: 300, height: 300, channels: 3, background: 'red', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).jpeg().toBuffer();
    await assert.rejects(media.keep(noise.subarray(0, noise.length / 2)), refusedWith('picture_broken'));
  });

  it('describes a stored picture as the contract does', () => {
    const row = { hash: 'ab', width: 960, height: 640, widths: '[240,480,960]', created_at: 0 };
    assert.deepEqual(imageOf(row, 'Jembatan', 'https://api.example'), {
      src: 'https://api.example/media/ab-480.webp',
      srcset: 'https://api.example/media/ab-240.webp 240w, https://api.example/media/ab-480.webp 480w, https://api.example/media/ab-960.webp 960w',
      width: 960, height: 640, alt: 'Jembatan',
    });
  });
});
