import { expect, test } from 'vitest';
import { adminPolicy } from './admin-policy.ts';

test('a script in a page of the admin needs the nonce, and nothing comes from elsewhere', () => {
  const policy = adminPolicy('abc', false);
  expect(policy).toContain("script-src 'self' 'nonce-abc';");
  expect(policy).not.toMatch(/unsafe-eval|https?:|ws:|\*/);
  expect(policy).toMatch(/^default-src 'none'; /);
});
