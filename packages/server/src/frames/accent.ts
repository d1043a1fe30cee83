/** The accent that a frame's address asks for: the widgets take it as on any page, and what the server draws takes it moved until it reads. */
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

function mix(from: string, to: string, share: number): string {
  const part = (at: number): string => Math.round(parseInt(from.slice(at, at + 2), 16) * (1 - share) + parseInt(to.slice(at, at + 2), 16) * share).toString(16).padStart(2, '0');
  return `#${part(1)}${part(3)}${part(5)}`;
}

/** The accent in a scheme: moved towards its ink, as the widgets move it, until text in it and text on it has a contrast of 4.5. */
function inScheme(standing: string, accent: string): string {
  const colour = (name: string): string => full(new RegExp(`--${name}:(#[\\da-f]+)`).exec(standing)![1]!);
  const [ink, others] = [colour('ink'), ['paper', 'wash', 'on'].map(colour)];
  const reads = (tried: string): boolean => others.every((other) => contrast(tried, other) >= 4.5);
  let moved = accent;
  for (let share = 0.06; share < 1 && !reads(moved); share += 0.06) moved = mix(accent, ink, share);
  return `--accent:${reads(moved) ? moved : ink}`;
}

/** A style sheet for the frame. */
export function accentStyle(accent: string): string {
  const colour = full(accent);
  const [light, dark] = [inScheme(LIGHT, colour), inScheme(DARK, colour)];
  return `:root{--kim-accent:${colour};${light}}@media(prefers-color-scheme:dark){:root{${dark}}}:root[data-theme=light]{${light}}:root[data-theme=dark]{${dark}}`;
}
