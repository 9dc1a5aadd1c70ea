import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Lot } from './file-writer.ts';

/** The thread of a `FileWriter`: writes each lot that it is sent, and says so. An error ends it. */
const folder = String(workerData);
const folders = new Set<string>();

parentPort?.on('message', ({ files, bytes }: Lot) => {
  let from = 0;
  for (const { file, length } of files) {
    const target = path.join(folder, file);
    const parent = path.dirname(target);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    writeFileSync(target, bytes.subarray(from, from + length));
    from += length;
  }
  parentPort?.postMessage('written');
});
