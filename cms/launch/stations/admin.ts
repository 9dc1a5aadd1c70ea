import { buildAdmin } from '../build-admin.ts';
import type { Session } from '../session.ts';

export async function prepareAdmin({ processes, terminal }: Session): Promise<void> {
  await buildAdmin(processes, terminal.step('Admin'));
}
