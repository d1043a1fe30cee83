/** What can go wrong when a feed is read, as codes that callers and the command line can rely on. */

export type IngestErrorCode = 'feed_empty' | 'feed_too_large' | 'feed_is_html' | 'feed_is_other' | 'feed_malformed';

/** One clear line: what was got and what to do about it. */
export class IngestError extends Error {
  readonly code: IngestErrorCode;
  /** The feed that a web page advertises, when the bytes were that page. */
  readonly feedUrl: string | undefined;

  constructor(code: IngestErrorCode, message: string, options: ErrorOptions & { feedUrl?: string } = {}) {
    super(message, options);
    this.name = 'IngestError';
    this.code = code;
    this.feedUrl = options.feedUrl;
  }
}
