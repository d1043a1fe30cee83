/** Widgets that appear late, move, hide and go. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { feed, html, tag } from './snippet.ts';
import { REGION, type Guest, type Stage } from './stage.ts';

export function insertion(on: () => Stage): void {
  const empty = (more = ''): Promise<Guest> => on().open(html(`<div id="isi"></div>${more}${tag(on().api)}`));

  describe('late, moved, hidden and removed', () => {
    const ways: Record<string, (snippet: string, region: string) => void> = {
      'innerHTML': (snippet) => { document.querySelector('#isi')!.innerHTML = snippet; },
      'appendChild of a placeholder': (snippet) => {
        const holder = document.createElement('div');
        holder.innerHTML = snippet;
        document.querySelector('#isi')!.appendChild(holder.firstElementChild!);
      },
      'an element made by name': (_snippet, region) => {
        const element = document.createElement('kim-news-feed');
        element.setAttribute('region', region);
        element.setAttribute('limit', '3');
        document.querySelector('#isi')!.append(element);
      },
      'a placeholder that is filled in only after it was inserted': (snippet) => {
        const holder = document.createElement('section');
        document.querySelector('#isi')!.append(holder);
        holder.insertAdjacentHTML('beforeend', `<p>${snippet}</p>`);
      },
    };
    for (const [name, insert] of Object.entries(ways)) {
      test(`${name} after the page has loaded`, async () => {
        const guest = await empty();
        assert.equal(guest.requests.filter((url) => /\/embed\/\d/.test(url)).length, 0, 'a page without widgets loads the entry alone');
        await guest.page.evaluate(insert, feed(), REGION);
        await guest.cards(3);
        assert.equal(guest.news(), 1);
        assert.deepEqual(guest.said, []);
      });
    }

    test('inside a closed <details>, and readable when it is opened', async () => {
      const guest = await on().open(html(`<details><summary>Berita</summary>${feed()}</details>${tag(on().api)}`));
      await guest.cards(3);
      await guest.page.click('summary');
      await guest.until(() => document.querySelector('kim-news-feed')!.getBoundingClientRect().height > 200);
    });

    test('in a tab panel that is hidden, and shaped by its room when the tab is opened', async () => {
      const guest = await on().open(html(`<div id="tab" hidden><div style="width: 640px">${feed()}</div></div>${tag(on().api)}`));
      await guest.cards(3);
      assert.equal(await guest.page.$eval('kim-news-feed', (element) => element.hasAttribute('data-kim-wide')), false);
      await guest.page.$eval('#tab', (panel) => { panel.removeAttribute('hidden'); });
      await guest.until(() => document.querySelector('kim-news-feed')!.hasAttribute('data-kim-wide'));
      assert.equal(await guest.page.$eval('kim-news-feed', (element) => element.getBoundingClientRect().height > 200), true);
      assert.deepEqual(guest.said, []);
    });

    test('in a single-page site that goes on, back and on again', async () => {
      const guest = await on().open(html(`<main><h1>Beranda</h1></main>${tag(on().api)}`));
      const go = (snippet: string): Promise<void> => guest.page.evaluate((next) => {
        history.pushState({ halaman: next.length }, '', `/halaman/${next.length}`);
        document.querySelector('main')!.innerHTML = next;
      }, snippet);
      for (const layout of ['list', 'grid', 'compact']) {
        await go(feed(`data-layout="${layout}"`));
        await guest.cards(3);
        await go('<h1>Profil desa</h1>');
        assert.equal(await guest.page.$('kim-news-feed'), null);
      }
      await go(feed());
      await guest.cards(3);
      assert.deepEqual(guest.said, []);
    });

    test('where an optimiser puts the script into the page late, without its attributes, under <base> and an AMD loader', async () => {
      const guest = await on().open(html(feed(), '<base href="https://lain.invalid/folder/"><script>window.define = function () { window.amdCalled = true; }; window.define.amd = {};</script>'));
      await guest.page.evaluate((src) => {
        const script = document.createElement('script');
        script.type = 'module';
        script.src = src;
        document.head.append(script);
        script.remove();
      }, `${on().api}/embed/v1/kentongan.js`);
      await guest.cards(3);
      assert.equal(await guest.page.evaluate(() => 'amdCalled' in window), false);
      assert.deepEqual(guest.said, []);
    });

    test('a placeholder in a <template> waits until it is cloned', async () => {
      const guest = await empty(`<template>${feed()}</template>`);
      assert.equal(await guest.page.$eval('template', (template) => template.content.querySelectorAll('kim-news-feed').length), 0);
      await guest.page.evaluate(() => { document.querySelector('#isi')!.append(document.querySelector('template')!.content.cloneNode(true)); });
      await guest.cards(3);
      assert.equal(guest.news(), 1);
    });

    test('moved at once, while loading and when ready: shown, asked for once', async () => {
      const guest = await empty('<div id="lain"></div>');
      await guest.page.evaluate((snippet) => {
        const [from, to] = [document.querySelector('#isi')!, document.querySelector('#lain')!];
        from.innerHTML = snippet;
        to.append(from.firstElementChild!);
      }, feed());
      await guest.until(() => !!document.querySelector('kim-news-feed')?.shadowRoot);
      await guest.page.evaluate(() => { document.querySelector('#isi')!.append(document.querySelector('#lain')!.firstElementChild!); });
      await guest.cards(3);
      await guest.page.evaluate(() => { document.querySelector('#lain')!.append(document.querySelector('#isi')!.firstElementChild!); });
      await guest.cards(3);
      assert.equal(await guest.page.$$eval('kim-news-feed', (all) => all.length), 1);
      assert.equal(guest.news(), 1);
    });

    /** What stays alive after a collection: listeners of all targets, and nodes. */
    const alive = async ({ cdp }: Guest): Promise<{ listeners: number; nodes: number }> => {
      await cdp.send('HeapProfiler.collectGarbage');
      const { jsEventListeners: listeners, nodes } = await cdp.send('Memory.getDOMCounters');
      return { listeners, nodes };
    };

    /** Less than one for each of 50 cycles: the browser itself is not exact to the node. */
    function assertFlat(before: { listeners: number; nodes: number }, after: typeof before): void {
      assert.ok(after.listeners < before.listeners + 25, `${before.listeners} listeners became ${after.listeners}`);
      assert.ok(after.nodes < before.nodes + 50, `${before.nodes} nodes became ${after.nodes}`);
    }

    test('one widget removed and inserted 50 times: no listeners, nodes or requests more', async () => {
      const guest = await on().open(html(`<div id="isi">${feed()}</div>${tag(on().api)}`));
      await guest.cards(3);
      const cycle = (times: number): Promise<void> => guest.page.evaluate(async (count) => {
        const holder = document.querySelector('#isi')!;
        const widget = holder.firstElementChild!;
        for (let time = 0; time < count; time += 1) {
          widget.remove();
          await new Promise((resolve) => { setTimeout(resolve); });
          holder.append(widget);
          await new Promise((resolve) => { setTimeout(resolve); });
        }
      }, times);
      await cycle(3);
      const [before, asked] = [await alive(guest), guest.news()];
      await cycle(50);
      assertFlat(before, await alive(guest));
      assert.equal(guest.news(), asked);
      await guest.cards(3);
    });

    test('50 new widgets, each thrown away before the next: nothing of them stays', async () => {
      const guest = await empty();
      const cycle = (times: number): Promise<void> => guest.page.evaluate(async (snippet, count) => {
        const holder = document.querySelector('#isi')!;
        for (let time = 0; time < count; time += 1) {
          holder.innerHTML = snippet;
          const loaded = new Promise((resolve) => { holder.addEventListener('kim-load', resolve, { once: true }); });
          // Every second one goes while it is still loading.
          if (time % 2) await loaded;
          else await new Promise((resolve) => { setTimeout(resolve); });
          holder.replaceChildren();
        }
      }, feed(), times);
      await cycle(4);
      const before = await alive(guest);
      await cycle(50);
      // Timers of what is gone still hold it until they end.
      await guest.pass(20_000);
      assertFlat(before, await alive(guest));
      assert.deepEqual(guest.said, []);
    });
  });
}
