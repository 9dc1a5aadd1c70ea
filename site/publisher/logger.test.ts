import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';

test('one JSON object a line, with time, level and who speaks', () => {
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => void lines.push(line) });
  logger.debug('not this');
  logger.info({ release: 'r1' }, 'released');
  logger.error({ err: new TypeError('broken') }, 'failed');
  const [released, failed] = lines.map((line) => JSON.parse(line));
  expect(lines).toHaveLength(2);
  expect(released).toMatchObject({
    level: 'info',
    service: 'publisher',
    pid: process.pid,
    release: 'r1',
    msg: 'released',
    time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/),
  });
  expect(failed).toMatchObject({ level: 'error', err: { type: 'TypeError', message: 'broken' } });
});
