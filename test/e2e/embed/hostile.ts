/** A few of the payloads of `npm run test:hosts -- xss`, so that a hole shows the same day. */
import { CANARY, PAYLOADS } from '../../hosts/xss/payloads.ts';
import { widgets } from '../../hosts/xss/widgets.ts';
import type { Stage } from './stage.ts';

/** One in so many, taken across all classes. */
const EVERY = 151;
/** The address that is a script, and half a character, which once took a whole list down. */
const ALWAYS = [`javascript:${CANARY}`, '\ud800'];

export function hostile(on: () => Stage): void {
  widgets(on, PAYLOADS.filter((payload, index) => index % EVERY === 0 || ALWAYS.includes(payload)));
}
