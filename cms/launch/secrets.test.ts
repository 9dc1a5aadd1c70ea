import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepSecrets, madeUpPassword } from './secrets.ts';

test('secrets are made up once, kept, and readable by this user only', () => {
  const file = newFile();
  const first = keepSecrets(file);
  expect(first.payloadSecret).toMatch(/^[0-9a-f]{64}$/);
  expect(keepSecrets(file)).toEqual(first);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a given demo password wins and is kept', () => {
  const file = newFile();
  const { payloadSecret } = keepSecrets(file);
  expect(keepSecrets(file, 'given-by-hand')).toEqual({
    payloadSecret,
    demoPassword: 'given-by-hand',
  });
  expect(keepSecrets(file).demoPassword).toBe('given-by-hand');
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
