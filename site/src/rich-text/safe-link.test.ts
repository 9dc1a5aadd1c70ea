import { expect, test } from 'vitest';
import { requireSafeLink, UnsafeLink } from './safe-link.ts';

test('the message shows the address with what is hidden in it', () => {
  const read = () => requireSafeLink('java\nscript:alert(1)');
  expect(read).toThrow(UnsafeLink);
  expect(read).toThrow('The link "java\\nscript:alert(1)" leads');
});
