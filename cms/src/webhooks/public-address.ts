import { BlockList, isIP } from 'node:net';

/**
 * True if the IP address (in dotted or colon form, as a resolver gives it) is one of the public
 * internet. By the IANA registries of special-purpose addresses, as of 2025.
 */
export function isPublicAddress(address: string): boolean {
  // A zone ("fe80::1%eth0") only exists on a link of this machine.
  if (address.includes('%')) return false;
  const family = isIP(address);
  if (family === 4) return !specialIPv4.check(address, 'ipv4');
  // All of IPv6 that is public lies in 2000::/3: outside are loopback, unique-local, link-local,
  // multicast, NAT64, and every form that carries an IPv4 address inside but 6to4 and Teredo.
  if (family === 6) return globalIPv6.check(address, 'ipv6') && !specialIPv6.check(address, 'ipv6');
  return false;
}

const specialIPv4 = blockList('ipv4', [
  '0.0.0.0/8', // this network
  '10.0.0.0/8', // private
  '100.64.0.0/10', // carrier-grade NAT; the metadata address of Alibaba
  '127.0.0.0/8', // loopback
  '168.63.129.16/32', // the host of a machine at Azure, reached like a public address
  '169.254.0.0/16', // link-local; the metadata address of most clouds
  '172.16.0.0/12', // private
  '192.0.0.0/24', // protocol assignments; the metadata address of Oracle
  '192.0.2.0/24', // documentation
  '192.88.99.0/24', // 6to4 relays
  '192.168.0.0/16', // private
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, broadcast
]);

const globalIPv6 = blockList('ipv6', ['2000::/3']);

const specialIPv6 = blockList('ipv6', [
  '2001::/23', // protocol assignments: Teredo, ORCHID, benchmarks
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4
  '3fff::/20', // documentation
]);

function blockList(family: 'ipv4' | 'ipv6', subnets: string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [net = '', prefix] = subnet.split('/');
    list.addSubnet(net, Number(prefix), family);
  }
  return list;
}
