/** The snippet itself: text for a host page, every value escaped, never without a link that works by itself. */
import type { Choice, Origin } from './choice.ts';
import { HOSTS } from './hosts.ts';

export interface Snippet {
  /** What to paste where the widget is to stand. */
  readonly body: string;
  /** What to put into the theme once, where `body` has no script of its own. */
  readonly once?: string;
  /** Where the link of the first widget leads: for the plain link and its QR code. */
  readonly url: string;
}

/** What people read of the link in a placeholder, by widget and place. */
export type LinkWords = (widget: string, place: string) => string;

/** Kept free for a widget until it is there, so that the page does not jump: a column, the body of a page, and pixels for a frame. */
const ROOM: Readonly<Record<string, readonly [style: string, pixels: number]>> = { 'aspiration-form': ['760px', 900], 'aspiration-tracker': ['420px', 700], 'alert-bar': ['68px', 68] };
const LIST: readonly [string, number] = ['100vh', 900];
const COMPACT: readonly [string, number] = ['580px', 580];
const TICKER: readonly [string, number] = ['104px', 104];

const PAGES: Readonly<Record<string, (code: string) => string>> = {
  'program-list': (code) => `/r/${code}#program`, 'aspiration-form': (code) => `/r/${code}/aspirasi`, 'aspiration-tracker': () => '/a', 'aspiration-board': (code) => `/r/${code}#aspirasi`,
};

const ALERT = 'alert-bar';
/** An empty line between widgets, since editors that take a style attribute away leave this one, and so do style sheets that set all margins to nothing. */
const BETWEEN = '\n<br>\n';

/** What is urgent stands first, wherever it was chosen. */
export const inOrder = (widgets: readonly string[]): readonly string[] => [...widgets].sort((one, other) => Number(other === ALERT) - Number(one === ALERT));

/** What a screen shows of a snippet that has been pasted: how it begins and how it ends. */
export function seenOf({ body }: Pick<Snippet, 'body'>): readonly [first: string, last: string] {
  const parts = body.startsWith('<') ? [...body.matchAll(/<(?:div|iframe|script|a)\b[^>]*>/g)].map(([tag]) => tag) : body.split(/\s+/);
  return [parts[0] ?? '', parts.length > 1 ? parts[parts.length - 1]! : ''];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const written = (attributes: readonly (readonly [string, string])[]): string => attributes.map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`)).join('');

/** The page of ours that says the same as the widget, without JavaScript. */
export const pageOf = (api: string, widget: string, code: string): string => api + (PAGES[widget] ?? ((region) => `/r/${region}`))(code);

const roomOf = (widget: string, layout: string | undefined): readonly [string, number] => ROOM[widget] ?? ({ compact: COMPACT, ticker: TICKER }[layout ?? ''] ?? LIST);

/** What the widget is told, but for the API: it is the script's own origin. */
export function settingsOf({ site, place, theme, lang, attributes }: Choice, widget: string): (readonly [string, string])[] {
  const shared: (readonly [string, string])[] = [['site', site], ['region', place?.code ?? ''], ['theme', theme === 'auto' ? '' : theme], ['lang', lang]];
  return [...shared.filter(([, value]) => value !== ''), ...Object.entries(attributes[widget] ?? {})];
}

function placeholder(choice: Choice, { api }: Origin, words: LinkWords, widget: string): string {
  const [height] = roomOf(widget, choice.attributes[widget]?.['layout']);
  const style = `min-height:${height}${choice.accent ? `;--kim-accent:${choice.accent}` : ''}`;
  const { code = '', name = '' } = choice.place ?? {};
  return `<div data-kim-widget="${widget}"${written(settingsOf(choice, widget).map(([key, value]) => [`data-${key}`, value]))} style="${style}">\n  <a href="${escaped(pageOf(api, widget, code))}">${escaped(words(widget, name))}</a>\n</div>`;
}

/** The tag that brings the widgets: the floating entry, or the single file that its integrity guards. */
export function scriptTag({ updates }: Pick<Choice, 'updates'>, { api, pinned }: Origin): string {
  if (updates === 'pinned' && pinned) return `<script type="module" src="${escaped(`${api}/embed/${pinned.file}`)}" integrity="${escaped(pinned.integrity)}" crossorigin="anonymous"></script>`;
  return `<script type="module" src="${escaped(api)}/embed/v1/kentongan.js"></script>`;
}

function frame(choice: Choice, { api }: Origin, words: LinkWords, widget: string): string {
  const { code = '', name = '' } = choice.place ?? {};
  const [, height] = roomOf(widget, choice.attributes[widget]?.['layout']);
  const query = new URLSearchParams(settingsOf(choice, widget).map(([key, value]) => [key, value]));
  if (choice.accent) query.set('accent', choice.accent);
  const title = words(widget, name);
  return `<iframe src="${escaped(`${api}/embed/frame/${widget}?${query.toString()}`)}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>\n<p><a href="${escaped(pageOf(api, widget, code))}">${escaped(title)}</a></p>`;
}

/** One block of text for all chosen widgets. */
export function snippetOf(choice: Choice, origin: Origin, words: LinkWords): Snippet {
  const { code = '', name = '' } = choice.place ?? {};
  const widgets = inOrder(choice.widgets);
  const each = (make: typeof frame): string => widgets.map((widget) => make(choice, origin, words, widget)).join(BETWEEN);
  const tag = scriptTag(choice, origin);
  const url = pageOf(origin.api, widgets.find((widget) => widget !== ALERT) ?? ALERT, code);
  const oneLine = (text: string): string => (HOSTS[choice.host].breaksLines ? text.replace(/\n\s*/g, '') : text);
  switch (choice.mode) {
    case 'script': return { body: oneLine(`${each(placeholder)}\n${tag}`), url };
    case 'placeholder': return { body: oneLine(each(placeholder)), once: tag, url };
    case 'frame': return { body: oneLine(each(frame)), url };
    case 'oembed': return { body: widgets.map((widget) => pageOf(origin.api, widget, code)).join('\n\n'), url };
    case 'link': return { body: widgets.map((widget) => `<p><a href="${escaped(pageOf(origin.api, widget, code))}">${escaped(words(widget, name))}</a></p>`).join('\n'), url };
  }
}
