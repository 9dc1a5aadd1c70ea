import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTerminal } from './terminal.ts';

test('in a pipe: whole lines, notes seldom, and all of it with times in the log', () => {
  const { terminal, written, readLog } = open(false);
  const step = terminal.step('Database');
  step.note('downloading 1 MB');
  step.note('downloading 2 MB');
  step.done('mongod 6.0.5');
  terminal.print('Ready');
  terminal.printSecret('password abc');
  terminal.close();
  expect(written().replace(/[\d.]+ s/, 'N s')).toBe(
    '▸ Database … downloading 1 MB\n▸ Database … mongod 6.0.5, N s\nReady\npassword abc\n',
  );
  expect(readLog()).toMatch(/^\d{4}-.*Z Database … downloading 1 MB$/m);
  expect(readLog()).toContain('downloading 2 MB');
  expect(readLog()).not.toContain('abc');
});

test('on a terminal: one changing line, cleared before anything that stays', () => {
  const { terminal, written } = open(true);
  terminal.step('Admin').note('building');
  terminal.print('hello');
  terminal.close();
  expect(written()).toContain('\r\u001b[K  Admin: building 0.0 s');
  expect(written()).toContain('\r\u001b[Khello\n');
  expect(written().endsWith('\r\u001b[K')).toBe(true);
});

function open(isTTY: boolean) {
  const logFile = join(mkdtempSync(join(tmpdir(), 'dateline-terminal-')), 'start.log');
  let text = '';
  const output = {
    isTTY,
    columns: 80,
    write(chunk: string) {
      text += chunk;
    },
  };
  const terminal = openTerminal(logFile, output, output);
  return { terminal, written: () => text, readLog: () => readFileSync(logFile, 'utf8') };
}
