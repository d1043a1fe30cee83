/** A server on loopback that answers as a Mastodon does, from the items of our own feed, and serves the files of `@idotj/mastodon-embed-timeline`, compressed as ours are. */
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';

const FILES = 'test/hosts/node_modules/@idotj/mastodon-embed-timeline/dist/';
const OPEN = { 'access-control-allow-origin': '*', 'content-encoding': 'br', 'cache-control': 'no-store', 'timing-allow-origin': '*' };

/** What Mastodon says of a post, without the fields that its widget does not read. */
function status(item, api) {
  const image = item.image;
  return {
    id: item.id, created_at: item.publishedAt, in_reply_to_id: null, sensitive: false, spoiler_text: '', visibility: 'public', language: 'id', uri: item.url, url: item.url, replies_count: 0, reblogs_count: 0, favourites_count: 0, edited_at: null,
    content: `<p><strong>${item.title}</strong></p><p>${item.summary}</p>`, reblog: null, quote: null,
    account: { id: '1', username: 'desa', acct: 'desa', display_name: item.site.name, url: item.site.url || api, avatar: image?.src ?? '', avatar_static: image?.src ?? '', emojis: [], bot: false },
    media_attachments: image ? [{ id: item.id, type: 'image', url: image.src, preview_url: image.src, remote_url: null, meta: { original: { width: image.width, height: image.height, aspect: image.width / image.height }, small: { width: image.width, height: image.height, aspect: image.width / image.height } }, description: image.alt, blurhash: null }] : [],
    mentions: [], tags: [], emojis: [], card: null, poll: null,
  };
}

/** Resolves to { origin, stop }. */
export async function mastodonOrigin(api, region, read) {
  const { items } = await (await fetch(`${api}/v1/news?region=${region}&limit=10`)).json();
  const server = createServer((request, response) => {
    const path = request.url.split('?')[0];
    const send = (type, text) => response.writeHead(200, { ...OPEN, 'content-type': type }).end(brotliCompressSync(text));
    if (path.startsWith('/api/v1/')) return send('application/json', JSON.stringify(items.map((item) => status(item, api))));
    if (path === '/start.js') return send('text/javascript', `new MastodonTimeline.Init({ instanceUrl: '${origin}', timelineType: 'local', maxNbPostFetch: '10', maxNbPostShow: '10', dateFormatLocale: 'id-ID', hideEmojos: true, hideCounterBar: true });`);
    if (path.endsWith('.css')) return send('text/css', read(FILES + path.slice(1)));
    if (path.endsWith('.js')) return send('text/javascript', read(FILES + path.slice(1)));
    return response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, stop: () => new Promise((done) => { server.close(() => done()); server.closeAllConnections(); }) };
}
