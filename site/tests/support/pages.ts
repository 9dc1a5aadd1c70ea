import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pagesBuild } from '../../../cms/launch/build-pages.ts';
import { buildUnlessUnchanged } from '../../../cms/launch/build-unless-unchanged.ts';
import { createProcesses } from '../../../cms/launch/processes.ts';

/** Builds the pages for the publisher as `npm start` does, unless they are built. */
export async function preparePages(): Promise<void> {
  const logs = await mkdtemp(path.join(tmpdir(), 'dateline-pages-'));
  const silent = { note: () => {}, say: () => {}, done: () => {} };
  await buildUnlessUnchanged(pagesBuild(), createProcesses(logs), silent);
  await rm(logs, { recursive: true });
}

/** Vitest's word for what is done before a project's files: two at once would build into one folder. */
export { preparePages as setup };
