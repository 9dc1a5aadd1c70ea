import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';

/** Ends at SIGTERM as Next does: when every connection has ended. */
const program = `
  import { createServer } from 'node:http';
  import { closeConnectionsAtStop } from ${JSON.stringify(import.meta.resolve('./close-connections-at-stop.ts'))};

  closeConnectionsAtStop();
  const server = createServer((request, response) => {
    if (request.url !== '/slow') return response.end('at once');
    response.write('begun, ');
    process.once('SIGTERM', () => setImmediate(() => response.end('ended')));
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
  process.on('SIGTERM', () => server.close(() => process.exit(143)));
`;

test('a connection over which nothing was asked holds nothing up', async () => {
  const { child, port, ended } = await startServer();
  await (await fetch(`http://127.0.0.1:${port}/`)).text();
  const silent = connect(port, '127.0.0.1');
  onTestFinished(() => void silent.destroy());
  await once(silent, 'connect');

  child.kill('SIGTERM');
  expect(await ended).toEqual([143, null]);
});

test('what is being answered is answered whole', async () => {
  const { child, port, ended } = await startServer();
  const answer = await fetch(`http://127.0.0.1:${port}/slow`);

  child.kill('SIGTERM');
  expect(await answer.text()).toBe('begun, ended');
  expect(await ended).toEqual([143, null]);
});

async function startServer(): Promise<{
  child: ChildProcess;
  port: number;
  ended: Promise<unknown>;
}> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  const [port] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, port: Number(port), ended };
}
