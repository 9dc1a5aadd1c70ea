import { expect, onTestFinished, test } from 'vitest';
import { anyFreePort } from '../../../cms/launch/ports.ts';
import { CommandRefused, type PublisherCommand } from '../http/command.ts';
import { createMetrics } from '../http/metrics.ts';
import { createPublisherServer } from '../http/publisher-server.ts';
import type { PublisherStatus } from '../http/status.ts';
import { createLogger } from '../logger.ts';
import { carryOut } from './carry-out.ts';

const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const well: PublisherStatus = {
  state: 'following',
  cursor: '0123456789abcdef.7',
  lagSeconds: 0,
  lastRelease: { id: 'r1', at: '2026-01-01T00:00:00Z', milliseconds: 41, written: 9, removed: 0 },
  pagesDue: 0,
  problem: null,
  documents: { articles: 3, photos: 2 },
};

async function serve({
  status = well,
  onCommand = async (_: PublisherCommand): Promise<object> => ({}),
} = {}) {
  const server = await createPublisherServer({
    host: '127.0.0.1',
    port: 0,
    secrets: [secret],
    onDoorbell: () => {},
    onCommand,
    onPreview: async () => '',
    asset: async () => null,
    status: () => status,
    metrics: createMetrics(),
    logger: createLogger('silent'),
  });
  onTestFinished(() => server.close());
  return { publisherUrl: `http://127.0.0.1:${server.port}`, secret };
}

test('the status of a publisher that is well', async () => {
  expect(await carryOut({ type: 'status' }, await serve())).toEqual({
    lines: [
      'All is well: what the CMS publishes goes live at once.',
      'Last release r1: 9 pages written, 0 removed, in 41 ms.',
      'It knows 3 articles, 2 photos.',
      'State following, 0 s behind, cursor 0123456789abcdef.7.',
    ],
    isWell: true,
  });
});

test('the status of one that is not begins with what to do', async () => {
  const status: PublisherStatus = {
    ...well,
    state: 'refusing',
    problem: '/ came out empty.',
    lastRelease: null,
  };
  const { lines, isWell } = await carryOut({ type: 'status' }, await serve({ status }));
  expect(lines.slice(0, 2)).toEqual(['/ came out empty.', 'No release since it started.']);
  expect(isWell).toBe(false);
});

test('a rollback reaches the publisher signed, and says what was taken back', async () => {
  const commands: PublisherCommand[] = [];
  const place = await serve({
    onCommand: async (command) => {
      commands.push(command);
      return { wentBack: ['r2', 'r1'] };
    },
  });
  const order = { type: 'publisher.rollback' as const, data: { releases: 2 } };
  const { lines } = await carryOut(order, place);
  expect(commands).toEqual([order]);
  expect(lines[0]).toBe('Taken back: r2, r1.');
  // Given again it is another command, not a replay of the first.
  await carryOut(order, place);
  expect(commands).toHaveLength(2);
});

test('what the publisher refuses is said in its words', async () => {
  const place = await serve({
    onCommand: async () => {
      throw new CommandRefused('Only 0 releases can be taken back.');
    },
  });
  await expect(carryOut({ type: 'publisher.resume' }, place)).rejects.toThrow(
    'Only 0 releases can be taken back.',
  );
  const stranger = { ...place, secret: `whsec_${Buffer.alloc(32, 2).toString('base64')}` };
  await expect(carryOut({ type: 'publisher.resume' }, stranger)).rejects.toThrow(
    'The signature does not hold',
  );
});

test('where nobody answers, the address is named', async () => {
  const publisherUrl = `http://127.0.0.1:${await anyFreePort('127.0.0.1')}`;
  await expect(carryOut({ type: 'status' }, { publisherUrl, secret })).rejects.toThrow(
    `No publisher answers at ${publisherUrl} (connect ECONNREFUSED`,
  );
});
