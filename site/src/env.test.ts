import { expect, test } from 'vitest';
import { InvalidEnvironment, readEnv, readServerEnv } from './env.ts';

test('CMS_URL is enough', () => {
  expect(readEnv({ CMS_URL: 'http://localhost:3000/' })).toEqual({
    cmsUrl: 'http://localhost:3000',
    siteUrl: null,
  });
});

test('SITE_URL goes before the settings, unless it is empty', () => {
  const env = { CMS_URL: 'http://localhost:3000', SITE_URL: 'https://news.example/' };
  expect(readEnv(env).siteUrl).toBe('https://news.example');
  expect(readEnv({ ...env, SITE_URL: '' }).siteUrl).toBeNull();
});

test.each([
  undefined,
  '',
  'localhost:3000',
  'ftp://cms.example',
  'https://cms.example/admin',
  'https://me:secret@cms.example',
])('CMS_URL %s is refused with an example', (value) => {
  const failing = () => readEnv({ CMS_URL: value });
  expect(failing).toThrow(InvalidEnvironment);
  expect(failing).toThrow('for example CMS_URL=http://localhost:3000');
});

test('the readers’ server takes comments with a secret and a CMS', () => {
  const secret = 'x'.repeat(32);
  const settings = { COMMENTS_SECRET: secret, CMS_URL: 'http://cms:3000', TRUST_PROXY: 'true' };
  expect(readServerEnv(settings).comments).toEqual({
    cmsUrl: 'http://cms:3000',
    secret,
    trustProxy: true,
  });
  expect(readServerEnv({ CMS_URL: 'http://cms:3000' }).comments).toBeNull();
  expect(() => readServerEnv({ COMMENTS_SECRET: 'short' })).toThrow('32 characters');
});

test('the server listens on loopback unless told otherwise', () => {
  expect(readServerEnv({})).toMatchObject({ host: '127.0.0.1', port: 4321, comments: null });
  expect(readServerEnv({ HOST: '0.0.0.0', SITE_PORT: '80' })).toMatchObject({
    host: '0.0.0.0',
    port: 80,
  });
  expect(() => readServerEnv({ SITE_PORT: 'http' })).toThrow('for example SITE_PORT=4321');
});
