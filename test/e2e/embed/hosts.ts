/** Frames without an origin, and plain http without a secure context. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { feed, form, html, tag } from './snippet.ts';
import { hasCards, until, type Stage } from './stage.ts';
import { fillFirstStep, NUMBER, readFirstItem, send } from './using.ts';

export function hosts(on: () => Stage): void {
  describe('where much is missing', () => {
    test('in <iframe sandbox="allow-scripts">: the feed shows, an item opens, the form sends', async () => {
      const inner = on().host.put({ html: html(feed() + form() + tag(on().api)) });
      const guest = await on().open(html(`<iframe sandbox="allow-scripts" width="360" height="900" src="${inner}"></iframe>`));
      const frame = guest.page.frames().find((one) => one.url().endsWith(inner));
      assert.ok(frame);
      assert.equal(await frame.evaluate(() => { try { return localStorage.length; } catch { return `${origin} throws`; } }), 'null throws');
      await until(frame, guest.said, hasCards, 3, 0);
      const { title, text } = await readFirstItem(frame);
      assert.ok(text.includes(title));
      await fillFirstStep(frame);
      assert.match(await send(frame), NUMBER);
      assert.deepEqual(guest.said, []);
    });

    test('on plain http, where crypto.subtle is missing: the feed shows, the form sends', async () => {
      const api = `http://kabar.test:${on().proxy.port}`;
      const guest = await on().open(html(feed() + form() + tag(api)), { width: 360, origin: `http://desa.test:${on().host.port}` });
      await guest.cards(3);
      assert.deepEqual(await guest.page.evaluate(() => [isSecureContext, typeof crypto.subtle]), [false, 'undefined']);
      await fillFirstStep(guest.page);
      const [number] = NUMBER.exec(await send(guest.page)) ?? [];
      assert.deepEqual(on().tickets().filter((ticket) => ticket.number === number).map(({ moderated }) => moderated), [true]);
      assert.deepEqual(guest.said, []);
    });
  });
}
