/** The accent that a frame's address asks for: the widgets take it as on any page, and what the server draws takes it where it reads. */
import { DARK, LIGHT } from '../pages/style.ts';

/** Three or six hexadecimal digits, with `#` or without: in an address a bare `#` ends the query. */
const HEX = /^#?([\da-f]{3}|[\da-f]{6})$/i;
export const isAccent = (value: string): boolean => HEX.test(value);

/** `#rrggbb` of what `isAccent` lets through. */
function full(accent: string): string {
  const [, digits = ''] = HEX.exec(accent) ?? [];
  return `#${(digits.length === 3 ? digits.replace(/./g, '$&$&') : digits).toLowerCase()}`;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast of two `#rrggbb`, 1 to 21. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A scheme's own colours, with the accent where text in it, and text on it, has a contrast of 4.5. */
function scheme(standing: string, accent: string): string {
  const colour = (name: string): string => {
    const value = new RegExp(`--${name}:(#[\\da-f]+)`).exec(standing)![1]!;
    return full(value);
  };
  const reads = [colour('paper'), colour('wash'), colour('on')].every((other) => contrast(accent, other) >= 4.5);
  return `--accent:${reads ? accent : colour('accent')}`;
}

/** A style sheet for the frame. */
export function accentStyle(accent: string): string {
  const colour = full(accent);
  const [light, dark] = [scheme(LIGHT, colour), scheme(DARK, colour)];
  return `:root{--kim-accent:${colour};${light}}@media(prefers-color-scheme:dark){:root{${dark}}}:root[data-theme=light]{${light}}:root[data-theme=dark]{${dark}}`;
}
