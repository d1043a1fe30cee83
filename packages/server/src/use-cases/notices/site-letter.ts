/** The decision on a site key as an e-mail: in Indonesian, then in English, since nobody was asked for a language. The code of the request never stands in it. */
import { en } from '../../notice-words/en.ts';
import { id } from '../../notice-words/id.ts';
import type { NoticeWords, SiteTemplate } from '../../notice-words/words.ts';
import type { Letter } from '../../outbound/mail.ts';
import type { NoticeTable, SiteRequestTable } from '../../store/database.ts';
import { escaped } from './letter.ts';

type Decided = Pick<SiteRequestTable, 'url' | 'site_key' | 'reason'>;

export function siteLetterOf(notice: Pick<NoticeTable, 'id' | 'template'>, { url, site_key, reason }: Decided, publicUrl: string): Omit<Letter, 'to'> {
  const template = notice.template as SiteTemplate;
  const place = `${publicUrl}/builder`;
  // The name that was given is anybody's text; the host was looked at by whoever decided.
  const site = new URL(url).hostname;
  const paragraphs = ({ greeting, site: words }: NoticeWords): string[] => [
    greeting.office, words[template].text(site),
    ...(site_key === null ? [] : [`${words.key} ${site_key}`]), ...(reason === null ? [] : [`${words.reason} ${reason}`]),
    ...(site_key === null ? [] : [`${words.open} ${place}`]), words.closing,
  ];
  const both = [paragraphs(id), paragraphs(en)] as const;
  const html = both.map((lines, index) => `<div lang="${index === 0 ? 'id' : 'en'}">${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</div>`).join('<hr>');
  return {
    subject: `${id.site[template].about} – ${site}`, language: 'id', messageId: `${notice.id}@${new URL(publicUrl).hostname}`,
    text: both.map((lines) => lines.join('\n\n')).join('\n\n---\n\n'), html: `<!DOCTYPE html><html lang="id"><body>${html}</body></html>`,
  };
}
