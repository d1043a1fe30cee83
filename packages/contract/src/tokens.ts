/** Design tokens: the custom properties that a host page may set on any widget or above it, with their defaults. */

export interface Token {
  readonly name: `--kim-${string}`;
  readonly default: string;
  readonly description: string;
}

/** Every custom property that a site may set, with its default in the light scheme. */
export const TOKENS: readonly Token[] = [
  { name: '--kim-accent', default: '#0b6e5d', description: 'The one colour a site sets: links, buttons, the current step.' },
  { name: '--kim-ink', default: '#1a1c1b', description: 'Text.' },
  { name: '--kim-paper', default: '#ffffff', description: 'Surface under the text.' },
  { name: '--kim-font', default: 'inherit', description: 'Font family; the host page’s own by default.' },
  { name: '--kim-radius', default: '6px', description: 'Corner radius of cards, pictures and controls.' },
  { name: '--kim-gap', default: '20px', description: 'Space between cards, on a 4px scale.' },
];
