/** Who asks, for limits alone: it is never stored and never printed. */
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';

/** What cannot be told apart counts as one. */
const UNKNOWN = 'unknown';

/** Of an IPv6 household, which changes its addresses at will, the network is what stays. */
const HOUSEHOLD_BITS = 64;

export const isAddressOrNetwork = (text: string): boolean => ipaddr.isValid(text) || ipaddr.isValidCIDR(text);

function isOneOf(address: ipaddr.IPv4 | ipaddr.IPv6, trusted: readonly string[]): boolean {
  return trusted.some((text) => {
    const [network, bits] = text.includes('/') ? ipaddr.parseCIDR(text) : [ipaddr.process(text), undefined];
    return network.kind() === address.kind() && address.match(network, bits ?? (network.kind() === 'ipv4' ? 32 : 128));
  });
}

/**
 * The address that the connection comes from, or, when that is one of `trusted` (addresses and networks), the nearest in X-Forwarded-For that is not.
 * Networks of 64 bits for IPv6.
 */
export function clientAddress(c: Context, trusted: readonly string[]): string {
  const connection = (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress;
  if (connection === undefined || !ipaddr.isValid(connection)) return UNKNOWN;
  let address = ipaddr.process(connection);
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  while (isOneOf(address, trusted)) {
    const next = forwarded.pop();
    if (next === undefined || !ipaddr.isValid(next)) break;
    address = ipaddr.process(next);
  }
  if (address.kind() === 'ipv4') return address.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/${HOUSEHOLD_BITS}`).toString();
}
