/** A command that stops because the operator must do something first; only its message is printed. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
