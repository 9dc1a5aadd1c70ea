import { pagesBuild } from '../build-pages.ts';
import { buildUnlessUnchanged } from '../build-unless-unchanged.ts';
import type { Session } from '../session.ts';

export async function preparePages({ processes, terminal }: Session): Promise<void> {
  await buildUnlessUnchanged(pagesBuild(), processes, terminal.step('Pages'));
}
