/** Everything that was chosen: from this and the server's address follows the snippet, and nothing else. */
import type { HostName, Mode } from './hosts.ts';

export interface Place {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

export interface Choice {
  readonly host: HostName;
  readonly mode: Mode;
  readonly place: Place | undefined;
  /** `pk_…`, or ''. */
  readonly site: string;
  /** Names of widgets, in the order of the page. */
  readonly widgets: readonly string[];
  /** By widget, its own attributes; a flag is ''. */
  readonly attributes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** `#rrggbb`, or '' for the widget's own. */
  readonly accent: string;
  readonly theme: 'auto' | 'light' | 'dark';
  /** '' leaves it to the page. */
  readonly lang: '' | 'id' | 'en';
  readonly updates: 'floating' | 'pinned';
}

/** The server whose snippets are made. */
export interface Origin {
  /** Without a slash at its end. */
  readonly api: string;
  /** The single file that may be pinned; undefined until it is known. */
  readonly pinned?: { readonly file: string; readonly integrity: string } | undefined;
}
