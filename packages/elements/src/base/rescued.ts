/** What a widget lends to whoever helps it when the API is slow or gone. */
import type { TemplateResult } from 'lit';

export type WidgetState = 'loading' | 'ready' | 'empty' | 'stale' | 'offline' | 'error';

export interface Rescued extends HTMLElement {
  /** `id` or `en`. */
  readonly language: string;
  readonly state: WidgetState;
  /** When the copy shown was saved, in milliseconds; undefined while what is shown is fresh. */
  readonly savedAt: number | undefined;
  /** A line above the content. */
  notice: (() => TemplateResult) | undefined;
  requestUpdate(): void;
  reload(): void;
  present(state: WidgetState, data?: unknown, savedAt?: number): void;
  arrive(data: unknown): void;
}
