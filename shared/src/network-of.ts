import { isIPv6 } from 'node:net';

/**
 * Whom an address belongs to, for limits: of an IPv6 address the network (64 bits), because its holder
 * has all of it; `2001:db8::1` is of `2001:db8:0:0`. `::ffff:192.0.2.1` is IPv4, as a socket for both
 * writes it.
 */
export function networkOf(address: string): string {
  const [bare = ''] = address.replace(/^\[|\](:\d+)?$/g, '').split('%', 1);
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare);
  if (mapped?.[1]) return mapped[1];
  if (!isIPv6(bare)) return bare;
  const [head = '', tail = ''] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
