/** Empty places, waiting and failures, in words and with a next step. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ProblemError } from '@kentongan/client';
import { icon, type IconName } from '../icons.ts';
import type { Words } from '../i18n/id.ts';

export function emptyPlace(name: IconName, [title, what]: readonly [string, string], next: unknown = nothing): TemplateResult {
  return html`<div class="empty">${icon(name)}<p class="empty-title">${title}</p>${what ? html`<p class="hint">${what}</p>` : nothing}${next}</div>`;
}

export function failure(words: Words, title: string, sentence: string, problem: ProblemError | undefined, again: () => void): TemplateResult {
  return html`<div class="empty" role="alert" tabindex="-1">${icon('warning')}<p class="empty-title">${title}</p><p class="hint">${sentence}${problem ? ` ${words.quote(problem.code)}` : ''}</p>
    <button class="btn" type="button" @click=${again}>${words.retry}</button></div>`;
}

/** Grey lines while something loads; screen readers hear the word. */
export function skeleton(words: Words, lines: number): TemplateResult {
  return html`<div class="skeleton" role="status"><span class="vh">${words.loading}</span>${Array.from({ length: lines }, () => html`<span class="bone"></span>`)}</div>`;
}
