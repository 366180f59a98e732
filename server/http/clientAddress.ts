import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIP } from 'node:net';

const MAPPED = /^::ffff:(?=[\d.]+$)/i;
/** An IPv4 address that came in by an IPv6 socket is still that address. */
const plain = (address: string): string => address.replace(MAPPED, '').toLowerCase();
const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Whether an address is one of the proxies, each an address or a network as `10.0.0.0/8`. */
export const createIsProxy = (proxies: readonly string[]): ((address: string) => boolean) => {
  const trusted = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    const family = familyOf(address);
    trusted.addSubnet(plain(address), Number(bits ?? (family === 'ipv6' ? 128 : 32)), family);
  }
  return (given) => {
    const address = plain(given);
    return isIP(address) !== 0 && trusted.check(address, familyOf(address));
  };
};

interface Asking {
  headers: IncomingHttpHeaders;
  socket: { remoteAddress?: string | undefined };
}

/**
 * From which address somebody asks, in its plain form. Anybody may write an `X-Forwarded-For`: it is read only where the connection comes
 * from a declared proxy (`TRUSTED_PROXIES`), and of it only the last hop that is none of them, which the nearest proxy wrote itself. What
 * cannot be read is left out, and the connection's own address holds; '' where that is gone. The audit and the limits ask here alone, [SC2].
 */
export const createAddressOf = (proxies: readonly string[]): ((asking: Asking) => string) => {
  const isTrusted = createIsProxy(proxies);

  return ({ headers, socket }) => {
    let from = plain(socket.remoteAddress ?? '');
    const forwarded = headers['x-forwarded-for'];
    if (forwarded === undefined || !isTrusted(from)) return from;
    const hops = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded).split(',').map((hop) => plain(hop.trim()));
    while (isTrusted(from)) {
      const hop = hops.pop();
      if (hop === undefined || isIP(hop) === 0) break;
      from = hop;
    }
    return from;
  };
};
