/** What the builder writes of a frame: its address with all that was chosen, the room its widget takes, no border of the browser's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Choice } from '../src/snippet/choice.ts';
import { snippetOf } from '../src/snippet/snippet.ts';

const API = 'https://kabar.example';
const CHOICE: Choice = { host: 'html', mode: 'frame', place: { code: '61.12.01.2001', name: 'Sungai Raya', kind: 'village' }, site: 'pk_contoh', widgets: ['news-feed'], attributes: {}, accent: '', theme: 'auto', lang: '', updates: 'floating' };

/** The attributes of the one frame in what is pasted. */
function frameOf(change: Partial<Choice>): Record<string, string> {
  const { body } = snippetOf({ ...CHOICE, ...change }, { api: API }, (widget, place) => `${widget} "${place}"`);
  const [tag, ...more] = [...body.matchAll(/<iframe ([^>]*)><\/iframe>/g)].map(([, attributes]) => attributes!);
  assert.equal(more.length, 0, body);
  return Object.fromEntries([...tag!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!.replaceAll('&quot;', '"').replaceAll('&amp;', '&')]));
}

const asked = (change: Partial<Choice>): Record<string, string> => Object.fromEntries(new URL(frameOf(change)['src']!).searchParams);

test('the accent goes along as the frame reads it, and only when one was chosen', () => {
  assert.deepEqual(asked({ accent: '#ffee00' }), { site: 'pk_contoh', region: '61.12.01.2001', accent: '#ffee00' });
  assert.deepEqual(asked({}), { site: 'pk_contoh', region: '61.12.01.2001' });
  assert.deepEqual(asked({ accent: '#0a7', theme: 'dark', lang: 'en', attributes: { 'news-feed': { layout: 'compact' } } }), { site: 'pk_contoh', region: '61.12.01.2001', theme: 'dark', lang: 'en', layout: 'compact', accent: '#0a7' });
});

for (const [widget, layout, height] of [
  ['news-feed', undefined, '900'], ['news-feed', 'grid', '900'], ['news-feed', 'compact', '580'], ['news-feed', 'ticker', '104'],
  ['program-list', undefined, '900'], ['aspiration-form', undefined, '900'], ['aspiration-tracker', undefined, '700'], ['aspiration-board', 'compact', '580'], ['alert-bar', undefined, '68'],
] as const) {
  test(`${widget}${layout ? ` as ${layout}` : ''} has ${height} px from the start, the whole width and no border`, () => {
    const frame = frameOf({ widgets: [widget], attributes: layout ? { [widget]: { layout } } : {} });
    assert.deepEqual([frame['height'], frame['width'], frame['style'], frame['loading'], frame['title']], [height, '100%', 'border:0', 'lazy', `${widget} "Sungai Raya"`]);
    assert.equal(new URL(frame['src']!).pathname, `/embed/frame/${widget}`);
  });
}
