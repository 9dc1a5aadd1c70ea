import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { InvalidEnvironment } from '../src/env.ts';
import { readPublisherEnv } from './env.ts';

const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const other = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;
const enough = { CMS_URL: 'http://127.0.0.1:3000', CMS_KEY: 'key', PUBLISHER_SECRET: secret };

test('the address of the CMS, its key and a secret are enough', () => {
  expect(readPublisherEnv(enough)).toEqual({
    cmsUrl: 'http://127.0.0.1:3000',
    siteUrl: null,
    cmsKey: 'key',
    secrets: [secret],
    host: '127.0.0.1',
    port: 4322,
    dataDir: resolve('.data'),
    siteDir: resolve('.data/site/current'),
    logLevel: 'info',
  });
});

test('the site lies in the data folder unless it is said where', () => {
  expect(readPublisherEnv({ ...enough, DATA_DIR: '/data' }).siteDir).toBe('/data/site/current');
  const env = readPublisherEnv({ ...enough, DATA_DIR: '/data', SITE_DIR: '/srv/www' });
  expect(env).toMatchObject({ dataDir: '/data', siteDir: '/srv/www' });
});

test('two secrets are taken while one replaces the other', () => {
  const env = readPublisherEnv({ ...enough, PUBLISHER_SECRET: `${secret}, ${other}` });
  expect(env.secrets).toEqual([secret, other]);
});

test.each([
  ['CMS_URL', undefined, 'for example CMS_URL=http://localhost:3000'],
  ['SITE_URL', 'news.example', 'for example SITE_URL=https://news.example'],
  ['CMS_KEY', '', "set it to the CMS's PUBLISHER_KEY"],
  ['PUBLISHER_SECRET', undefined, 'openssl rand -base64 32'],
  ['PUBLISHER_SECRET', 'whsec_short', 'openssl rand -base64 32'],
  ['PUBLISHER_SECRET', `${secret},`, 'openssl rand -base64 32'],
  ['PUBLISHER_SECRET', `${secret},${secret},${other}`, 'both with a comma between them'],
  ['PUBLISHER_PORT', '70000', 'for example PUBLISHER_PORT=4322'],
  ['LOG_LEVEL', 'loud', 'one of trace, debug'],
])('%s %s is refused with what to set', (name, value, sentence) => {
  const failing = () => readPublisherEnv({ ...enough, [name]: value });
  expect(failing).toThrow(InvalidEnvironment);
  expect(failing).toThrow(sentence);
});

test('a secret that is refused is not in the message', () => {
  expect(() => readPublisherEnv({ ...enough, PUBLISHER_SECRET: 'whsec_hush' })).not.toThrow('hush');
});
