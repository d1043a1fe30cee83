/** oEmbed as WordPress and others ask for it. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { samplePrograms } from '../../src/seed/sample-programs.ts';
import { publishProgram } from '../../src/use-cases/publish-program.ts';
import { PUBLIC_URL, VILLAGE, start, type UnderTest } from '../http/under-test.ts';
import { onEachStore } from '../store/each-store.ts';

const HOSTILE = '"><img src=x onerror=alert(1)></blockquote>&';

onEachStore('oEmbed', (make) => {
  let server: UnderTest;
  before(async () => { server = await start(make); });
  after(() => server.stop());

  const ask = (url: string, more: Record<string, string> = {}): Promise<Response> => fetch(`${server.base}/oembed?${new URLSearchParams({ url, ...more }).toString()}`);
  const rich = async (url: string, more: Record<string, string> = {}): Promise<Record<string, unknown> & { html: string; width: number; height: number }> => {
    const reply = await ask(url, more);
    assert.equal(reply.status, 200, url);
    assert.match(reply.headers.get('content-type') ?? '', /^application\/json/);
    return await reply.json() as never;
  };
  const frameOf = (html: string): string => /<iframe [^>]*src="([^"]+)"/.exec(html)![1]!.replaceAll('&amp;', '&');

  it('shows an item of news in a frame that reads, in the form WordPress knows, whatever the title holds', async () => {
    const id = await server.addNews(HOSTILE, VILLAGE);
    const said = await rich(`${PUBLIC_URL}/n/berita-${id}?fbclid=1#x`, { dnt: '1', format: 'json' });
    assert.deepEqual({ ...said, html: '' }, { version: '1.0', type: 'rich', title: HOSTILE, provider_name: 'Kentongan', provider_url: `${PUBLIC_URL}/`, width: 600, height: 600, html: '', cache_age: 3600 });
    // The two expressions with which WordPress takes such a reply apart.
    assert.match(said.html, /^<blockquote class="wp-embedded-content"><a href="[^"<>]+">[^<>]*<\/a><\/blockquote><iframe class="wp-embedded-content" [^<>]*><\/iframe>$/);
    const src = frameOf(said.html);
    assert.ok(src.startsWith(`${PUBLIC_URL}/embed/frame/news-feed?`));
    assert.ok((await (await fetch(src.replace(PUBLIC_URL, server.base))).text()).includes('&lt;img src=x'));
  });

  it('every page names its own, and each leads to a frame that is there', async () => {
    const [program] = samplePrograms(() => '2026-08-10');
    await publishProgram(server.server.context, program!, 'test');
    const id = await server.addNews('Pasar tani', VILLAGE);
    const { items } = await (await fetch(`${server.base}/v1/programs?region=${VILLAGE}`)).json() as { items: { slug: string }[] };
    for (const path of ['/', '/a', `/n/berita-${id}`, `/p/${items[0]!.slug}`, `/r/${VILLAGE}`, '/r/61.12', `/r/${VILLAGE}/aspirasi`, '/r/61.12/aspirasi']) {
      const page = await (await fetch(server.base + path)).text();
      const href = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
      assert.ok(href, path);
      const { html } = await (await fetch(href.replace(PUBLIC_URL, server.base))).json() as { html: string };
      assert.equal((await fetch(frameOf(html).replace(PUBLIC_URL, server.base))).status, 200, path);
    }
  });

  it('gives of the form a card that leads to it', async () => {
    const { html } = await rich(`${PUBLIC_URL}/r/6112012001/aspirasi?program=abc`);
    const card = await (await fetch(frameOf(html).replace(PUBLIC_URL, server.base))).text();
    assert.ok(card.includes(`href="/r/${VILLAGE}/aspirasi?program=abc"`) && !card.includes('<form') && !card.includes('<kim-'));
  });

  it('keeps to the width and height it is allowed', async () => {
    for (const [more, size] of [[{ maxwidth: '320' }, [320, 600]], [{ maxwidth: '2000', maxheight: '150' }, [600, 150]], [{ maxwidth: '' }, [600, 600]]] as const) {
      const { width, height, html } = await rich(`${PUBLIC_URL}/r/${VILLAGE}`, more);
      assert.deepEqual([width, height], size);
      assert.ok(html.includes(` width="${width}" height="${height}" `));
    }
    for (const wrong of ['0', '-1', 'lebar', '1e3']) assert.equal((await ask(`${PUBLIC_URL}/r/${VILLAGE}`, { maxwidth: wrong })).status, 400, wrong);
  });

  it('knows no addresses of others, nothing that is not public, and no XML', async () => {
    for (const url of ['https://lain.test/r/61', 'https://kabar.test.lain.test/r/61', 'http://kabar.test/r/61', `https://a:b@kabar.test/r/61`, 'javascript:alert(1)', 'bukan', `${PUBLIC_URL}/console`, `${PUBLIC_URL}/n/tidak-ada`, `${PUBLIC_URL}/r/99`, `${PUBLIC_URL}/a/KB-0000-0000-0`, `${PUBLIC_URL}/n/%00`, `${PUBLIC_URL}/n/%ff`]) {
      const reply = await ask(url);
      assert.equal(reply.status, 404, url);
      assert.equal(reply.headers.get('access-control-allow-origin'), '*');
      assert.ok(!(await reply.text()).includes(url), 'what was sent is not echoed');
    }
    assert.equal((await ask(`${PUBLIC_URL}/r/${VILLAGE}`, { format: 'xml' })).status, 501);
    assert.equal((await fetch(`${server.base}/oembed`)).status, 400);
  });
});
