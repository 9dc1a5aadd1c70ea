import { expect, test } from 'vitest';
import { requireReplicaSet } from './require-replica-set.ts';

test('a URL without replicaSet is refused before anything is asked', async () => {
  await expect(
    requireReplicaSet('mongodb://ann:s3cret@127.0.0.1:9/dateline'),
  ).rejects.toMatchObject({
    reason: 'no replicaSet in url',
    message: expect.stringContaining(
      '(127.0.0.1:9/dateline) names no replica set. Add ?replicaSet=',
    ),
  });
});

test('what is no MongoDB URL is refused', async () => {
  await expect(requireReplicaSet('postgres://ann:s3cret@host/x')).rejects.toMatchObject({
    reason: 'invalid url',
    message: expect.not.stringContaining('s3cret'),
  });
});

test('an unreachable server is named without the password', async () => {
  const url = 'mongodb://ann:s3cret@127.0.0.1:9/dateline?replicaSet=rs0';
  const refusal: unknown = await requireReplicaSet(url).catch((error: unknown) => error);
  expect(refusal).toMatchObject({
    reason: 'unreachable',
    message: expect.stringMatching(/^No MongoDB answers at 127\.0\.0\.1:9\/dateline/),
  });
  expect(String(refusal)).not.toContain('s3cret');
}, 15_000);
