import { isIPv4, isIPv6 } from 'node:net';
import type { Via } from '../access/identity';

/** The first four groups of an IPv6 address, which name the network: what follows may name one device for good, and is not kept. */
const network = (address: string): string => {
  const [front = '', back] = address.split('::');
  const [left, right] = [front, back ?? ''].map((part) => (part === '' ? [] : part.split(':')));
  const between = back === undefined ? 0 : 8 - (left?.length ?? 0) - (right?.length ?? 0);
  const groups = [...(left ?? []), ...Array.from({ length: between }, () => '0'), ...(right ?? [])];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
};

/**
 * Where a request came from, as the audit keeps it: IPv4 whole, for in an office it is all that tells one desk from another, IPv6 by
 * its network; nothing of the browser. `address` is what the gateway itself trusts: a header that anyone may write is none.
 */
export const cameFrom = (via: Via | 'system', address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return `${via} ${plain}`;
  if (plain === '::1') return `${via} 127.0.0.1`;
  return isIPv6(plain) ? `${via} ${network(plain)}` : via;
};
