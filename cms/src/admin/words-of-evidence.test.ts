import { expect, test } from 'vitest';
import type { Finding } from '../evidence/finding.ts';
import { wordsOfFindings } from './words-of-evidence.ts';

const found = (...kinds: Finding['kind'][]) =>
  kinds.map((kind) => ({ kind, rule: 'no source', path: 'body', message: '', about: '' }) as const);

test('it is said whether it can go out', () => {
  expect(wordsOfFindings([])).toBe('Every claim rests on a source.');
  expect(wordsOfFindings(found('hint'))).toBe('Every claim rests on a source.');
  expect(wordsOfFindings(found('warning', 'hint'))).toBe(
    'Can be published. Look at one thing first.',
  );
  expect(wordsOfFindings(found('warning', 'warning'))).toContain('at 2 things');
  expect(wordsOfFindings(found('stop', 'warning'))).toBe(
    'One thing keeps this from being published.',
  );
  expect(wordsOfFindings(found('stop', 'stop'))).toContain('2 things keep');
});
