import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { ChildExit } from './errors.ts';
import type { Child } from './processes.ts';
import { waitForPublisher } from './wait-for-publisher.ts';

const starting = { ok: false, state: 'starting', problem: null, message: 'Starting.' };

test('it is waited for while it starts, and no longer', async () => {
  const { url, child } = await publisher(starting, starting, {
    ok: true,
    state: 'following',
    problem: null,
    message: null,
  });
  expect(await waitForPublisher(url, child)).toEqual({ problem: null });
});

test.each(['held', 'refusing'])(
  'one that is %s says why and is waited for no longer',
  async (state) => {
    const { url, child } = await publisher(starting, {
      ok: false,
      state,
      problem: 'This is wrong.',
      message: 'This is wrong.',
    });
    expect(await waitForPublisher(url, child)).toEqual({ problem: 'This is wrong.' });
  },
);

test('one that ends before is a failure', async () => {
  const { url, child, end } = await publisher(starting);
  const waiting = waitForPublisher(url, child);
  end();
  await expect(waiting).rejects.toThrow('The publisher stopped before it could answer.');
});

/** A server that gives the n-th answer to the n-th question, then the last, and the child it would be. */
async function publisher(
  ...answers: { ok: boolean; state: string; problem: string | null; message: string | null }[]
) {
  let asked = 0;
  const server = createServer((_request, response) => {
    const answer = answers[Math.min(asked++, answers.length - 1)];
    response.writeHead(answer?.ok ? 200 : 503).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const exit = Promise.withResolvers<ChildExit>();
  const child: Child = { logFile: '', exited: exit.promise, stop: () => exit.promise };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    child,
    end: () =>
      exit.resolve({ title: 'The publisher', code: 1, signal: null, logFile: '', tail: [] }),
  };
}
