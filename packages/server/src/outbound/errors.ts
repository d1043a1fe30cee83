/** Why an outgoing request was refused or failed, as codes. */

export type OutboundErrorCode = 'url_refused' | 'address_refused' | 'too_many_redirects' | 'too_large' | 'timeout' | 'unreachable';

export class OutboundError extends Error {
  readonly code: OutboundErrorCode;

  constructor(code: OutboundErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'OutboundError';
    this.code = code;
  }
}
