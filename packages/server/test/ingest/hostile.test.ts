/** Nothing that a feed contains may hang, crash or throw without a code. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { IngestError, readFeed, type Feed } from '@kentongan/server/ingest';

/** Seconds of work, which is the same on a busy machine: far above what these take (under 1.5), far below what super-linear work would. */
const LIMIT = 15;

async function survives(input: Uint8Array): Promise<Feed | IngestError> {
  const before = process.cpuUsage();
  const result = await readFeed(input, { url: 'https://desa.example/feed' }).catch((error: unknown) => {
    assert.ok(error instanceof IngestError, `uncoded: ${String(error)}`);
    return error;
  });
  const { user, system } = process.cpuUsage(before);
  assert.ok((user + system) / 1e6 < LIMIT, 'took too long');
  return result;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const channel = (inside: string): string => `<rss version="2.0"><channel><title>x</title>${inside}</channel></rss>`;
const described = (html: string): string => channel(`<item><title>a</title><description><![CDATA[${html}]]></description></item>`);
const laughs = `<!DOCTYPE r [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};&a${n};">`).join('')}]>`;

const hostile: Readonly<Record<string, () => string>> = {
  'five million <': () => '<'.repeat(5e6),
  'five million < in a channel': () => channel('<'.repeat(5e6)),
  'elements 100,000 deep': () => channel('<a>'.repeat(1e5)),
  'items 100,000 deep': () => channel('<item>'.repeat(1e5)),
  'a huge CDATA': () => described('x'.repeat(8e6)),
  'an unclosed CDATA': () => channel(`<item><description><![CDATA[${'x'.repeat(8e6)}`),
  'half a million CDATA openings': () => channel(`<item><description>${'<![CDATA['.repeat(5e5)}`),
  'markup 2,000,000 deep': () => described('<b>'.repeat(2e6)),
  'a million pictures': () => described('<img src=a>'.repeat(1e6)),
  'comments that never end': () => channel('<!--'.repeat(1e6)),
  'a comment at the head and a thousand in an article': () => `<?xml version="1.0"?><!-- x -->${described('<!--[if gte mso 9]><xml></xml><![endif]-->'.repeat(1000))}`,
  'a lazy picture behind half a megabyte of placeholders': () => described(`<img data-src="/a.jpg" src="${'blank'.repeat(1e5)}">`),
  'instructions that never end': () => '<?'.repeat(2e6),
  'a giant attribute': () => channel(`<item a="${'x'.repeat(8e6)}"/>`),
  'a hundred thousand attributes': () => channel(`<item ${Array.from({ length: 1e5 }, (_, n) => `a${n}="x"`).join(' ')}/>`),
  'a hundred thousand items': () => channel('<item><title>x</title></item>'.repeat(1e5)),
  'a hundred thousand broken items': () => channel('<item><title><![CDATA[x</title></item>'.repeat(1e5)),
  'billion laughs': () => `<?xml version="1.0"?>${laughs}${channel('<item><title>&a30;</title></item>')}`,
  'an external entity': () => `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${channel('<item><title>a&x;</title></item>')}`,
  'a DOCTYPE that never ends': () => `<!DOCTYPE a [${'<!ENTITY a "b">'.repeat(2e5)}`,
  'JSON 3,000,000 deep': () => '['.repeat(3e6),
  'an object a million deep': () => '{"a":'.repeat(1e6),
  'closing tags without a channel': () => `<rss version="2.0">${'</rss>'.repeat(1e6)}`,
  'a prefix everywhere': () => `<r:rss>${'<r:'.repeat(1e6)}`,
  'white space': () => ' '.repeat(1.5e7),
  'zeros': () => '\0'.repeat(5e6),
  'a page of links': () => `<html>${'<link '.repeat(5e5)}`,
  'a title of entities': () => channel(`<item><title>${'&lt;'.repeat(1e6)}</title></item>`),
  'a date of a megabyte': () => channel(`<item><pubDate>${'1 '.repeat(1e6)}</pubDate></item>`),
  '__proto__': () => '{"version":"https://jsonfeed.org/version/1","title":"t","__proto__":{"x":1},"items":[{"id":"1","title":"a","__proto__":null}]}',
};

describe('hostile feeds', () => {
  for (const [name, make] of Object.entries(hostile)) it(name, async () => { await survives(bytes(make())); });

  it('entities of a DOCTYPE are never expanded', async () => {
    for (const name of ['billion laughs', 'an external entity']) {
      const feed = await survives(bytes(hostile[name]!()));
      assert.ok(!(feed instanceof Error) && feed.items.length === 1 && feed.items[0]!.title.length < 20, name);
    }
  });

  it('more than 16 MiB is refused', async () => {
    const result = await survives(new Uint8Array(16 * 1024 * 1024 + 1));
    assert.ok(result instanceof IngestError && result.code === 'feed_too_large');
  });
});

const samples = [
  `<?xml version="1.0" encoding="utf-8"?>${described('<p>Isi <img src="/a.jpg"> <a href="/b">tautan</a></p>')}`,
  '<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><title type="html">a &amp;amp; b</title><id>1</id><link href="/1"/><updated>2026-08-03T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x</p></div></content></entry></feed>',
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>q</title></channel><item rdf:about="http://x/1"><title>t</title></item></rdf:RDF>',
  '{"version":"https://jsonfeed.org/version/1","title":"T","items":[{"id":1,"content_html":"<p>a</p>","date_published":"2026-08-03","tags":["a"],"attachments":[{"url":"/x.png","mime_type":"image/png"}]}]}',
  '[{"id":5,"link":"https://d.example/","title":{"rendered":"A"},"content":{"rendered":"<p>c</p>"},"_embedded":{"wp:featuredmedia":[{"source_url":"/f.jpg"}],"wp:term":[[{"taxonomy":"category","name":"b"}]]}}]',
].map(bytes);

describe('mutated feeds', () => {
  it('give a feed or a coded error, with well-formed fields', async () => {
    const change = fc.record({ at: fc.nat(), drop: fc.nat({ max: 40 }), put: fc.oneof(fc.uint8Array({ maxLength: 12 }), fc.constantFrom('<', '>', '&', ']]>', '<![CDATA[', '<!--', '</item>', '<item>', '"', '{', '[', 'null', '\0').map(bytes)) });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: 4 }), fc.option(fc.nat()), async (sample, changes, cut) => {
        let text = [...sample];
        for (const { at, drop, put } of changes) text.splice(at % (text.length + 1), drop, ...put);
        if (cut !== null) text = text.slice(0, cut % (text.length + 1));
        const result = await survives(Uint8Array.from(text));
        if (result instanceof IngestError) return;
        for (const item of result.items) {
          assert.ok(item.id !== '' && item.summary.length <= 160);
          for (const address of [item.url, item.image]) assert.ok(address === null || /^https?:\/\//.test(address));
          assert.ok(item.publishedAt === null || new Date(item.publishedAt).toISOString() === item.publishedAt);
          assert.doesNotMatch(item.html, /<script|javascript:|\son\w+=/i);
        }
      }),
      { numRuns: 600 },
    );
  });
});
