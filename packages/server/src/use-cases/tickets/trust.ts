/** Whether a submission may skip moderation. Nothing here ever refuses one: a whole village shares one address, and many sites send no Origin. */
import type { AppContext } from '../../context.ts';
import { sha256 } from '../../security/seal.ts';
import type { SiteTable } from '../../store/database.ts';
import { sameContent } from '../../store/tickets.ts';
import { isGoodFormToken } from './form-token.ts';
import type { Submission } from './submit-aspiration.ts';

/** Milliseconds in which the same text of the same device is taken for sent twice. */
const TWICE = 86_400_000;

/** True when the Origin header is that of one of `urls`; a sandboxed frame's `null` and none at all are of nobody. */
function isFrom(origin: string | undefined, urls: readonly string[]): boolean {
  return urls.some((url) => URL.canParse(url) && new URL(url).origin === origin);
}

export async function isTrusted({ config, sealer, store, clock }: AppContext, { input, origin }: Submission, site: SiteTable | undefined, bodyHash: string): Promise<boolean> {
  const now = clock();
  if (site?.status !== 'approved' || !isFrom(origin, [site.url, config.publicUrl]) || !isGoodFormToken(sealer, input.formToken, now)) return false;
  return input.device === undefined || !await sameContent(store, sha256(input.device), bodyHash, now - TWICE);
}
