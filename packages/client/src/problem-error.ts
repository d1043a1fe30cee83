/** What a call rejects with: the API's own problem, or `network` / `timeout` when there was no answer. */
import type { Problem } from '@kentongan/contract/schemas';

/** Words for when no problem came back. */
const UNANSWERED = {
  network: { id: 'API tidak dapat dihubungi. Periksa sinyal, lalu coba lagi.', en: 'The API could not be reached. Check the connection, then try again.' },
  timeout: { id: 'API terlalu lama menjawab. Coba lagi sebentar.', en: 'The API took too long to answer. Try again in a moment.' },
  unreadable: { id: 'Jawaban API tidak dapat dibaca.', en: 'The answer of the API could not be read.' },
} as const;

/** What the API refused (RFC 9457), or that it did not answer. `message` says it for a log; `titles` for a reader. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  /** Stable: the API's own (`not_found`), `network`, `timeout`, or `unreadable` when something else than the API answered. */
  readonly code: string;
  /** HTTP status; 0 without an answer. */
  readonly status: number;
  readonly titles: Readonly<Record<'id' | 'en', string>>;
  readonly detail: string | undefined;
  /** Which fields, when the input was refused. */
  readonly errors: NonNullable<Problem['errors']>;

  constructor(problem: Pick<Problem, 'code' | 'status' | 'titles'> & Partial<Problem>, cause?: unknown) {
    super(`${problem.titles.en} (${problem.code})`, { cause });
    this.code = problem.code;
    this.status = problem.status;
    this.titles = problem.titles;
    this.detail = problem.detail;
    this.errors = problem.errors ?? [];
  }

  /** The title for people, Indonesian unless `language` is `en`. */
  title(language = 'id'): string {
    return language.toLowerCase().startsWith('en') ? this.titles.en : this.titles.id;
  }

  /** True when trying the same thing later may help. */
  get isTemporary(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

/** A problem for an answer, or the lack of one, that is none of the API's own. */
export function unanswered(code: keyof typeof UNANSWERED, cause: unknown, status = 0): ProblemError {
  return new ProblemError({ code, status, titles: UNANSWERED[code] }, cause);
}
