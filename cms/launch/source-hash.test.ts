import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashSources } from './source-hash.ts';

test('the hash follows names and contents, and nothing that is left out', () => {
  const root = mkdtempSync(join(tmpdir(), 'dateline-sources-'));
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src', 'a.ts'), 'a');
  writeFileSync(join(root, 'src', 'b.test.ts'), 'b');
  const hash = () => hashSources(root, [join(root, 'src')], (name) => name.endsWith('.test.ts'));

  const first = hash();
  writeFileSync(join(root, 'src', 'b.test.ts'), 'changed');
  expect(hash()).toBe(first);
  writeFileSync(join(root, 'src', 'a.ts'), 'changed');
  const second = hash();
  expect(second).not.toBe(first);
  renameSync(join(root, 'src', 'a.ts'), join(root, 'src', 'c.ts'));
  expect(hash()).not.toBe(second);
});
