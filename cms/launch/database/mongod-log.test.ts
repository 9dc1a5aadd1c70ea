import { expect, test } from 'vitest';
import { explainMongod } from './mongod-log.ts';

const info = '{"t":{},"s":"I","c":"NETWORK","msg":"Connection ended"}';
const lockTaken =
  '{"t":{},"s":"E","c":"CONTROL","msg":"Error setting up storage","attr":{"error":"DBPathInUse: Unable to lock the lock file"}}';
const diskFull =
  '{"t":{},"s":"F","c":"STORAGE","msg":"Fatal","attr":{"why":"No space left on device"}}';

test.each([
  [[info, lockTaken], 'Another mongod runs on this data folder.'],
  [[diskFull, info], 'The database stopped: Fatal {"why":"No space left on device"}'],
  [[info], "The database stopped with exit code 137, and its log doesn't say why"],
  [['Error parsing command line: unknown option'], 'The database stopped: Error parsing command'],
])('%j', (tail, sentence) => {
  const exit = { title: 'The database', code: 137, signal: null, logFile: '/x', tail };
  expect(explainMongod(exit)).toContain(sentence);
});
