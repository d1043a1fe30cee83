/** Writes examples/feeds, the pages of examples/articles that they link to, and examples/pictures/*.jpg from examples/articles.mjs and the drawings beside them. Run it after changing either: `node scripts/example-feeds.mjs`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { FEEDS } from '../examples/articles.mjs';

const ORIGIN = 'http://127.0.0.1:8790';
const xml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const pictureUrl = ({ picture }) => `${ORIGIN}/pictures/${picture}.jpg`;
const body = (item) => `${item.picture ? `<p><img src="${pictureUrl(item)}" alt="${xml(item.alt)}" width="1200" height="800"></p>` : ''}${item.text.map((p) => `<p>${xml(p)}</p>`).join('\n')}`;
const link = (_, item) => `${ORIGIN}/articles/${item.slug}.html`;
const rfc822 = (at) => new Date(at).toUTCString().replace('GMT', '+0000');
const indonesian = (at) => {
  const d = new Date(Date.parse(at) + 7 * 3_600_000);
  const day = ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab'][d.getUTCDay()];
  const month = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'][d.getUTCMonth()];
  return `${day}, ${d.getUTCDate()} ${month} ${d.getUTCFullYear()} ${String(d.getUTCHours()).padStart(2, '0')}.${String(d.getUTCMinutes()).padStart(2, '0')} WIB`;
};
const enclosure = (item) => (item.picture ? `<enclosure url="${pictureUrl(item)}" length="0" type="image/jpeg"/>` : '');

const rss = (feed, item, { charset = 'UTF-8', date = rfc822 } = {}) => `<?xml version="1.0" encoding="${charset}"?>
<rss version="2.0"><channel><title>${xml(feed.title)}</title><link>${ORIGIN}${feed.home}</link><description>Kabar contoh</description><language>id</language>
${feed.items.map((i) => `<item><title>${xml(i.title)}</title><link>${xml(link(feed, i))}</link><guid isPermaLink="false">${feed.region}/${i.slug}</guid><pubDate>${date(i.at)}</pubDate><category>${xml(i.category)}</category>${enclosure(i)}<description><![CDATA[${body(i)}]]></description></item>`).join('\n')}
</channel></rss>
`;

const WRITERS = {
  opensid: (feed) => rss(feed),
  'indonesian-dates': (feed) => rss(feed, null, { date: indonesian }),
  'windows-1252': (feed) => Buffer.from([...rss(feed, null, { charset: 'windows-1252' })].map((c) => ({ '–': 0x96, '“': 0x93, '”': 0x94 })[c] ?? c.charCodeAt(0))),
  wordpress: (feed) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>${xml(feed.title)}</title><atom:link href="${ORIGIN}/feeds/${feed.file}" rel="self" type="application/rss+xml"/><link>${ORIGIN}${feed.home}</link><description>Kabar contoh</description><generator>https://wordpress.org/?v=6.6</generator>
${feed.items.map((i) => `<item><title>${xml(i.title)}</title><link>${xml(link(feed, i))}</link><dc:creator><![CDATA[Redaksi]]></dc:creator><pubDate>${rfc822(i.at)}</pubDate><category><![CDATA[${i.category}]]></category><guid isPermaLink="false">${ORIGIN}/?p=${i.slug}</guid><description><![CDATA[${i.text[0]} [&hellip;]]]></description><content:encoded><![CDATA[${body(i)}]]></content:encoded></item>`).join('\n')}
</channel></rss>
`,
  blogger: (feed) => WRITERS.atom(feed).replace('<feed xmlns="http://www.w3.org/2005/Atom">', '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:openSearch="http://a9.com/-/spec/opensearchrss/1.0/" xmlns:media="http://search.yahoo.com/mrss/"><generator version="7.00" uri="http://www.blogger.com">Blogger</generator>'),
  atom: (feed) => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>${ORIGIN}${feed.home}#${feed.region}</id><updated>${new Date(feed.items[0].at).toISOString()}</updated><title type="text">${xml(feed.title)}</title><link rel="alternate" type="text/html" href="${ORIGIN}${feed.home}"/>
${feed.items.map((i) => `<entry><id>tag:contoh,2026:${feed.region}/${i.slug}</id><published>${i.at}</published><updated>${i.at}</updated><category term="${xml(i.category)}"/><title type="text">${xml(i.title)}</title><link rel="alternate" type="text/html" href="${xml(link(feed, i))}"/><content type="html">${xml(body(i))}</content></entry>`).join('\n')}
</feed>
`,
  rdf: (feed) => `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="${ORIGIN}${feed.home}"><title>${xml(feed.title)}</title><link>${ORIGIN}${feed.home}</link><description>Kabar contoh</description></channel>
${feed.items.map((i) => `<item rdf:about="${xml(link(feed, i))}"><title>${xml(i.title)}</title><link>${xml(link(feed, i))}</link><dc:date>${i.at}</dc:date><dc:subject>${xml(i.category)}</dc:subject><content:encoded><![CDATA[${body(i)}]]></content:encoded></item>`).join('\n')}
</rdf:RDF>
`,
  'json-feed': (feed) => `${JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: feed.title, home_page_url: `${ORIGIN}${feed.home}`, items: feed.items.map((i) => ({ id: `${feed.region}/${i.slug}`, url: link(feed, i), title: i.title, content_html: body(i), image: i.picture ? pictureUrl(i) : undefined, date_published: i.at, tags: [i.category] })) }, null, 2)}\n`,
  'wordpress-rest': (feed) => `${JSON.stringify(feed.items.map((i, n) => ({ id: n + 1, date: i.at.slice(0, 19), date_gmt: new Date(i.at).toISOString().slice(0, 19), guid: { rendered: `${ORIGIN}/?p=${i.slug}` }, slug: i.slug, link: link(feed, i), title: { rendered: xml(i.title) }, content: { rendered: i.text.map((p) => `<p>${xml(p)}</p>`).join('\n'), protected: false }, excerpt: { rendered: `<p>${xml(i.text[0])}</p>`, protected: false }, _embedded: { 'wp:featuredmedia': i.picture ? [{ source_url: pictureUrl(i), alt_text: i.alt, media_type: 'image' }] : [], 'wp:term': [[{ taxonomy: 'category', name: i.category }]] } })), null, 2)}\n`,
};

/** The article on the website that published it, as a reader finds it behind "Tulisan asli". */
const HEADS = {
  '/desa/': (feed) => `<link rel="stylesheet" href="/desa/desa.css">
</head>
<body>
<header class="kepala"><div class="lebar"><p class="lambang" aria-hidden="true">D</p><div><p>${xml(feed.title)}</p><p>situs contoh</p></div></div></header>
<div class="lebar kolom">`,
  '/portal/': (feed) => `<link rel="stylesheet" href="/portal/portal.css">
</head>
<body>
<header><div class="wadah atas"><a class="merek" href="/portal/"><span aria-hidden="true">KR</span> ${xml(feed.title)}</a></div></header>
<div class="wadah">`,
};
const longDate = (at) => new Intl.DateTimeFormat('id', { dateStyle: 'full', timeZone: 'Asia/Pontianak' }).format(new Date(at));
const page = (feed, item) => `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xml(item.title)} – ${xml(feed.title)}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${HEADS[feed.home](feed)}
<main><section><article>
<h1>${xml(item.title)}</h1>
<p><time datetime="${item.at}">${longDate(item.at)}</time> · ${xml(item.category)} · contoh</p>
${body(item).replaceAll(ORIGIN, '')}
</article>
<p><a href="${feed.home}">Ke beranda</a></p></section></main>
</div>
</body>
</html>
`;

mkdirSync('examples/articles', { recursive: true });
for (const feed of FEEDS) {
  writeFileSync(`examples/feeds/${feed.file}`, WRITERS[feed.format](feed));
  for (const item of feed.items) writeFileSync(`examples/articles/${item.slug}.html`, page(feed, item));
}
for (const file of readdirSync('examples/pictures').filter((name) => name.endsWith('.svg'))) {
  await sharp(readFileSync(`examples/pictures/${file}`)).resize(1200, 800).jpeg({ quality: 72, mozjpeg: true }).toFile(`examples/pictures/${file.replace('.svg', '.jpg')}`);
}
console.log(`${FEEDS.length} feeds written.`);
