/** Passwords are kept as argon2id hashes. */
import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';

export const hashPassword = (password: string): Promise<string> => hash(password);

/** A hash of nobody's password: checked when the account is unknown, so that time does not tell. */
const NOBODY = hash(randomBytes(16).toString('hex'));

export async function passwordMatches(password: string, stored: string | undefined): Promise<boolean> {
  const right = await verify(stored ?? await NOBODY, password).catch(() => false);
  return right && stored !== undefined;
}

/** A password a person can copy from a terminal, 96 random bits. */
export const randomPassword = (): string => randomBytes(12).toString('base64url');
