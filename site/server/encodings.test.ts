import { expect, test } from 'vitest';
import { acceptedEncodings, isCompressible } from './encodings.ts';

test.each([
  [undefined, ['']],
  ['', ['']],
  ['identity', ['']],
  ['gzip, deflate, br, zstd', ['.br', '.gz', '']],
  ['gzip', ['.gz', '']],
  ['GZIP;q=0.5,BR;q=1.0', ['.br', '.gz', '']],
  ['br;q=0, gzip', ['.gz', '']],
  ['br;q=0.000,gzip; q=0', ['']],
  ['brotli, xgzip', ['']],
])('Accept-Encoding %s looks for %j', (header, suffixes) => {
  expect(acceptedEncodings(header).map(({ suffix }) => suffix)).toEqual(suffixes);
});

test.each([
  ['text/html;charset=utf-8', true],
  ['application/rss+xml', true],
  ['application/json', true],
  ['image/svg+xml', true],
  ['image/webp', false],
  ['image/avif', false],
  ['application/octet-stream', false],
])('%s compresses: %s', (type, compressible) => {
  expect(isCompressible(type)).toBe(compressible);
});
