import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { clientAddress, noteSocketAddresses } from './client-address.ts';

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::', '2001:db8:1:2'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['[2001:db8::1]:4711', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s counts as %s', (address, counted) => {
  expect(clientAddress(new Headers({ 'x-forwarded-for': address }), true)).toBe(counted);
});

test('only what the proxy wrote last is believed', () => {
  const headers = new Headers({ 'x-forwarded-for': '198.51.100.9, 192.0.2.1' });
  expect(clientAddress(headers, true)).toBe('192.0.2.1');
});

test('without a proxy the connection is believed, whatever the headers say', async () => {
  noteSocketAddresses();
  const seen: Record<string, string>[] = [];
  const server = createServer((request, response) => {
    seen.push(Object.fromEntries(Object.entries(request.headers).map(([k, v]) => [k, String(v)])));
    response.end();
  });
  onTestFinished(async () => {
    server.close();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  await fetch(`http://127.0.0.1:${address.port}`, {
    headers: { 'x-forwarded-for': '192.0.2.1', 'x-dateline-socket-address': '192.0.2.2' },
  });
  expect(seen.map((headers) => clientAddress(new Headers(headers), false))).toEqual(['127.0.0.1']);
  expect(clientAddress(new Headers(), false)).toBe('unknown');
});
