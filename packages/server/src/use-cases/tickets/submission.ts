/** What arrives with an aspiration: its content, and what says how far its sender is to be trusted. */
import type { AspirationInput, StaffActor } from '@kentongan/contract';

export interface Submission {
  readonly input: AspirationInput;
  /** The header as it came; a secret like the tracking code. */
  readonly idempotencyKey: string | undefined;
  readonly siteKey: string | undefined;
  /** The Origin header; `null` of a sandboxed frame counts as unknown. */
  readonly origin: string | undefined;
  /** The KIM editor who files it for a villager ("titipan"). */
  readonly relay?: (StaffActor & { id: string }) | undefined;
  /** A field that people do not see was filled in. */
  readonly filledTrap?: boolean | undefined;
}
