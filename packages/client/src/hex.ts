/** Bytes as lower-case hex. No Array.from: MooTools has one of its own. */
export const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
