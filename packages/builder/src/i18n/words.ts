/** What a language of the builder has to say. */
import type { FindingCode, Verdict } from '../paste-test/examine.ts';
import type { HostName, Mode } from '../snippet/hosts.ts';

/** Where to click, one line a step, and the screen that the picture sketches. */
export interface Guide {
  readonly steps: readonly string[];
  /** Menu, what is pressed there, title, the fields, the button: as the software names them. `*` marks the field for the snippet. */
  readonly screen?: { readonly menu: readonly string[]; readonly active: number; readonly title: string; readonly fields: readonly string[]; readonly button: string };
}

export interface Words {
  readonly title: string; readonly lead: string; readonly skip: string; readonly language: string; readonly console: string;
  readonly build: string; readonly test: string;
  readonly step: { readonly host: string; readonly place: string; readonly widgets: string; readonly look: string; readonly updates: string; readonly key: string; readonly result: string };
  readonly host: Readonly<Record<HostName, readonly [name: string, hint: string]>>;
  readonly mode: Readonly<Record<Mode, readonly [name: string, hint: string]>>;
  readonly modes: string;
  readonly place: { readonly label: string; readonly hint: string; readonly none: string; readonly found: (count: number) => string; readonly chosen: (name: string, code: string) => string; readonly titled: (kind: string, name: string) => string; readonly change: string; readonly failed: string; readonly more: string; readonly missing: string };
  readonly widget: Readonly<Record<string, readonly [name: string, what: string]>>;
  readonly widgetSettings: (name: string) => string;
  readonly attribute: Readonly<Record<string, readonly [label: string, hint: string]>>;
  readonly value: Readonly<Record<string, string>>;
  /** What happens where a choice is not made; without `value` nothing is chosen beforehand. */
  readonly usual: (value?: string) => string;
  readonly look: {
    readonly accent: string; readonly accentHint: string; readonly accentWrong: string; readonly contrast: (scheme: string, colour: string, ratio: string) => string; readonly moved: string;
    readonly theme: string; readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>; readonly lang: string; readonly langs: readonly [page: string, id: string, en: string]; readonly light: string; readonly dark: string; readonly own: string;
  };
  readonly updates: { readonly floating: readonly [string, string]; readonly pinned: readonly [string, string]; readonly unknown: string; readonly notHere: string };
  readonly key: {
    readonly label: string; readonly hint: string; readonly ask: string; readonly askHint: string; readonly name: string; readonly url: string; readonly email: string; readonly emailHint: string; readonly send: string; readonly sending: string;
    readonly sent: (office: string) => string; readonly code: string; readonly codeHint: string; readonly status: string; readonly statusLabel: string; readonly look: string;
    readonly states: Readonly<Record<'pending' | 'approved' | 'refused', string>>; readonly reason: string; readonly use: string; readonly trap: string; readonly failed: string; readonly placeFirst: string; readonly offices: Readonly<Record<'village' | 'regency' | 'province', string>>;
  };
  readonly result: {
    readonly wait: string; readonly code: string; readonly once: string; readonly address: string; readonly copy: string; readonly copied: string; readonly byHand: string; readonly where: string; readonly sketch: string;
    readonly preview: string; readonly widths: string; readonly width: Readonly<Record<'narrow' | 'phone' | 'wide', string>>; readonly frameTitle: string; readonly qr: string; readonly qrSave: string; readonly link: (widget: string, place: string) => string;
  };
  readonly guide: Readonly<Record<HostName, Readonly<Partial<Record<Mode, Guide>>>>>;
  readonly paste: {
    readonly title: string; readonly lead: string; readonly how: string; readonly label: string; readonly url: string; readonly urlHint: string; readonly fetch: string; readonly fetching: string; readonly signedOut: string; readonly go: string; readonly empty: string;
    readonly host: string; readonly verdict: Readonly<Record<Verdict, string>>; readonly finding: Readonly<Record<FindingCode, (what: string) => string>>; readonly weight: Readonly<Record<'good' | 'note' | 'bad', string>>; readonly instead: (mode: string) => string;
  };
}
