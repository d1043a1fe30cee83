/** One scene of the gallery, drawn as the address says: `?scene=news-feed/stale`. Sets `data-drawn` on the document when it can be looked at, and `data-scenes` to what there is. */
import { FIXTURE_NOW, mockApi } from '@kentongan/testing';
import '@kentongan/elements/define';
import { scenes } from './scenes.ts';

/** Widths of a side column, a phone, a tablet and a page, in px. */
const WIDTHS = [280, 360, 768, 1280];

const asked = new URLSearchParams(location.search).get('scene');
document.documentElement.dataset['scenes'] = JSON.stringify(scenes.map(({ widget, name, alone }) => ({ widget, name, alone })));
const scene = scenes.find(({ widget, name }) => `${widget}/${name}` === asked);
if (!scene) throw new Error(`No scene is called ${asked}.`);

Date.now = () => FIXTURE_NOW;
localStorage.clear();
const api = mockApi();
api.mode = 'normal';

function place(width: number): HTMLElement {
  const box = document.createElement('main');
  box.style.width = scene!.alone ? '100%' : `${width}px`;
  const widget = document.createElement(`kim-${scene!.widget}`);
  for (const [name, value] of Object.entries({ api: api.base, region: '61.12.01.2001', site: 'pk_desa', ...scene!.attributes })) widget.setAttribute(name, value);
  widget.innerHTML = '<a href="#">Berita Desa Sungai Raya</a>';
  box.append(widget);
  document.body.append(box);
  return widget;
}

async function until(holds: () => unknown): Promise<void> {
  while (!holds()) await new Promise((resolve) => { setTimeout(resolve, 20); });
}

const widths = scene.alone ? [innerWidth] : WIDTHS;
if (scene.seen) {
  const earlier = place(360);
  await until(() => earlier.dataset['kimState'] === 'ready');
  earlier.parentElement!.remove();
}
if (!scene.act) api.mode = scene.mode ?? 'normal';
await Promise.all(widths.map(async (width) => {
  const widget = place(width);
  await until(() => widget.shadowRoot);
  if (scene.act) {
    await until(() => scene.mode !== undefined || widget.dataset['kimState'] === 'ready');
    api.mode = scene.mode ?? 'normal';
    await scene.act(widget.shadowRoot!, widget);
  }
  const { until: wanted } = scene;
  await until(() => (typeof wanted === 'string' ? widget.dataset['kimState'] === wanted : wanted(widget.shadowRoot!)));
}));
await new Promise((resolve) => { setTimeout(resolve, 300); });
document.documentElement.dataset['drawn'] = '';
