import { expect, test } from 'vitest';
import { parseAllowedHost } from './allowed-hosts.ts';
import { type Address, checkedAddresses, parseTarget, RefusedTargetError } from './target.ts';

/** What a resolver would say; all else is a public name. */
const names: Record<string, string[]> = {
  localhost: ['127.0.0.1', '::1'],
  'localhost.': ['127.0.0.1'],
  'intern.example': ['10.1.2.3'],
  'both.example': ['93.184.215.14', '192.168.0.9'],
  'six.example': ['fd00:ec2::254'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'link.example': ['fe80::1%eth0'],
};

async function resolve(hostname: string): Promise<Address[]> {
  const addresses = names[hostname] ?? ['93.184.215.14', '2606:2800:21f:cb07::1'];
  return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
}

async function check(text: string, allowed: string[] = []): Promise<string> {
  try {
    const hosts = allowed.flatMap((host) => parseAllowedHost(host) ?? []);
    await checkedAddresses(parseTarget(text), { allowed: hosts, resolve });
    return 'passes';
  } catch (error) {
    if (error instanceof RefusedTargetError) return error.message;
    throw error;
  }
}

test.each([
  // loopback
  'http://127.0.0.1/',
  'https://127.0.0.1:8443/hook',
  'http://127.1/',
  'http://127.0.1/',
  'http://127.255.255.254/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.1/',
  'http://0x7F.0x0.0x0.0x1/',
  'http://0177.0.0.1/',
  'http://017700000001/',
  'http://0177.0x0.1/',
  'http://127.0.0.1./',
  'http://127。0。0。1/',
  'http://127.0．0｡1/',
  'http://127.0.0.1/',
  'http://①②⑦.⓪.⓪.①/',
  'http://%31%32%37.0.0.1/',
  'http://127.0.0.1#@example.com/',
  'http://127.0.0.1\\@example.com/',
  'http:127.0.0.1/',
  'http:///127.0.0.1/',
  'http://localhost/',
  'http://LOCALHOST/',
  'http://localhost./',
  'http://localhost/',
  // this network
  'http://0/',
  'http://0.0.0.0/',
  'http://0.1.2.3/',
  // private
  'http://10.0.0.1/',
  'http://10.1/',
  'http://167772161/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://0xc0a80101/',
  'http://0300.0250.1.1/',
  'http://192.168.257/',
  // carrier-grade NAT, link-local, metadata
  'http://100.64.0.1/',
  'http://100.100.100.200/',
  'http://100.127.255.255/',
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/',
  'http://0xa9fea9fe/',
  'http://0251.0376.0251.0376/',
  'http://168.63.129.16/',
  'http://192.0.0.192/',
  // documentation, benchmarks, multicast, reserved, broadcast
  'http://192.0.2.1/',
  'http://198.51.100.7/',
  'http://203.0.113.7/',
  'http://198.18.0.1/',
  'http://198.19.255.255/',
  'http://192.88.99.1/',
  'http://224.0.0.1/',
  'http://239.255.255.250/',
  'http://240.0.0.1/',
  'http://255.255.255.255/',
  'http://4294967295/',
  // IPv6
  'http://[::1]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[0000::0001]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[0:0:0:0:0:ffff:10.0.0.1]/',
  'http://[::ffff:8.8.8.8]/',
  'http://[::127.0.0.1]/',
  'http://[::7f00:1]/',
  'http://[::ffff:0:127.0.0.1]/',
  'http://[64:ff9b::127.0.0.1]/',
  'http://[64:ff9b::a9fe:a9fe]/',
  'http://[64:ff9b:1::10.0.0.1]/',
  'http://[100::1]/',
  'http://[fc00::1]/',
  'http://[fd00:ec2::254]/',
  'http://[fdff:ffff::1]/',
  'http://[fe80::1]/',
  'http://[FE80::1]/',
  'http://[febf::1]/',
  'http://[fec0::1]/',
  'http://[ff02::1]/',
  'http://[2001::1]/',
  'http://[2001:20::1]/',
  'http://[2001:db8::1]/',
  'http://[2002:7f00:1::]/',
  'http://[3fff::1]/',
  'http://[5f00::1]/',
  // names
  'http://intern.example/',
  'http://both.example/',
  'http://six.example/',
  'http://mapped.example/',
  'http://link.example/',
])('%s leads to no public address', async (text) => {
  expect(await check(text)).toMatch(/leads to .+, an address that is not on the public internet/);
});

test.each([
  ['http://[fe80::1%25eth0]/', 'no web address'],
  ['http://[::1%lo]/', 'no web address'],
  ['http://127.0.0.256/', 'no web address'],
  ['http://1.2.3.4.5/', 'no web address'],
  ['http://0x7f.0.0.0.1/', 'no web address'],
  ['//127.0.0.1/', 'no web address'],
  ['hooks.example.org', 'no web address'],
  ['', 'no web address'],
  ['ftp://127.0.0.1/', 'begins with https://'],
  ['file:///etc/passwd', 'begins with https://'],
  ['gopher://127.0.0.1:6379/_SET', 'begins with https://'],
  ['javascript:alert(1)', 'begins with https://'],
  ['http://user:pass@example.org/', 'before the @'],
  ['http://example.org@127.0.0.1/', 'before the @'],
  ['http://user@example.org/', 'before the @'],
])('“%s” is refused: %s', async (text, words) => {
  expect(await check(text)).toContain(words);
});

test.each([
  'https://hooks.example.org/x?y=z',
  'http://example.org:8080/',
  'https://8.8.8.8/',
  'http://100.63.255.255/',
  'http://100.128.0.1/',
  'http://172.15.255.255/',
  'http://172.32.0.1/',
  'http://192.167.1.1/',
  'https://[2606:4700::1111]/',
  'https://[2a00:1450::1]/',
])('%s passes', async (text) => {
  expect(await check(text)).toBe('passes');
});

test.each([
  ['http://127.0.0.1:9000/', '127.0.0.1:9000', true],
  ['http://2130706433:9000/', '127.0.0.1:9000', true],
  ['http://127.0.0.1:9001/', '127.0.0.1:9000', false],
  ['http://127.0.0.1/', '127.0.0.1:80', true],
  ['https://127.0.0.1/', '127.0.0.1:80', false],
  ['https://127.0.0.1/', '127.0.0.1', true],
  ['http://127.0.0.2/', '127.0.0.1', false],
  ['http://[::1]:9000/', '[::1]:9000', true],
  ['http://[0:0::1]:9000/', '[::1]', true],
  ['http://Intern.Example:1/', 'intern.example', true],
  ['http://intern.example.:1/', 'intern.example', true],
  ['http://x.intern.example/', 'intern.example', true],
])('%s with %s listed: %s', async (text, listed, passes) => {
  names['x.intern.example'] = ['93.184.215.14'];
  expect((await check(text, [listed])) === 'passes').toBe(passes);
});

test.each(['http://a', 'a/b', 'user@a', 'a b', '', '[::1', 'a:99999'])(
  '“%s” is no host to list',
  (text) => {
    expect(parseAllowedHost(text)).toBeNull();
  },
);
