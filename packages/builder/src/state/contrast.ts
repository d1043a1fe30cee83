/** How an accent reads: by the same computation that the widgets do. */
import { contrast, readable } from '@kentongan/elements/tones';

type Rgb = ReturnType<typeof readable>;

const SCHEMES = { light: { paper: [255, 255, 255], ink: [26, 28, 27] }, dark: { paper: [21, 24, 22], ink: [236, 234, 228] } } as const;

export interface Reading {
  /** What text is drawn in. */
  readonly colour: string;
  readonly ratio: string;
  /** It had to be moved towards the ink. */
  readonly moved: boolean;
}

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);
const hex = (colour: Rgb): string => `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** `accent` as `#rrggbb`. */
export function readingOf(accent: string, scheme: keyof typeof SCHEMES): Reading {
  const { paper, ink } = SCHEMES[scheme];
  const parts = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16));
  const text = readable(parts, paper, ink);
  return { colour: hex(text), ratio: contrast(text, paper).toFixed(1), moved: hex(text) !== accent.toLowerCase() };
}
