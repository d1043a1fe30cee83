/** Why a submission waits for a person to look at it first. Nothing here ever refuses one: a whole village shares one address, and many sites send no Origin. */
import type { ModerationReason } from '@kentongan/contract';
import type { AppContext } from '../../context.ts';
import type { GoodProof } from '../../security/proof-of-work.ts';
import { sha256 } from '../../security/seal.ts';
import type { SiteTable } from '../../store/database.ts';
import { sameContent } from '../../store/tickets.ts';
import { isGoodFormToken } from './form-token.ts';
import type { Submission } from './submit-aspiration.ts';

/** Milliseconds in which the same text of the same device is taken for sent twice. */
const TWICE = 86_400_000;

export interface Trust {
  /** None: it skips moderation. */
  readonly reasons: readonly ModerationReason[];
  /** To be spent with the ticket; that it was spent before is one more reason. */
  readonly proof: GoodProof | undefined;
}

/** True when the Origin header is that of one of `urls`; a sandboxed frame's `null` and none at all are of nobody. */
function isFrom(origin: string | undefined, urls: readonly string[]): boolean {
  return urls.some((url) => URL.canParse(url) && new URL(url).origin === origin);
}

export async function trustOf({ config, sealer, store, proofs, clock }: AppContext, { input, origin, relay, filledTrap }: Submission, site: SiteTable | undefined, bodyHash: string): Promise<Trust> {
  // Filed by an editor who is signed in.
  if (relay !== undefined) return { reasons: [], proof: undefined };
  const now = clock();
  const reasons: ModerationReason[] = [];
  if (filledTrap) reasons.push('trap_filled');
  if (site?.status !== 'approved' || !isFrom(origin, [site.url, config.publicUrl])) reasons.push('site_unknown');
  if (!isGoodFormToken(sealer, input.formToken, now)) reasons.push('form_token');
  const proof = config.proofOfWork ? await proofs.check(input.proof) : undefined;
  if (typeof proof === 'string') reasons.push(proof);
  if (input.device !== undefined && await sameContent(store, sha256(input.device), bodyHash, now - TWICE)) reasons.push('sent_twice');
  return { reasons, proof: typeof proof === 'object' ? proof : undefined };
}
