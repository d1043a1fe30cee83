/** Every widget is removed and inserted fifty times: what the page holds afterwards is what it held before. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { feed, form, html, programs, tag } from '../../e2e/embed/snippet.ts';
import { openStage, REGION, type Guest, type Stage } from '../../e2e/embed/stage.ts';

const TIMES = 50;
const of = (name: string): string => `<div data-kim-widget="${name}" data-region="${REGION}"><a class="cadangan" href="/lain">isi</a></div>`;
const WIDGETS: Readonly<Record<string, string>> = { 'news-feed': feed('data-search'), 'program-list': programs(), 'aspiration-form': form(), 'aspiration-tracker': of('aspiration-tracker'), 'aspiration-board': of('aspiration-board'), 'alert-bar': of('alert-bar') };

describe('memory', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.stop());

  /** Nodes, listeners, and bytes of the heap after everything unused is gone. */
  async function held({ cdp }: Guest): Promise<{ nodes: number; listeners: number; heap: number }> {
    for (let turn = 0; turn < 3; turn += 1) await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    const value = (name: string): number => metrics.find((metric) => metric.name === name)!.value;
    return { nodes: value('Nodes'), listeners: value('JSEventListeners'), heap: value('JSHeapUsedSize') };
  }
  /** Inserts, waits for content and removes; the states in which turns were removed without any. */
  const cycle = (guest: Guest, snippet: string, times: number): Promise<string[]> => guest.page.evaluate(async (markup, count) => {
    const place = document.querySelector('#isi')!;
    const bare: string[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      place.innerHTML = markup;
      let state = '';
      for (let wait = 0; wait < 200 && !/^(?:ready|empty)$/.test(state); wait += 1) {
        await new Promise((resolve) => { setTimeout(resolve, 10); });
        const widget = place.querySelector<HTMLElement>('[data-kim-widget] > *');
        state = (widget?.shadowRoot && widget.dataset['kimState']) || 'no widget';
      }
      if (!/^(?:ready|empty)$/.test(state)) bare.push(`${turn + 1}: ${state}`);
      place.textContent = '';
      await new Promise((resolve) => { setTimeout(resolve); });
    }
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    return bare;
  }, snippet, times);

  for (const [name, snippet] of Object.entries(WIDGETS)) {
    test(`${name}, ${TIMES} times`, async () => {
      const guest = await stage.open(html(`<div id="isi"></div>${tag(stage.api)}`), { width: 700 });
      await guest.cdp.send('Performance.enable');
      assert.deepEqual(await cycle(guest, snippet, 10), [], 'every turn must show content before it is removed');
      const first = await held(guest);
      assert.deepEqual(await cycle(guest, snippet, TIMES), [], 'every turn must show content before it is removed');
      const then = await held(guest);
      console.log(`${name}: nodes ${first.nodes} → ${then.nodes}, listeners ${first.listeners} → ${then.listeners}, heap ${Math.round(first.heap / 1024)} → ${Math.round(then.heap / 1024)} kB`);
      // One widget that stays would be some 60 nodes; fifty of them thousands.
      assert.ok(then.nodes - first.nodes < 150, `${then.nodes - first.nodes} nodes stay`);
      assert.ok(then.listeners - first.listeners < 20, `${then.listeners - first.listeners} listeners stay`);
      assert.ok(then.heap - first.heap < 600 * 1024, `${Math.round((then.heap - first.heap) / 1024)} kB stay`);
      await stage.clear();
    });
  }
});
