import { adminBuild } from '../build-admin.ts';
import { buildUnlessUnchanged } from '../build-unless-unchanged.ts';
import type { Session } from '../session.ts';

export async function prepareAdmin({ processes, terminal }: Session): Promise<void> {
  await buildUnlessUnchanged(adminBuild(), processes, terminal.step('Admin'));
}
