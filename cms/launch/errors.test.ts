import { expect, test } from 'vitest';
import { ChildFailed, explain, LaunchError } from './errors.ts';

test('a foreseen failure is its sentence, without a stack', () => {
  expect(explain(new LaunchError('Port 3000 is taken.'))).toEqual(['Port 3000 is taken.']);
});

test('a full disk is said in words, also when only a child saw it', () => {
  const full = Object.assign(new Error('write failed'), { code: 'ENOSPC' });
  const exit = { title: 'The CMS', code: 1, signal: null, logFile: '/x/cms.log' };
  const failed = new ChildFailed({ ...exit, tail: ['ENOSPC: no space left'] }, 'The CMS failed.');
  expect(explain(full)[0]).toMatch(/^The disk is full\./);
  expect(explain(failed)[0]).toMatch(/^The disk is full\./);
});

test('a child’s failure comes with its last lines and where the rest is', () => {
  const exit = { title: 'The CMS', code: 1, signal: null, logFile: '/x/cms.log', tail: ['boom'] };
  expect(explain(new ChildFailed(exit, 'The CMS failed.')).join('\n')).toBe(
    'The CMS failed.\n\nIt wrote last:\n  boom\n\nAll of its output: /x/cms.log',
  );
});
