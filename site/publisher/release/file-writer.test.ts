import path from 'node:path';
import { expect, test } from 'vitest';
import { FileWriter } from './file-writer.ts';
import { contentOf, temporaryFolder, writeFiles } from './temporary-folder.ts';

const bytesOf = (words: string) => new TextEncoder().encode(words);

test('files of any size are there when it ends, many more than it takes at once', async () => {
  const folder = await temporaryFolder();
  const files: Record<string, string> = { 'empty.txt': '' };
  for (let number = 0; number < 400; number++) {
    files[`articles/${number}/index.html`] = `${number} `.repeat(number === 200 ? 400_000 : 5000);
  }
  const writer = new FileWriter(folder);
  for (const [file, words] of Object.entries(files)) await writer.add(file, bytesOf(words));
  await writer.end();
  await writer.stop();
  expect(await contentOf(folder)).toEqual(files);
});

test('what the file system refuses is thrown, and nothing waits for ever', async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, { articles: 'a file, not a folder' });
  const writer = new FileWriter(folder);
  await writer.add(path.join('articles', 'index.html'), bytesOf('words'));
  await expect(writer.end()).rejects.toThrow(/EEXIST|ENOTDIR/);
  await writer.stop();
});
