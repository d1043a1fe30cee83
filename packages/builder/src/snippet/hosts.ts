/** The site softwares that villages have, and what each leaves of what is pasted (docs/decisions/0011). From this alone follows which ways of embedding it is offered. */

export const HOST_NAMES = ['opensid_dynamic', 'opensid_article', 'opensid_static', 'wordpress', 'wordpress_multisite', 'joomla', 'blogger', 'google_sites', 'php', 'html'] as const;
export type HostName = (typeof HOST_NAMES)[number];

/** `script`: placeholder and script together. `frame`: an iframe. `oembed`: an address that the site unfolds. `placeholder`: the script stands elsewhere on the site. `link`: a link, or its QR code on paper. */
export const MODES = ['script', 'frame', 'oembed', 'placeholder', 'link'] as const;
export type Mode = (typeof MODES)[number];

export interface Host {
  /** `<script>` as pasted is there and runs. */
  readonly script: boolean;
  /** What becomes of `<kim-…>`. */
  readonly element: 'kept' | 'unwrapped' | 'removed';
  /** `<div data-kim-widget …>` with its attributes. */
  readonly placeholder: boolean;
  readonly frame: boolean;
  /** The style attribute of a frame. */
  readonly frameStyle: boolean;
  /** Unfolds a known address that stands on a line of its own. */
  readonly oembed: boolean;
  /** Whoever owns the site can put the script tag into its theme once, for all pages. */
  readonly theme: boolean;
  /** Makes paragraphs of line breaks: the snippet is one line. */
  readonly breaksLines: boolean;
}

const ALL: Host = { script: true, element: 'kept', placeholder: true, frame: true, frameStyle: true, oembed: false, theme: true, breaksLines: false };

export const HOSTS: Readonly<Record<HostName, Host>> = {
  opensid_dynamic: { ...ALL, script: false, element: 'unwrapped', frameStyle: false },
  opensid_article: { ...ALL, script: false, element: 'unwrapped' },
  opensid_static: ALL,
  wordpress: { ...ALL, oembed: true, breaksLines: true },
  wordpress_multisite: { ...ALL, script: false, element: 'removed', frame: false, frameStyle: false, oembed: true, theme: false, breaksLines: true },
  joomla: { ...ALL, script: false, element: 'removed', frame: false, frameStyle: false },
  blogger: ALL,
  google_sites: { ...ALL, theme: false },
  php: ALL,
  html: ALL,
};

/** The ways that end well there, the best first; a link is always one. */
export function modesOf({ script, placeholder, frame, oembed, theme }: Host): Mode[] {
  const may: Readonly<Record<Mode, boolean>> = { script: script && placeholder, frame, oembed, placeholder: !script && placeholder && theme, link: true };
  return MODES.filter((mode) => may[mode]);
}
