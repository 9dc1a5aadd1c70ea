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

test('the server listens on loopback unless told otherwise', () => {
  expect(readServerEnv({})).toEqual({ host: '127.0.0.1', port: 4321 });
  expect(readServerEnv({ HOST: '0.0.0.0', SITE_PORT: '80' })).toEqual({
    host: '0.0.0.0',
    port: 80,
  });
  expect(() => readServerEnv({ SITE_PORT: 'http' })).toThrow('for example SITE_PORT=4321');
});
