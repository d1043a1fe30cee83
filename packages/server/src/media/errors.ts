/** Why a picture was refused, as codes. */

export type MediaErrorCode = 'picture_unknown' | 'picture_too_large' | 'picture_broken';

export class MediaError extends Error {
  readonly code: MediaErrorCode;

  constructor(code: MediaErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MediaError';
    this.code = code;
  }
}
