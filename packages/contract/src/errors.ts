/** The one error class of the contract: a stable code beside a sentence that says what was got, what was wanted and what to do. */

/** Codes that functions of this package throw. */
export type ContractErrorCode = 'region_code_invalid' | 'ticket_number_invalid' | 'tracking_code_invalid' | 'date_invalid' | 'zone_invalid' | 'holidays_missing';

/** Thrown for bad input. `code` is stable and safe to show; `message` never echoes secrets. */
export class ContractError extends Error {
  readonly code: ContractErrorCode;
  constructor(code: ContractErrorCode, message: string) {
    super(message);
    this.name = 'ContractError';
    this.code = code;
  }
}
