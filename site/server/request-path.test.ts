import { expect, test } from 'vitest';
import { encodePath, requestPath, requestQuery } from './request-path.ts';

test.each([
  ['/', '/'],
  ['/articles/a/?utm=x', '/articles/a/'],
  ['/articles/%EC%95%84%EB%AF%B8%EC%82%B0/', '/articles/아미산/'],
  ['/what%3F/', '/what?/'],
  ['/.well-known/security.txt', '/.well-known/security.txt'],
])('%s is %s', (target, path) => {
  expect(requestPath(target)).toBe(path);
});

test.each([
  '*',
  'http://elsewhere.example/',
  '//elsewhere.example/',
  '/a//b/',
  '/..',
  '/%2e%2e/secret',
  '/a/..%2fsecret',
  '/a%5cb',
  '/\\elsewhere.example',
  '/.env',
  '/.well-known/.env',
  '/a/.well-known/b',
  '/a/.git/config',
  '/%00',
  '/%ff',
])('%s is no path of the site', (target) => {
  expect(requestPath(target)).toBeNull();
});

test('a path goes back into a header as it came', () => {
  expect(encodePath('/articles/아미산?/')).toBe('/articles/%EC%95%84%EB%AF%B8%EC%82%B0%3F/');
  expect(requestQuery('/a?b=c?d')).toBe('?b=c?d');
  expect(requestQuery('/a')).toBe('');
});
