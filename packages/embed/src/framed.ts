/** Inside our frames: brings the widgets where the browser can dress them, tells the host the height, and keeps links from leading into nothing. `/embed/v1/kentongan-framed.js`. */

const { documentElement: root, body } = document;
const fixed = root.dataset['size'] !== undefined;
/** WordPress numbers its frames, in the address of the frame or by a message. */
let secret = /[#?&]secret=([\w]{1,40})/.exec(location.hash)?.[1];
let told = 0;

/** To whoever frames us: a height is no secret, and the host's origin cannot be known. */
function tell(again = false): void {
  const height = Math.ceil(body.getBoundingClientRect().height);
  if (parent === self || (height === told && !again)) return;
  told = height;
  if (!fixed) parent.postMessage({ kentongan: 'height', height }, '*');
  if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
}

addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  if (source !== parent || typeof data !== 'object' || data === null) return;
  const { kentongan, message, secret: given } = data as Record<string, unknown>;
  if (message === 'ready' && typeof given === 'string' && /^\w{1,40}$/.test(given)) secret = given;
  else if (kentongan !== 'ask') return;
  tell(true);
});
if (typeof ResizeObserver === 'function') new ResizeObserver(() => tell()).observe(body);
addEventListener('load', () => tell(true));
tell();

/** Our pages cannot be framed; of an item, a program and an aspiration there is a frame as well. */
function inFrame(url: URL): string | undefined {
  const [, kind = '', key = ''] = /^.*\/([npa])\/([^/]+)$/.exec(url.pathname) ?? [];
  const [widget, name] = ({ n: ['news-feed', 'item'], p: ['program-list', 'item'], a: ['aspiration-tracker', 'number'] } as Record<string, [string, string]>)[kind] ?? [];
  if (url.origin !== new URL(document.URL).origin || !widget || !name) return undefined;
  const at = new URL(document.URL);
  at.pathname = at.pathname.replace(/[^/]*$/, widget);
  at.searchParams.delete('cursor');
  at.searchParams.set(name, decodeURIComponent(key));
  return at.href;
}

document.addEventListener('kim-navigate', (event) => {
  const { url } = event as unknown as { url: string };
  const to = inFrame(new URL(url, document.URL));
  if (!to) return;
  event.preventDefault();
  location.assign(to);
});

document.addEventListener('click', (event) => {
  if (event.defaultPrevented || !secret) return;
  const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement && /^https?:$/.test(node.protocol));
  if (!link) return;
  // The number of the frame goes along where the frame goes.
  if (link.target === '_self') link.hash = `?secret=${secret}`;
  else if (link.origin === new URL(document.URL).origin) {
    event.preventDefault();
    parent.postMessage({ message: 'link', value: link.href, secret }, '*');
  }
});

/** Whoever has begun to write in the plain form goes on in it: it is taken out of the widget that would replace it. */
document.addEventListener('input', ({ target }) => {
  const field = target as HTMLElement;
  const widget = field.parentElement?.closest('kim-aspiration-form,kim-aspiration-tracker');
  if (!widget) return;
  widget.replaceWith(...widget.childNodes);
  field.focus();
});

/** Without adopted stylesheets the policy of the frame would leave the widgets bare: what the server wrote is better. */
if ('adoptedStyleSheets' in document && [...body.querySelectorAll('*')].some(({ localName }) => localName.startsWith('kim-'))) import(new URL('kentongan.js', import.meta.url).href).catch(() => {});
