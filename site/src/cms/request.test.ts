import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { CmsUnreachable } from './errors.ts';
import { brokenOff, fakeCms, impatient, json } from './fake-cms.ts';
import { request } from './request.ts';

const read = (response: Response) => response.status;

/** Of a port that was given out a moment ago and is closed again. */
async function freeAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}/`;
}

test('tries again after what passes by itself, waiting twice as long each time', async () => {
  const cms = await fakeCms(json({}, 503), json({}, 429), brokenOff, json({}, 502), json({}));
  const policy = impatient();
  expect(await request(new URL(cms.url), read, policy)).toBe(200);
  expect(policy.delays).toEqual([500, 1000, 2000, 4000]);
});

test('jitter takes up to half of a wait', async () => {
  const cms = await fakeCms(json({}, 504), json({}));
  const policy = impatient({ random: () => 0 });
  await request(new URL(cms.url), read, policy);
  expect(policy.delays).toEqual([250]);
});

test.each([
  ['7', 7000],
  ['86400', 30_000],
  [new Date(0).toUTCString(), 500],
  ['soon', 500],
])('Retry-After: %s waits %i ms', async (value, expected) => {
  const cms = await fakeCms(json({}, 503, { 'Retry-After': value }), json({}));
  const policy = impatient();
  await request(new URL(cms.url), read, policy);
  expect(policy.delays).toEqual([expected]);
});

test('gives up after five tries and says why', async () => {
  const cms = await fakeCms(json({}, 503));
  await expect(request(new URL(`${cms.url}/api/x`), read, impatient())).rejects.toThrow(
    `The CMS did not answer at ${cms.url}/api/x (status 503; 5 tries). Is it running, and is CMS_URL its address?`,
  );
  expect(cms.requests).toHaveLength(5);
});

test('nobody listening is tried again, too', async () => {
  const policy = impatient({ tries: 2 });
  const failed = request(new URL(await freeAddress()), read, policy);
  await expect(failed).rejects.toThrow(CmsUnreachable);
  await expect(failed).rejects.toThrow('ECONNREFUSED');
  expect(policy.delays).toHaveLength(1);
});

test('silence is a failed try', async () => {
  const cms = await fakeCms(() => {}, json({}));
  const policy = impatient({ timeout: 50 });
  expect(await request(new URL(cms.url), read, policy)).toBe(200);
  expect(policy.delays).toHaveLength(1);
});

test('what the reader of the answer throws is not tried again', async () => {
  const cms = await fakeCms(json({}));
  const refuse = () => {
    throw new TypeError('no');
  };
  await expect(request(new URL(cms.url), refuse, impatient())).rejects.toThrow(TypeError);
  expect(cms.requests).toHaveLength(1);
});
