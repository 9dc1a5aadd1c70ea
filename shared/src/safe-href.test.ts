import { expect, test } from 'vitest';
import { isSafeHref } from './safe-href.ts';

test.each([
  'https://example.org/a?b=c#d',
  'http://example.org',
  'mailto:desk@example.org',
  'tel:+8221234567',
  '/entities/amisan/',
  '#footnote-1',
  'https://ko.example.org/아미산',
])('lets %s through', (href) => {
  expect(isSafeHref(href)).toBe(true);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\u2028script:alert(1)',
  'java\tscript:alert(1)',
  '\u0000javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>',
  'vbscript:x',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'evil.example',
  '',
  '#',
])('refuses %j', (href) => {
  expect(isSafeHref(href)).toBe(false);
});
