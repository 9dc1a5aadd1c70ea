import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { anyFreePort, isPortFree, requireFreePorts } from './ports.ts';

const host = '127.0.0.1';

test('a taken port is named, with a free one to use instead', async () => {
  const port = await takePort();
  await expect(
    requireFreePorts(host, [{ port, variable: 'CMS_PORT' }], 'npm start'),
  ).rejects.toThrow(
    new RegExp(
      `^Port ${port} is taken by another program\\. Stop it, or choose another with CMS_PORT=\\d+ npm start\\.$`,
    ),
  );
  expect(await isPortFree(host, port)).toBe(false);
});

test('free ports are fine', async () => {
  const port = await anyFreePort(host);
  await requireFreePorts(host, [{ port, variable: 'CMS_PORT' }], 'npm start');
});

test('an address of another machine is refused by its variable', async () => {
  const wanted = [{ port: 3000, variable: 'CMS_PORT' }];
  await expect(requireFreePorts('192.0.2.1', wanted, 'npm start')).rejects.toThrow(
    'HOST is "192.0.2.1", and this machine cannot listen there',
  );
});

async function takePort(): Promise<number> {
  const server = createServer().listen(0, host);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
