/** The second tier's words in the language of a widget. */
import { id, type FurtherWords } from './further-id.ts';

let english: FurtherWords | undefined;

/** Indonesian until English has come; then the widget is drawn again. */
export function furtherWords(host: { readonly language: string; requestUpdate(): void }): FurtherWords {
  if (host.language !== 'en') return id;
  if (!english) import('./further-en.ts').then(({ en }) => { english = en; host.requestUpdate(); }, () => {});
  return english ?? id;
}
