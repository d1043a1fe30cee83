/** Pictures where data is dear. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { feed, html, tag } from './snippet.ts';
import type { Guest, Stage } from './stage.ts';

export function pictures(on: () => Stage): void {
  const asked = ({ requests }: Guest): number => requests.filter((url) => url.includes('/media/')).length;

  describe('Save-Data', () => {
    const DEAR: Readonly<Record<string, () => void>> = {
      'Save-Data': () => { Object.defineProperty(Navigator.prototype, 'connection', { configurable: true, get: () => ({ saveData: true, effectiveType: '4g' }) }); },
      'a 2G link': () => { Object.defineProperty(Navigator.prototype, 'connection', { configurable: true, get: () => ({ saveData: false, effectiveType: 'slow-2g' }) }); },
    };
    for (const [name, before] of Object.entries(DEAR)) test(`${name}: no picture until “Tampilkan gambar” is pressed`, async () => {
      const guest = await on().open(html(feed() + tag(on().api)), { before });
      await guest.cards(3);
      const button = await guest.page.waitForSelector('kim-news-feed >>> ::-p-text(Tampilkan gambar)');
      assert.equal(asked(guest), 0);
      await button!.click();
      await guest.until(() => !!document.querySelector('kim-news-feed')!.shadowRoot!.querySelector('img')?.naturalWidth);
      assert.ok(asked(guest) > 0);
      assert.equal(await guest.page.$('kim-news-feed >>> ::-p-text(Tampilkan gambar)'), null, 'the button has done its work');
    });

    test('elsewhere pictures come by themselves, and there is no button', async () => {
      const guest = await on().open(html(feed() + tag(on().api)));
      await guest.until(() => !!document.querySelector('kim-news-feed')?.shadowRoot?.querySelector('img')?.naturalWidth);
      assert.ok(asked(guest) > 0);
      assert.equal(await guest.page.$('kim-news-feed >>> ::-p-text(Tampilkan gambar)'), null);
    });
  });
}
