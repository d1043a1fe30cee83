/** The oldest browsers that the widgets are for, as today's Chromium with what they lack taken away: interfaces from the page, words of CSS and of selectors from our files. */

export interface OldBrowser {
  readonly name: string;
  /** What the page has not: paths from the global object. `EventTarget.prototype.addEventListener(signal)` names an option that is not heeded. */
  readonly gone: readonly string[];
  /** Words of style sheets and selectors that it does not parse: a whole rule or a whole query is lost with each. */
  readonly unread: readonly RegExp[];
}

const SINCE_2023 = [
  'AbortSignal.any', 'Array.fromAsync', 'Array.prototype.toSorted', 'Array.prototype.toReversed', 'Array.prototype.toSpliced', 'Array.prototype.with', 'HTMLElement.prototype.popover', 'HTMLElement.prototype.showPopover', 'Iterator',
  'Map.groupBy', 'Object.groupBy', 'Promise.withResolvers', 'Set.prototype.union', 'Set.prototype.difference', 'Set.prototype.intersection', 'String.prototype.isWellFormed', 'String.prototype.toWellFormed', 'URL.canParse', 'URL.parse',
];
const SINCE_2022 = [
  ...SINCE_2023, 'AbortSignal.timeout', 'AbortSignal.prototype.throwIfAborted', 'AbortSignal.prototype.reason', 'Array.prototype.at', 'Array.prototype.findLast', 'Array.prototype.findLastIndex', 'crypto.constructor.prototype.randomUUID', 'Element.prototype.checkVisibility',
  'HTMLElement.prototype.inert', 'Intl.supportedValuesOf', 'Object.hasOwn', 'Response.json', 'String.prototype.at', 'structuredClone', 'HTMLInputElement.prototype.showPicker',
];
/** Container queries and their units, colours made of others, and lines of equal length. */
const UNREAD_2022 = [/@container\b/g, /container(?=-type:| *:)/g, /[\d.]+cq[iwhb]\b/g, /:has(?=\()/g, /color-mix(?=\()/g, /light-dark(?=\()/g, /text-wrap(?=:)/g, /(?<=[\d.])[dsl]v[hw]\b/g, /@layer\b/g];

export const OLD_BROWSERS: readonly OldBrowser[] = [
  {
    name: 'Chrome 84',
    gone: [
      ...SINCE_2022, 'AbortSignal.abort', 'AggregateError', 'CSSContainerRule', 'Document.prototype.replaceChildren', 'DocumentFragment.prototype.replaceChildren', 'Element.prototype.replaceChildren', 'EventTarget.prototype.addEventListener(signal)', 'Intl.Segmenter',
      'Promise.any', 'String.prototype.replaceAll',
    ],
    // Lists in :not(), :is(), aspect-ratio came with 88, inset and text-underline-offset with 87, :focus-visible with 86.
    unread: [...UNREAD_2022, /:is(?=\()/g, /:where(?=\()/g, /:not(?=\((?:[^()]|\([^()]*\))*,)/g, /:focus-visible\b/g, /aspect-ratio(?=:)/g, /(?<![\w-])inset(?=:|-inline|-block)/g, /(?:margin|padding)-(?:inline|block)(?=:)/g, /text-underline-offset(?=:)/g, /accent-color(?=:)/g, /forced-colors(?=:)/g],
  },
  {
    name: 'Safari 15',
    gone: [
      ...SINCE_2022, 'BroadcastChannel', 'CSSContainerRule', 'CSSStyleSheet.prototype.replace', 'CSSStyleSheet.prototype.replaceSync', 'Document.prototype.adoptedStyleSheets', 'ShadowRoot.prototype.adoptedStyleSheets', 'ElementInternals', 'HTMLElement.prototype.attachInternals',
      'HTMLDialogElement.prototype.open', 'HTMLDialogElement.prototype.show', 'HTMLDialogElement.prototype.showModal', 'HTMLDialogElement.prototype.close', 'HTMLDialogElement', 'HTMLFormElement.prototype.requestSubmit', 'HTMLImageElement.prototype.loading',
      'Navigator.prototype.connection', 'Navigator.prototype.locks', 'Navigator.prototype.userActivation', 'OffscreenCanvas', 'requestIdleCallback', 'cancelIdleCallback', 'trustedTypes',
    ],
    // :focus-visible and accent-color came with 15.4, overscroll-behavior with 16.
    unread: [...UNREAD_2022, /:focus-visible\b/g, /accent-color(?=:)/g, /overscroll-behavior(?=:)/g, /(?<!-)appearance(?=:)/g, /forced-colors(?=:)/g],
  },
  {
    name: 'Firefox 115',
    gone: ['AbortSignal.any', 'HTMLElement.prototype.popover', 'HTMLElement.prototype.showPopover', 'Intl.Segmenter', 'Iterator', 'Map.groupBy', 'Object.groupBy', 'Promise.withResolvers', 'Set.prototype.union', 'Set.prototype.difference', 'Set.prototype.intersection', 'URL.parse', 'Navigator.prototype.connection', 'trustedTypes'],
    unread: [/:has(?=\()/g, /light-dark(?=\()/g, /text-wrap(?=:)/g],
  },
];

/** The file as that browser reads it: each word it does not know becomes one that none knows. */
export function asRead({ unread }: OldBrowser, file: Buffer): Buffer {
  return Buffer.from(unread.reduce((text, word) => text.replace(word, (found) => (/^\d|^\./.test(found) ? `${found}-x` : found.startsWith(':') ? `:x-${found.slice(1)}` : found.startsWith('@') ? `@x-${found.slice(1)}` : `x-${found}`)), file.toString('utf8')));
}

/** Takes `gone` from the page; runs in it, before any other script. What was never there is noted under `Symbol.for('never there')`. */
export function forget(gone: readonly string[]): void {
  const never: string[] = [];
  for (const path of gone) {
    if (path.endsWith('(signal)')) {
      const listen = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function add(type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions): void {
        listen.call(this, type, listener, options && typeof options === 'object' ? { ...options, signal: undefined } as unknown as AddEventListenerOptions : options);
      };
      continue;
    }
    const names = path.split('.');
    const name = names.pop()!;
    const owner = names.reduce<object>((from, step) => (from as Record<string, object>)[step]!, globalThis);
    if (!(name in owner)) never.push(path);
    delete (owner as Record<string, unknown>)[name];
    if (name in owner) never.push(`${path} stayed`);
  }
  (globalThis as unknown as Record<symbol, unknown>)[Symbol.for('never there')] = never;
}
