/** The contract's tokens as the first rule of the console's stylesheet; a site's own values may stand over them. */
import { TOKENS } from '@kentongan/contract/tokens';

export function tokenRule(): string {
  return `:root{${TOKENS.map(({ name, default: value }) => `${name}:${value}`).join(';')}}`;
}
