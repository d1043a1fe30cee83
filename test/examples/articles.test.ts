/** Every item of the sample feeds leads to its own article on the website that published it. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, it } from 'node:test';
import { readFeed } from '@kentongan/server/ingest';
import { serveExamples, type Examples } from '../../scripts/starting/example-server.mjs';

let examples: Examples;
before(async () => { examples = await serveExamples(0); });
after(() => examples.stop());

const plain = (html: string): string => html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

it('each item has a page of its own that holds what it says', async () => {
  const seen = new Set<string>();
  for (const file of readdirSync('examples/feeds')) {
    const url = `${examples.origin}/feeds/${file}`;
    const reply = await fetch(url);
    const { items } = await readFeed(new Uint8Array(await reply.arrayBuffer()), { url, contentType: reply.headers.get('content-type') ?? '' });
    assert.ok(items.length > 0, file);
    for (const item of items) {
      const at = item.url ?? '';
      assert.ok(at.startsWith(`${examples.origin}/`) && !seen.has(at), `${item.title}: ${at}`);
      seen.add(at);
      const article = await fetch(at);
      const page = plain(await article.text());
      assert.deepEqual([article.status, article.headers.get('content-type')], [200, 'text/html; charset=utf-8'], at);
      assert.ok(page.includes(`<h1>${item.title}</h1>`), at);
      assert.ok(page.includes(item.summary.slice(0, 60)), at);
      for (const [, path = ''] of page.matchAll(/(?:href|src)="(\/[^"]*)"/g)) assert.equal((await fetch(examples.origin + path)).status, 200, `${at}: ${path}`);
    }
  }
  assert.ok(seen.size >= 15);
});

it('the sites have a sign of their own', async () => {
  for (const path of ['/desa/', '/portal/']) {
    const href = /<link rel="icon" href="([^"]+)"/.exec(await (await fetch(examples.origin + path)).text())?.[1];
    assert.ok(href, path);
    assert.equal((await fetch(examples.origin + href)).headers.get('content-type'), 'image/svg+xml');
  }
});
