/** Why a submission waits for a person to look at it first. Nothing here ever refuses one: a whole village shares one address, and many sites send no Origin. */
import type { ModerationReason } from '@kentongan/contract';
import type { AppContext } from '../../context.ts';
import type { GoodProof } from '../../security/proof-of-work.ts';
import type { SiteTable } from '../../store/database.ts';
import { isGoodFormToken } from './form-token.ts';
import type { Submission } from './submission.ts';

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

/** `sentAgain`: the same device sent the same before. */
export async function trustOf({ config, sealer, proofs, clock }: AppContext, { input, origin, relay, filledTrap }: Submission, { site, sentAgain }: { site: SiteTable | undefined; sentAgain: boolean }): Promise<Trust> {
  // Filed by an editor who is signed in.
  if (relay !== undefined) return { reasons: [], proof: undefined };
  const now = clock();
  const reasons: ModerationReason[] = [];
  if (filledTrap) reasons.push('trap_filled');
  if (site?.status !== 'approved' || !isFrom(origin, [site.url, config.publicUrl])) reasons.push('site_unknown');
  if (!isGoodFormToken(sealer, input.formToken, now)) reasons.push('form_token');
  const proof = config.proofOfWork ? await proofs.check(input.proof) : undefined;
  if (typeof proof === 'string') reasons.push(proof);
  if (sentAgain) reasons.push('sent_twice');
  return { reasons, proof: typeof proof === 'object' ? proof : undefined };
}
