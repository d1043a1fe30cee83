/** On the page of a host: gives the frames of this server the height they ask for. `/embed/v1/kentongan-frame.js`, a plain script. */

/** CSS pixels that a frame may ask for. */
const LEAST = 100;
const MOST = 4000;

const own = (document.currentScript as HTMLScriptElement | null)?.src ?? [...document.scripts].find(({ src }) => /\/embed\/v1\/kentongan-frame\.js(?:$|[?#])/.test(src))?.src ?? '';
/** Where the server stands, and the start of the addresses of its frames. */
const api = own && new URL(own).origin;
const frames = own.replace(/v1\/kentongan-frame\.js.*$/, 'frame/');

/** Only a frame whose address is at the API, only what it says itself, only its own height. */
addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
  if (!api || origin !== api || !source || typeof data !== 'object' || data === null) return;
  const { kentongan, height } = data as { kentongan?: unknown; height?: unknown };
  if (kentongan !== 'height' || typeof height !== 'number' || !isFinite(height)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source || !frame.src.startsWith(frames)) continue;
    frame.style.height = `${Math.round(Math.min(MOST, Math.max(LEAST, height)))}px`;
  }
});

// A frame that was there before this script has spoken to nobody.
for (const frame of document.querySelectorAll('iframe')) {
  if (api && frame.src.startsWith(frames)) frame.contentWindow?.postMessage({ kentongan: 'ask' }, '*');
}
