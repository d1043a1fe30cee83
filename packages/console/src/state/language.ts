/** In which language the console speaks: Indonesian unless English was chosen here before. */
import type { Labels } from '@kentongan/contract/labels';
import * as labels from '@kentongan/contract/labels';
import { en } from '../i18n/en.ts';
import { id, type Words } from '../i18n/id.ts';

export type Language = 'id' | 'en';
const KEY = 'kim-console-lang';

function remembered(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'id';
  } catch {
    return 'id';
  }
}

export class Speech {
  language: Language = remembered();

  get words(): Words {
    return this.language === 'en' ? en : id;
  }

  /** Words for the contract's keys. */
  get labels(): Labels {
    return labels[this.language];
  }

  get locale(): string {
    return this.language === 'en' ? 'en-GB' : 'id-ID';
  }

  choose(language: Language): void {
    this.language = language;
    document.documentElement.lang = language;
    try {
      localStorage.setItem(KEY, language);
    } catch {
      // Storage is blocked: the choice lasts as long as the page.
    }
  }
}
