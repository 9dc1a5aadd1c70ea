import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { post } from './post.ts';

test('the connection goes to the address that was checked, whatever the name means by then', async () => {
  const hosts: unknown[] = [];
  const server = createServer((request, response) => {
    hosts.push(request.headers.host);
    response.writeHead(202).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const request = { body: '{}', headers: {} };
  const options = { signal: new AbortController().signal };
  const send = (host: string, addresses: { address: string; family: number }[]) =>
    post(new URL(`http://${host}:${port}/`), request, { ...options, addresses });
  const here = [{ address: '127.0.0.1', family: 4 }];
  expect(await send('no-such-name.invalid', here)).toBe(202);
  expect(hosts).toEqual([`no-such-name.invalid:${port}`]);
  // "localhost" would lead to the server; the addresses that were checked do not.
  await expect(send('localhost', [{ address: '::1', family: 6 }])).rejects.toThrow('::1');
  await expect(send('localhost', [])).rejects.toThrow();
  server.close();
  await once(server, 'close');
});
