import { expect, test } from 'vitest';
import { romanisationInWords } from './romanisation-in-words.ts';

test('says how a name is spelled as an editor would', () => {
  expect(romanisationInWords('as-published')).toBe('spelled as published');
  expect(romanisationInWords(null)).toBeNull();
});
