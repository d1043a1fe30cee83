/** The privacy notice in full: comes once a person writes, or opens it. */
import { html, type TemplateResult } from 'lit';
import { notice as noticeId } from '@kentongan/contract/labels/id';
import { NOTICE_VERSION } from './limits.ts';

/** In `id` or `en`. */
export async function notice(language: string): Promise<TemplateResult> {
  const { text, version } = language === 'en' ? (await import('./locale/notice-en.ts')).notice : noticeId;
  return html`${text.map((line) => html`<p>${line}</p>`)}<p class="hint">${version(NOTICE_VERSION)}</p>`;
}
