import { expect, test } from 'vitest';
import {
  cacheControl,
  contentTypeOf,
  contentTypes,
  headersFile,
  securityHeaders,
} from './headers.ts';

test('a static host is told the same as the readers’ server says', () => {
  const rules = new Map(
    headersFile('http://127.0.0.1:4321')
      .trim()
      .split('\n\n')
      .map((rule) => rule.split('\n'))
      .map(([path, ...headers]) => [path, headers]),
  );
  expect([...rules.keys()]).toEqual(['/*', '/_astro/*', '/photos/*', ...Object.keys(contentTypes)]);
  expect(rules.get('/*')).toEqual(
    Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`),
  );
  for (const folder of ['/_astro/', '/photos/']) {
    expect(rules.get(`${folder}*`)).toEqual([`  Cache-Control: ${cacheControl(`${folder}a`)}`]);
  }
});

test('what others load has the type of its format', () => {
  expect(contentTypeOf('/atom.xml')).toBe('application/atom+xml; charset=utf-8');
  expect(contentTypeOf('/data/entities/0123.ftm.json')).toBe('application/json+ftm');
  expect(contentTypeOf('/data/articles.ninjs.json')).toBeUndefined();
});

test('no page may run a script that stands in it, nor load from elsewhere', () => {
  expect(securityHeaders['Content-Security-Policy']).toMatch(/^default-src 'none'; /);
  expect(Object.values(securityHeaders).join()).not.toMatch(/unsafe|https?:|\*/);
});

test('where readers come over TLS, they are told to stay there', () => {
  const line = '  Strict-Transport-Security: max-age=31536000\n';
  expect(headersFile('https://news.example')).toContain(line);
  expect(headersFile('http://news.example')).not.toContain('Strict-Transport');
});
