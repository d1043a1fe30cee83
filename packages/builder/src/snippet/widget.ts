/** What the elements' manifest says of a widget, as the build hands it to the builder. */

export interface Attribute {
  readonly name: string;
  readonly kind: 'choice' | 'flag' | 'number' | 'text';
  /** The values of a choice. */
  readonly choices: readonly string[];
  /** English, from the element's own documentation. */
  readonly description: string;
}

export interface Widget {
  /** Without `kim-`. */
  readonly name: string;
  readonly summary: string;
  readonly attributes: readonly Attribute[];
}

/** Attributes that every widget has: the builder asks for them once, in steps of their own. */
export const SHARED = ['api', 'site', 'region', 'lang', 'theme'] as const;

/** What a widget does where a choice is not made; none where the person who reads chooses. */
const USUAL: Readonly<Record<string, string>> = {
  'news-feed layout': 'list', 'news-feed scope': 'down', 'news-feed detail': 'inline', 'program-list layout': 'grid', 'aspiration-form kind': 'aspiration', 'aspiration-board layout': 'list',
};

export const usualOf = (widget: string, attribute: string): string | undefined => USUAL[`${widget} ${attribute}`];

export function ownAttributes(widget: Widget): readonly Attribute[] {
  return widget.attributes.filter(({ name }) => !(SHARED as readonly string[]).includes(name));
}
