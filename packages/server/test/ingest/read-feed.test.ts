/** Feeds of every format, whole and hurt, from bytes to items. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { IngestError, readFeed, type Feed } from '@kentongan/server/ingest';

const url = 'https://desa.example/blog/feed';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string | Uint8Array, contentType?: string): Promise<Feed> => readFeed(typeof text === 'string' ? bytes(text) : text, { url, contentType });
const rss = (items: string, root = ''): string => `<?xml version="1.0"?><rss version="2.0" ${root}><channel><title>Desa</title><link>https://desa.example/</link>${items}</channel></rss>`;
const only = async (text: string): Promise<Feed['items'][number]> => {
  const { items } = await read(text);
  assert.equal(items.length, 1);
  return items[0]!;
};

describe('formats', () => {
  it('reads RSS 2.0 with content:encoded', async () => {
    const item = await only(rss('<item><title>Panen</title><link>/a</link><guid isPermaLink="false">g1</guid><pubDate>Sen, 3 Agu 2026 10.00 WIB</pubDate><description>Ringkas</description><content:encoded><![CDATA[<p>Penuh <img src="/i.jpg"></p>]]></content:encoded></item>', 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'));
    assert.deepEqual(item, { id: 'g1', title: 'Panen', url: 'https://desa.example/a', summary: 'Ringkas', html: '<p>Penuh <img src="https://desa.example/i.jpg" alt="" /></p>', image: 'https://desa.example/i.jpg', publishedAt: '2026-08-03T03:00:00.000Z' });
  });

  it('reads RSS 0.91 and a channel without its root', async () => {
    assert.equal((await only('<rss version="0.91"><channel><title>x</title><item><title>Satu</title><link>http://a.example/1</link></item></channel></rss>')).url, 'http://a.example/1');
    assert.equal((await only('<channel><title>x</title><item><title>Satu</title></item></channel>')).title, 'Satu');
  });

  it('reads RSS with a prefix of its own, without a channel, with an XHTML body', async () => {
    assert.equal((await only('<r:rss xmlns:r="http://backend.userland.com/rss2" version="2.0"><r:channel><r:item><r:title>Satu</r:title></r:item></r:channel></r:rss>')).title, 'Satu');
    assert.equal((await only('<rss><item><description>Isi</description></item></rss>')).summary, 'Isi');
    assert.equal((await only(rss('<item><title>a</title><xhtml:body><p>Isi <b>x</b></p></xhtml:body></item>', 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'))).html, '<p>Isi <b>x</b></p>');
  });

  it('reads RSS 1.0 in RDF', async () => {
    const item = await only('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>q</title><link>https://desa.example/</link></channel><item rdf:about="http://a.example/1"><title>t</title><link>http://a.example/1</link><dc:date>2020-01-01T00:00Z</dc:date></item></rdf:RDF>');
    assert.deepEqual([item.id, item.url, item.publishedAt], ['http://a.example/1', 'http://a.example/1', '2020-01-01T00:00:00.000Z']);
  });

  it('reads every item of RSS 1.0 and 1.1, whatever the list of items says', async () => {
    const head = '<!-- <items> <item>s --><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>q</title><link>https://desa.example/</link><items><rdf:Seq><rdf:li rdf:resource="http://a.example/2"/></rdf:Seq></items>';
    const items = '<item rdf:about="http://a.example/1"><title>satu</title></item><item rdf:about="http://a.example/2"><title>dua</title><pubDate>Mon, 03 Aug 2026 10:00:00 GMT</pubDate></item>';
    for (const text of [`${head}</channel>${items}</rdf:RDF>`, `${head}${items}</channel></rdf:RDF>`]) {
      const feed = await read(text);
      assert.deepEqual([feed.title, ...feed.items.map(({ id, title, publishedAt }) => [id, title, publishedAt])], ['q', ['http://a.example/1', 'satu', null], ['http://a.example/2', 'dua', '2026-08-03T10:00:00.000Z']]);
    }
    const listed = await read('<Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about="http://a.example/"><title>q</title><items rdf:parseType="Collection"><item><title>satu</title></item><item><title>dua</title></item></items></Channel>');
    assert.deepEqual([listed.title, ...listed.items.map((item) => item.title)], ['q', 'satu', 'dua']);
  });

  it('keeps an item of which nothing is known', async () => {
    assert.deepEqual((await read(rss('<item><x:y xmlns:x="urn:x">a</x:y></item><item/><item><title>b</title></item>'))).items.map((item) => item.title), ['', '', 'b']);
    assert.equal((await read('<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><entry><author><name>x</name></author></entry></feed>')).items.length, 1);
  });

  it('leaves an item whole that quotes another, whatever its prefix', async () => {
    const entry = (inside: string): string => `<entry><title>luar</title><activity:verb xmlns:activity="urn:a">share</activity:verb>${inside}<link href="http://a.example/1"/></entry>`;
    const { items } = await read(`<feed xmlns="http://www.w3.org/2005/Atom">${entry('<entry><title>dalam</title></entry>')}${entry('')}<entry><author><name>x</name></author></entry></feed>`);
    assert.deepEqual(items.map(({ title, url }) => [title, url]), [['luar', 'http://a.example/1'], ['luar', 'http://a.example/1'], ['', null]]);
    const listed = await read(rss(`<item><title>a</title>${'<x:item>bahan</x:item>'.repeat(9)}<link>http://a.example/1</link></item><item/>`, 'xmlns:x="urn:x"'));
    assert.deepEqual(listed.items.map(({ title, url }) => [title, url]), [['a', 'http://a.example/1'], ['', null]]);
  });

  it('prefers the page that says that it is HTML', async () => {
    const item = await only('<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="http://a.example/1"/><link rel="alternate" type="text/html" href="http://a.example/1.html"/></entry></feed>');
    assert.equal(item.url, 'http://a.example/1.html');
  });

  it('decodes base64 of Atom 1.0 where it is words', async () => {
    const entry = (type: string, value: string | Buffer): string => `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>a</title><content type="${type}">${Buffer.from(value).toString('base64')}</content></entry></feed>`;
    assert.equal((await only(entry('application/octet-stream', '<p>Isi</p>'))).html, '<p>Isi</p>');
    assert.equal((await only(entry('image/png', Buffer.from([0x89, 0x50, 0, 1])))).html, '');
  });

  it('keeps a title whose type is nothing that is known', async () => {
    assert.equal((await only('<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="application/x-desa">desa</title></entry></feed>')).title, 'desa');
  });

  it('reads a feed before which the server printed warnings, and a page that shows a feed as a page', async () => {
    const feed = `<?xml version="1.0"?><!DOCTYPE rss>${rss('<item><title>a</title></item>')}`;
    assert.equal((await only(`<br />\n<b>Warning</b>: include(): failed in <b>x.php</b> on line <b>3</b><br />\n${feed}`)).title, 'a');
    await assert.rejects(read(`<!doctype html><html><head><title>a</title></head><body><pre>${feed}</pre></body></html>`), (error: IngestError) => error.code === 'feed_is_html');
    assert.equal((await only(rss(`<item><title>asli</title><description><![CDATA[<?xml version="1.0"?>${rss('<item><title>kutipan</title></item>').replace(/^<\?xml[^>]*>/, '')}]]></description></item>`).replace(/^<\?xml[^>]*>/, ''))).title, 'asli', 'a feed that quotes one is itself');
    await assert.rejects(read(`<opml></opml>${feed.replaceAll('rss', 'outline')}`), (error: IngestError) => error.code === 'feed_is_other');
  });

  it('reads Atom 1.0: alternate link, xml:base, XHTML', async () => {
    const item = await only('<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://desa.example/x/"><title type="html">a</title><entry><title type="text">1 &lt; 2</title><id>urn:1</id><link rel="self" href="s"/><link rel="enclosure" type="image/png" href="p.png"/><link href="y/1"/><updated>2026-08-03T10:00:00+07:00</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Isi &amp; lagi</p></div></content></entry></feed>');
    assert.deepEqual(item, { id: 'urn:1', title: '1 < 2', url: 'https://desa.example/x/y/1', summary: 'Isi & lagi', html: '<p>Isi &amp; lagi</p>', image: 'https://desa.example/x/p.png', publishedAt: '2026-08-03T03:00:00.000Z' });
  });

  it('reads every mode of Atom 0.3: base64, escaped, xml; what is no text is left out', async () => {
    const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/(.{20})/g, '$1\n');
    const entry = (id: string, title: string, content: string): string => `<entry><id>tag:${id}</id>${title}<link rel="alternate" type="text/html" href="https://a.example/${id}"/><issued>2004-01-02T03:04:05Z</issued><modified>2004-02-02T03:04:05Z</modified>${content}</entry>`;
    const { title, items } = await read(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="base64" type="text/plain">${base64('Desa & Warga')}</title>${[
      entry('1', `<title mode="base64">${base64('Panen <raya> é')}</title>`, `<content type="text/html" mode="base64">${base64('<p>Isi &amp; <b>lagi</b></p><script>x</script>')}</content>`),
      entry('2', '<title mode="escaped" type="text/html">A &amp;amp; B</title>', '<content type="text/html" mode="escaped">&lt;p&gt;Lolos&lt;/p&gt;</content>'),
      entry('3', '<title mode="xml">Tiga</title>', '<content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Utuh <b>x</b></p></div></content>'),
      entry('4', '<title>Empat</title>', `<summary mode="base64">${base64('Ringkas saja')}</summary><content type="image/png" mode="base64">${base64('PNG')}</content>`),
    ].join('')}</feed>`);
    assert.equal(title, 'Desa & Warga');
    assert.deepEqual(items.map((item) => item.title), ['Panen <raya> é', 'A & B', 'Tiga', 'Empat']);
    assert.deepEqual(items.slice(0, 3).map(({ html }) => html), ['<p>Isi &amp; <b>lagi</b></p>', '<p>Lolos</p>', '<p>Utuh <b>x</b></p>']);
    assert.equal(items[3]!.summary, 'Ringkas saja');
    assert.ok(!JSON.stringify(items[3]).includes(base64('PNG')) && !JSON.stringify(items[3]).includes('PNG'));
  });

  it('reads CDF: titles, addresses, abstracts, dates, a channel within a channel', async () => {
    const { title, items } = await read('<?xml version="1.0"?><CHANNEL HREF="http://desa.example/" BASE="http://desa.example/"><TITLE>Desa</TITLE><ABSTRACT>Kabar desa</ABSTRACT><LOGO HREF="l.gif" STYLE="ICON"/><ITEM HREF="http://desa.example/1?a=1&amp;b=2" LASTMOD="1998.11.05T08:15-0500"><TITLE>Satu</TITLE><ABSTRACT>Isi satu</ABSTRACT></ITEM><CHANNEL HREF="http://desa.example/tani"><TITLE>Tani</TITLE><Item><A HREF="http://desa.example/2"/><Title>Dua</Title></Item></CHANNEL><ITEM HREF="http://desa.example/3"/></CHANNEL>');
    assert.equal(title, 'Desa');
    assert.deepEqual(items.slice(0, 2).map((item) => [item.title, item.url, item.summary]), [['Satu', 'http://desa.example/1?a=1&b=2', 'Isi satu'], ['Dua', 'http://desa.example/2', '']]);
    assert.equal(items[0]!.publishedAt, '1998-11-05T13:15:00.000Z');
  });

  it('reads Atom 0.3', async () => {
    const item = await only('<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>a</title><entry><title>Lama</title><id>tag:1</id><link rel="alternate" type="text/html" href="https://a.example/1"/><issued>2004-01-02T03:04:05Z</issued><content type="text/html" mode="escaped">&lt;p&gt;x&lt;/p&gt;</content></entry></feed>');
    assert.deepEqual([item.title, item.url, item.html, item.publishedAt], ['Lama', 'https://a.example/1', '<p>x</p>', '2004-01-02T03:04:05.000Z']);
  });

  it('reads JSON Feed, numbers as ids and text content too', async () => {
    const item = await only('{"version":"https://jsonfeed.org/version/1","title":"T","items":[{"id":1,"url":"/1","content_text":"a\\n\\nb<c","image":"/i.png","date_published":"2026-08-03T10:00:00Z"}]}');
    assert.deepEqual(item, { id: '1', title: '', url: 'https://desa.example/1', summary: 'a b<c', html: '<p>a</p><p>b&lt;c</p>', image: 'https://desa.example/i.png', publishedAt: '2026-08-03T10:00:00.000Z' });
  });

  it('reads a JSON Feed whatever version it claims', async () => {
    for (const version of ['"version":"1.1",', '"Version":"1.0",', '"version":2,', '"Version":"1.0","version":3,', '']) assert.equal((await only(`{${version}"items":[{"id":"a","content_text":"Isi"}]}`)).summary, 'Isi', version);
    assert.equal((await only('{"Items":[{"id":"a","content_text":"Isi"}]}')).summary, 'Isi', 'whatever case its names have');
  });

  it('reads the posts of the WordPress REST API', async () => {
    const post = { id: 5, date: '2026-08-03T17:00:00', date_gmt: '2026-08-03T10:00:00', guid: { rendered: 'https://d.example/?p=5' }, link: 'https://d.example/x/', title: { rendered: 'A &#8211; B' }, excerpt: { rendered: '<p>Awal [&hellip;]</p>' }, content: { rendered: '<p>c</p>' }, _embedded: { 'wp:featuredmedia': [{ source_url: 'https://d.example/f.jpg' }] } };
    assert.deepEqual(await only(JSON.stringify([post])), { id: 'https://d.example/?p=5', title: 'A – B', url: 'https://d.example/x/', summary: 'Awal…', html: '<p>c</p>', image: 'https://d.example/f.jpg', publishedAt: '2026-08-03T10:00:00.000Z' });
  });

  it('takes a feed without items for what it is', async () => {
    for (const text of [rss(''), '<rss version="2.0"><channel></channel></rss>', '<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title></feed>', '{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[]}', '[]']) assert.deepEqual((await read(text)).items, [], text);
  });
});

describe('fields', () => {
  const titles: readonly [string, string][] = [
    ['Desa &amp; Kota', 'Desa & Kota'],
    ['Desa &amp;amp; Kota', 'Desa & Kota'],
    ['<![CDATA[Harga <b>beras</b> &#8211; <Rp 5.000]]>', 'Harga beras – <Rp 5.000'],
    ['  Dua\n   baris ', 'Dua baris'],
    ['a &lt; b &gt; c', 'a < b > c'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;Aman', 'Aman'],
  ];
  for (const [written, expected] of titles) it(`title ${written}`, async () => assert.equal((await only(rss(`<item><title>${written}</title></item>`))).title, expected));

  it('takes the guid for the URL only when it may be one', async () => {
    assert.equal((await only(rss('<item><title>a</title><guid>https://a.example/g</guid></item>'))).url, 'https://a.example/g');
    assert.equal((await only(rss('<item><title>a</title><guid isPermaLink="false">https://a.example/g</guid></item>'))).url, null);
    assert.equal((await only(rss('<item><title>a</title><link> https://a.example/?b=1&amp;amp;c=2\n</link></item>'))).url, 'https://a.example/?b=1&c=2');
    assert.equal((await only(rss('<item><title>a</title><link>javascript:alert(1)</link></item>'))).url, null);
  });

  it('makes an id where none is given, the same each time', async () => {
    assert.equal((await only(rss('<item><title>a</title><link>https://a.example/1</link></item>'))).id, 'https://a.example/1');
    const ids = await Promise.all([0, 1].map(async () => (await only(rss('<item><title>a</title></item>'))).id));
    assert.equal(ids[0], ids[1]);
  });

  const media = 'xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';
  const images: readonly [string, string, string | null][] = [
    ['enclosure', '<enclosure url="https://a.example/e.jpg" type="image/jpeg"/>', 'https://a.example/e.jpg'],
    ['not an audio enclosure', '<enclosure url="https://a.example/e.mp3" type="audio/mpeg"/>', null],
    ['widest media:content', '<media:group><media:content url="https://a.example/s.jpg" medium="image" width="100"/><media:content url="https://a.example/l.jpg" medium="image" width="900"/></media:group>', 'https://a.example/l.jpg'],
    ['no avatar', '<media:content url="https://secure.gravatar.com/avatar/x" medium="image"/><media:thumbnail url="https://a.example/t.jpg"/>', 'https://a.example/t.jpg'],
    ['itunes', '<itunes:image href="https://a.example/i.jpg"/>', 'https://a.example/i.jpg'],
    ['lazy picture', '<description>&lt;img src="data:image/gif;base64,AA" data-src="/lazy.jpg"&gt;</description>', 'https://desa.example/lazy.jpg'],
    ['no tracker, no emoji', '<description>&lt;img src="/t.gif" width="1" height="1"&gt;&lt;img class="emoji" src="/e.png" alt=":)"&gt;&lt;img src="/foto.jpg"&gt;</description>', 'https://desa.example/foto.jpg'],
  ];
  for (const [name, inside, expected] of images) it(`image: ${name}`, async () => assert.equal((await only(rss(`<item><title>a</title>${inside}</item>`, media))).image, expected));

  it('takes a tag that never ends in a title for a sign', async () => {
    assert.deepEqual((await read(rss('<item><title>Hasil A&lt;B, &lt;b&gt;tebal&lt;/b&gt;</title></item>'))).items.map((item) => item.title), ['Hasil A<B, tebal']);
  });

  it('hangs a permanent link on the site', async () => {
    assert.equal((await only(rss('<item><title>a</title><guid isPermaLink="true">/berita/1</guid></item>'))).url, 'https://desa.example/berita/1');
    assert.equal((await only(rss('<item><title>a</title><guid>berita-1</guid></item>'))).url, null);
  });

  it('ends a summary at a word within 160 characters', async () => {
    const { summary } = await only(rss(`<item><title>a</title><description>${'kata '.repeat(80)}</description></item>`));
    assert.ok(summary.length <= 160 && summary.endsWith('kata…'), summary);
  });
});

describe('characters', () => {
  const feed = (declaration: string, middle: number[]): Uint8Array => Uint8Array.from([...bytes(`<?xml version="1.0"${declaration}?><rss version="2.0"><channel><title>`), ...middle, ...bytes('</title></channel></rss>')]);
  const title = async (input: Uint8Array, contentType?: string): Promise<string> => (await read(input, contentType)).title;

  it('follows mark, header, declaration, then what fits', async () => {
    assert.equal(await title(feed('', [0xc3, 0xa9])), 'é');
    assert.equal(await title(feed('', [0xe9])), 'é');
    assert.equal(await title(feed(' encoding="windows-1252"', [0x93, 0xe9])), '“é');
    assert.equal(await title(feed(' encoding="iso-8859-1"', [0xc3, 0xa9])), 'é', 'UTF-8 with a wrong label');
    assert.equal(await title(feed(' encoding="utf-8"', [0xe9])), 'é', 'windows-1252 with a wrong label');
    assert.equal(await title(feed('', [0xc2, 0x92])), '’', 'windows-1252 that went through ISO-8859-1');
    assert.equal(await title(feed(' encoding="shift_jis"', [0x93, 0xfa])), '日');
    assert.equal(await title(feed('', [0xb1]), 'text/xml; charset=iso-8859-2'), 'ą');
    assert.equal(await title(Uint8Array.from([0xff, 0xfe, ...Buffer.from('<rss version="2.0"><channel><title>é</title></channel></rss>', 'utf16le')])), 'é');
    assert.equal(await title(feed(' encoding="utf-16"', [0xc3, 0xa9])), 'é', 'a label that cannot be true');
    assert.equal(await title(feed(' encoding="no-such"', [0xc3, 0xa9])), 'é');
  });

  it('drops control characters and what stands before the XML', async () => {
    assert.equal((await read(`\ufeff \n<br>PHP Notice\n${rss('')}`.replace('<br>', ''))).title, 'Desa');
    assert.equal((await read(rss('<item><title>a\u0000\u0008b\u000bc</title></item>'))).items[0]!.title, 'abc');
    const fromJson = await only('{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"1\\u0000","title":"a\\u0000b","content_html":"c\\u0000d"}]}');
    assert.deepEqual([fromJson.id, fromJson.title, fromJson.html], ['1', 'ab', 'cd']);
  });
});

describe('hurt feeds', () => {
  it('saves the whole items of a cut feed', async () => {
    const whole = rss('<item><title>a</title></item><item><title>b</title></item><item><title>c</title></item>');
    assert.deepEqual((await read(whole.slice(0, whole.indexOf('c</title>')))).items.map((item) => item.title), ['a', 'b']);
    const json = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 't', items: [{ id: '1', title: 'a' }, { id: '2', title: 'b' }] });
    assert.deepEqual((await read(json.slice(0, -12))).items.map((item) => item.title), ['a']);
  });

  it('loses nothing but what is broken in an item', async () => {
    const titles = async (items: string): Promise<string[]> => (await read(rss(items))).items.map((item) => item.title);
    assert.deepEqual(await titles('<item><title>a</title></item><item><title><![CDATA[b</title></item><item><title>c</title></item>'), ['a', 'b', 'c']);
    assert.deepEqual(await titles('<item><title>a</title><source></item><item><title>b</link></item><item><title>c</title></x></item>'), ['a', 'b', 'c']);
    assert.deepEqual(await titles('<category><item><title>a</title></item><item><title>b</title></item>'), ['a', 'b']);
  });

  const refused: readonly [string, string, string][] = [
    ['nothing', '', 'feed_empty'],
    ['text', 'Tidak ada', 'feed_is_other'],
    ['a page', '<!DOCTYPE html><html><body><p>x</p></body></html>', 'feed_is_html'],
    ['other XML', '<sitemap><url/></sitemap>', 'feed_is_other'],
    ['other JSON', '{"code":"rest_no_route"}', 'feed_is_other'],
    ['cut JSON', '{"items":[{"id', 'feed_malformed'],
    ['cut RSS', '<rss version="2.0"><channel><title>Des', 'feed_malformed'],
  ];
  for (const [name, text, code] of refused) {
    it(`refuses ${name}`, () => assert.rejects(read(text), (error: unknown) => error instanceof IngestError && error.code === code && /^[^\n]{10,300}$/.test(error.message)));
  }

  it('tells the feed that a page advertises', () =>
    assert.rejects(read('<!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/feed?a=1&amp;b=2"></head></html>'), (error: unknown) => error instanceof IngestError && error.feedUrl === 'https://desa.example/feed?a=1&b=2' && error.message.includes(error.feedUrl)));
});
