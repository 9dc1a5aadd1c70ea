import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSecret } from '../src/webhooks/secret.ts';
import { keepSecrets, madeUpPassword } from './secrets.ts';

test('secrets are made up once, kept, and readable by this user only', () => {
  const file = newFile();
  const first = keepSecrets(file);
  expect(first.payloadSecret).toMatch(/^[0-9a-f]{64}$/);
  expect(first.publisherKey).toMatch(/^[0-9a-f]{64}$/);
  expect(isSecret(first.publisherSecret)).toBe(true);
  expect(keepSecrets(file)).toEqual(first);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a given demo password wins and is kept', () => {
  const file = newFile();
  const first = keepSecrets(file);
  expect(keepSecrets(file, 'given-by-hand')).toEqual({ ...first, demoPassword: 'given-by-hand' });
  expect(keepSecrets(file).demoPassword).toBe('given-by-hand');
});

test('a file from before there was a publisher keeps what it has and gets the rest, once', () => {
  const file = newFile();
  const old = { payloadSecret: 'p'.repeat(64), demoPassword: 'kept-from-before' };
  writeFileSync(file, JSON.stringify(old));
  const secrets = keepSecrets(file);
  expect(secrets).toMatchObject(old);
  expect(isSecret(secrets.publisherSecret)).toBe(true);
  expect(keepSecrets(file)).toEqual(secrets);
});

test('a damaged file is never replaced silently', () => {
  const file = newFile();
  writeFileSync(file, '{"payloadSecret":');
  expect(() => keepSecrets(file)).toThrow(`${file} cannot be read.`);
  expect(readFileSync(file, 'utf8')).toBe('{"payloadSecret":');
});

test('a password is four groups that can be read aloud', () => {
  expect(madeUpPassword()).toMatch(/^([2-9a-hjkm-z]{4}-){3}[2-9a-hjkm-z]{4}$/);
  expect(madeUpPassword()).not.toBe(madeUpPassword());
});

function newFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'dateline-secrets-')), 'secrets.json');
}
