/** Receipts of consent: what was agreed to, in which words, where and when. The controller has to prove it (UU 27/2022, 22). */
import { labels, type AspirationInput, type ConsentPurpose } from '@kentongan/contract';
import { sha256 } from '../../security/seal.ts';
import type { ConsentTable } from '../../store/database.ts';
import { newId } from '../../store/new-id.ts';

/** The hash of the words that stand beside the box. */
export function consentTextHash(purpose: ConsentPurpose, noticeVersion: string, language: 'id' | 'en'): string {
  return sha256(`${noticeVersion}:${labels[language].consent[purpose]}`);
}

export function consentReceipts(ticketId: string, consents: AspirationInput['consents'], { siteKey, now }: { siteKey: string | null; now: number }): ConsentTable[] {
  return consents.map(({ purpose, noticeVersion, language = 'id', widget }) => ({
    id: newId(now), ticket_id: ticketId, purpose, notice_version: noticeVersion, text_hash: consentTextHash(purpose, noticeVersion, language), language, widget: widget ?? null, site_key: siteKey, withdrawn_at: null, at: now,
  }));
}
