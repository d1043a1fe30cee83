/** The one error class of the contract: a stable code beside a sentence that says what was got, what was wanted and what to do. */

/** Codes that functions of this package throw. */
export type ContractErrorCode =
  | 'region_code_invalid' | 'ticket_number_invalid' | 'tracking_code_invalid' | 'date_invalid' | 'zone_invalid' | 'holidays_missing'
  | TransitionErrorCode;

/** Why `openTicket` or `transition` refused. `version_conflict` is HTTP 409, `transition_forbidden` 403; the others are the caller's input or the ticket's state. */
export type TransitionErrorCode =
  | 'action_unknown' | 'transition_illegal' | 'transition_forbidden' | 'version_conflict' | 'already_set' | 'not_due' | 'reopen_limit' | 'reopen_too_late'
  | 'message_required' | 'reason_required' | 'reason_invalid' | 'parent_invalid' | 'unit_required' | 'office_required' | 'outside_office_missing'
  | 'public_text_required' | 'photo_required' | 'kind_invalid' | 'category_invalid';

/** Thrown for bad input. `code` is stable and safe to show; `message` never echoes secrets. */
export class ContractError extends Error {
  readonly code: ContractErrorCode;
  constructor(code: ContractErrorCode, message: string) {
    super(message);
    this.name = 'ContractError';
    this.code = code;
  }
}
