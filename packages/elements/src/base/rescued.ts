/** What a widget lends to whoever helps it when the API is slow or gone. */
import type { TemplateResult } from 'lit';

/** What a widget shows, in `data-kim-state`. */
export type WidgetState = 'loading' | 'ready' | 'empty' | 'stale' | 'offline' | 'error';

/** A widget, as its second tier sees it when the API is slow or gone. */
export interface Rescued extends HTMLElement {
  /** `id` or `en`. */
  readonly language: string;
  readonly state: WidgetState;
  /** When the copy shown was saved, in milliseconds; undefined while what is shown is fresh. */
  readonly savedAt: number | undefined;
  /** A line above the content. */
  notice: (() => TemplateResult) | undefined;
  /** Draws again. */
  requestUpdate(): void;
  /** Reads the first request again. */
  reload(): void;
  /** Shows `data`, or the lack of it; `savedAt` when it is a saved copy. */
  present(state: WidgetState, data?: unknown, savedAt?: number): void;
  /** Shows what the API has just answered. */
  arrive(data: unknown): void;
}
