/** Keeps text readable whatever the host page and its accent are: paper is the page's own, every tone is measured against it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly number[];

const DARK: Rgb = [21, 24, 22];
const WHITE: Rgb = [255, 255, 255];
const INK: Rgb = [26, 28, 27];
const PALE: Rgb = [236, 234, 228];
/** The accent of the standing palette, the palest of its inks. */
const STANDING: Rgb = [11, 110, 93];

/** Any colour as computed styles print it; undefined for transparent. */
export function parseColour(text: string): Rgb | undefined {
  if (!/^(?:rgb|color\(srgb)/.test(text)) return drawn(text);
  const parts = text.match(/[\d.]+(?:e-?\d+)?/g)?.map(Number);
  if (!parts || parts.length < 3 || parts[3] === 0) return undefined;
  return parts.slice(0, 3).map((part) => (text[0] === 'c' ? part * 255 : part));
}

/** `oklch()`, `lab()` and their like, as a pixel of them. */
function drawn(text: string): Rgb | undefined {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen || !text) return undefined;
  pen.fillStyle = text;
  pen.fillRect(0, 0, 1, 1);
  const [r, g, b, alpha] = pen.getImageData(0, 0, 1, 1).data;
  return alpha ? [r!, g!, b!] : undefined;
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => ((part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** WCAG contrast, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return from.map((part, i) => Math.round(part + (to[i]! - part) * share));
}

/** `colour` moved towards `ink` until it reads on `paper` and on the wash of itself. */
export function readable(colour: Rgb, paper: Rgb, ink: Rgb, least = 4.5): Rgb {
  for (let share = 0; share < 1; share += 0.06) {
    const tried = mix(colour, ink, share);
    if (contrast(tried, mix(paper, tried, 0.16)) >= least) return tried;
  }
  return ink;
}

/** The colour behind `host`: the first opaque background of its ancestors, else the page's canvas. */
function ambient(host: HTMLElement): Rgb {
  for (let at: Element | null = host; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null) {
    const colour = getComputedStyle(at).backgroundColor;
    const solid = parseColour(colour);
    if (solid && !/(?:^rgba.*|\/ ?)0?\.\d+\)$/.test(colour)) return solid;
  }
  const scheme = getComputedStyle(host.parentElement ?? document.documentElement).colorScheme ?? '';
  return /dark/.test(scheme) && (!/light/.test(scheme) || globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches) ? [18, 18, 18] : WHITE;
}

/** Measures where it is `needed`, where the site has an ink or a paper, and where the standing palette does not read on the paper behind. */
export function tone(host: ReactiveControllerHost & HTMLElement, needed: boolean): void {
  const style = getComputedStyle(host);
  if (needed || ['ink', 'paper'].some((name) => style.getPropertyValue(`--kim-${name}`).trim()) || contrast(ambient(host), STANDING) < 4.5) new Tones(host);
}

/** Sets `--_paper`, `--_ink`, `--_accent` and their kin on the widget's root after each render, and when the scheme changes. */
export class Tones implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #query = globalThis.matchMedia?.('(prefers-color-scheme: dark)');
  #seen = '';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    (this.#host = host).addController(this);
  }

  hostConnected(): void {
    this.#query?.addEventListener('change', this.measure);
    this.measure();
  }

  hostDisconnected(): void {
    this.#query?.removeEventListener('change', this.measure);
  }

  hostUpdated(): void {
    this.measure();
  }

  readonly measure = (): void => {
    const root = this.#host.shadowRoot?.querySelector<HTMLElement>('.kim');
    if (!root) return;
    const theme = root.dataset['theme'];
    // Custom properties are not resolved to colours; those of real properties are.
    root.style.outlineColor = 'var(--kim-paper, transparent)';
    root.style.columnRuleColor = 'var(--kim-accent, transparent)';
    root.style.textDecorationColor = 'var(--kim-ink, transparent)';
    root.style.padding = theme ? '16px' : '';
    const given = getComputedStyle(root);
    const chosen = parseColour(given.outlineColor) ?? (theme ? (theme === 'dark' ? DARK : WHITE) : undefined);
    const behind = chosen ?? ambient(this.#host);
    // On a paper between pale and dark no palette reads: the widget brings its own.
    const own = !chosen && Math.max(contrast(behind, INK), contrast(behind, PALE)) < 6;
    const paper = own ? (luminance(behind) < 0.18 ? DARK : WHITE) : behind;
    root.style.boxShadow = own ? '0 0 0 8px var(--_paper)' : '';
    const night = luminance(paper) < 0.18;
    const asked = parseColour(given.textDecorationColor);
    const ink = asked && contrast(asked, paper) >= 7 ? asked : night ? PALE : INK;
    const raw = parseColour(given.columnRuleColor) ?? (night ? [92, 199, 178] : [11, 110, 93]);
    const accent = readable(raw, paper, ink);
    const warn = readable(night ? [228, 167, 74] : [154, 91, 0], paper, ink);
    const stop = readable(night ? [240, 138, 125] : [168, 38, 29], paper, ink);
    const print: Record<string, Rgb> = {
      paper, ink, accent, fill: raw,
      'on-accent': contrast(raw, WHITE) >= contrast(raw, [17, 17, 17]) ? WHITE : [17, 17, 17],
      'ink-2': readable(mix(ink, paper, 0.34), paper, ink), line: mix(paper, ink, 0.13),
      wash: mix(paper, accent, 0.07), 'wash-2': mix(paper, accent, 0.15), edge: mix(paper, ink, 0.5),
      warn, stop, 'warn-wash': mix(paper, warn, 0.08), 'stop-wash': mix(paper, stop, 0.08),
    };
    const seen = JSON.stringify(print);
    if (seen === this.#seen && root.style.background) return;
    this.#seen = seen;
    for (const name in print) root.style.setProperty(`--_${name}`, `rgb(${print[name]!.join()})`);
    root.style.background = 'var(--_paper)';
    root.style.colorScheme = night ? 'dark' : 'light';
  };
}
