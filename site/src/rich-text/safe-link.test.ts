import { expect, test } from 'vitest';
import { safeLink, UnsafeLink } from './safe-link.ts';

test.each([
  ['https://example.org', 'https://example.org/', true],
  ['HTTP://Example.org/a?b=c#d', 'http://example.org/a?b=c#d', true],
  ['https://example.org/아미산', 'https://example.org/%EC%95%84%EB%AF%B8%EC%82%B0', true],
  ['mailto:desk@news.example', 'mailto:desk@news.example', false],
  ['tel:+8225551234', 'tel:+8225551234', false],
  ['/', '/', false],
  ['/entities/amisan/?a=b#c', '/entities/amisan/?a=b#c', false],
  ['/javascript:alert(1)', '/javascript:alert(1)', false],
  ['#footnote-1', '#footnote-1', false],
])('%s may be printed', (address, href, external) => {
  expect(safeLink(address)).toEqual({ href, external });
});

test.each([
  '',
  ' ',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\u0000script:alert(1)',
  '\u2028javascript:alert(1)',
  'java\u2029script:alert(1)',
  'java\u200bscript:alert(1)',
  'java\u00adscript:alert(1)',
  '\ufeffjavascript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'javascript%3Aalert(1)',
  'javascript://example.org/%0aalert(1)',
  'feed:javascript:alert(1)',
  'view-source:javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  'ftp://example.org/',
  'ws://example.org/',
  'about:blank',
  'intent://scan/#Intent;end',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\u2028/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/%2e//evil.example',
  'http:evil.example',
  'http:/evil.example',
  'http:///evil.example',
  'https:\\\\evil.example',
  'https://known.example@evil.example/',
  'https://user:password@evil.example/',
  'https://exa mple.org/',
  'https://example.org/\u202egnp.exe',
  'https://',
  'http://[::1',
  'www.example.org',
  'entities/amisan',
  '?q=1',
  'mailto:',
  'tel:',
])('%j is refused', (address) => {
  expect(() => safeLink(address)).toThrow(UnsafeLink);
});

test('the message shows the address with what is hidden in it', () => {
  expect(() => safeLink('java\nscript:alert(1)')).toThrow(
    'The link "java\\nscript:alert(1)" leads',
  );
});
