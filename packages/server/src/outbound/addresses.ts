/** Which addresses of the network a feed or picture may live at: public ones only. */
import ipaddr from 'ipaddr.js';

/** NAT64 (RFC 6052, RFC 8215) carries an IPv4 address in its last 32 bits. */
const NAT64 = [ipaddr.parseCIDR('64:ff9b::/96'), ipaddr.parseCIDR('64:ff9b:1::/48')] as [ipaddr.IPv6, number][];

/** True for a unicast address of the public internet; false for private, loopback, link-local, CGNAT, multicast, reserved and whatever hides one of them. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address.kind() === 'ipv4') return address.range() === 'unicast';
  const wide = address as ipaddr.IPv6;
  if (NAT64.some((range) => wide.match(range))) return false;
  return wide.range() === 'unicast';
}
