import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultCacheDir, readDataDir, readSettings } from './env.ts';
import { rootDir } from './folders.ts';

test('everything has a default, and an empty variable counts as not given', () => {
  expect(readSettings({ DATABASE_URL: '', CMS_PORT: '' })).toMatchObject({
    cmsPort: 3000,
    sitePort: 4321,
    publisherPort: 4322,
    dataDir: join(rootDir, '.data'),
    databaseUrl: undefined,
    demo: true,
    host: '127.0.0.1',
    cmsUrl: 'http://127.0.0.1:3000',
    siteUrl: 'http://127.0.0.1:4321',
    publisherUrl: 'http://127.0.0.1:4322',
  });
});

test('a relative DATA_DIR is relative to the checkout, an absolute one stays', () => {
  expect(readSettings({ DATA_DIR: 'x/y' }).dataDir).toBe(join(rootDir, 'x', 'y'));
  expect(readSettings({ DATA_DIR: '/srv/news' }).dataDir).toBe('/srv/news');
  expect(readDataDir({ DATA_DIR: 'x/y' })).toBe(join(rootDir, 'x', 'y'));
  expect(readDataDir({})).toBe(join(rootDir, '.data'));
});

test.each([
  [{ CMS_PORT: 'abc' }, 'CMS_PORT is "abc": give a port between 1 and 65535.'],
  [{ SITE_PORT: '0' }, 'SITE_PORT is "0": give a port between 1 and 65535.'],
  [{ SITE_PORT: '65536' }, 'SITE_PORT is "65536": give a port between 1 and 65535.'],
  [{ CMS_PORT: '1e3' }, 'CMS_PORT is "1e3": give a port between 1 and 65535.'],
  [{ DEMO: 'no' }, 'DEMO is "no": give 0 to start empty, or 1 for a demo newsroom.'],
  [
    { DEMO_PASSWORD: 'short' },
    'DEMO_PASSWORD is too short: give 12 characters or more, or leave it out.',
  ],
  [{ CMS_PORT: '4321' }, 'CMS_PORT and SITE_PORT are the same: give each a port of its own.'],
  [
    { SITE_PORT: '4400', PUBLISHER_PORT: '4400' },
    'SITE_PORT and PUBLISHER_PORT are the same: give each a port of its own.',
  ],
  [{ PUBLISHER_PORT: '-1' }, 'PUBLISHER_PORT is "-1": give a port between 1 and 65535.'],
])('%o is refused', (environment, message) => {
  expect(() => readSettings(environment)).toThrow(message);
});

test('all wrong variables are named at once', () => {
  expect(() => readSettings({ CMS_PORT: 'a', SITE_PORT: 'b' })).toThrow(/CMS_PORT.*\n.*SITE_PORT/);
});

test('servers that bind to every address are reached on loopback', () => {
  expect(readSettings({ HOST: '0.0.0.0' }).cmsUrl).toBe('http://127.0.0.1:3000');
  expect(readSettings({ HOST: '::1' }).siteUrl).toBe('http://[::1]:4321');
});

test('the publisher is on loopback wherever readers come from', () => {
  expect(readSettings({ HOST: '192.0.2.1' }).publisherUrl).toBe('http://127.0.0.1:4322');
});

test('the cache follows XDG_CACHE_HOME', () => {
  expect(defaultCacheDir({ XDG_CACHE_HOME: '/var/cache/me' })).toBe('/var/cache/me/dateline');
});
