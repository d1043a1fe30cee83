/** A form token says when a form was asked for, signed. Without a good one an aspiration goes to moderation; it is never refused. */
import type { Sealer } from '../../security/seal.ts';

const PURPOSE = 'form-token';
/** Milliseconds: nobody fills the form faster, and a token older than a day is not fresh. */
const FASTEST = 3000;
const OLDEST = 86_400_000;

export function makeFormToken(sealer: Sealer, now: number): string {
  const issued = String(now);
  return `${issued}.${sealer.sign(PURPOSE, issued)}`;
}

export function isGoodFormToken(sealer: Sealer, token: string | undefined, now: number): boolean {
  if (token === undefined) return false;
  const [issued = '', signature = ''] = token.split('.');
  const age = now - Number(issued);
  return sealer.verify(PURPOSE, issued, signature) && age >= FASTEST && age <= OLDEST;
}
