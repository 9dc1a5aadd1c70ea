import { keysOf } from '@dateline/shared/vocabulary.ts';
import { type MachinePermission, machinePermissions } from '../../../src/access/require-machine.ts';
import { type Role, roles } from '../../../src/access/roles.ts';
import { machine } from '../machines.ts';
import type { TestNewsroom } from '../newsroom.ts';

/**
 * Who may come to a door: a reader, a person of the newsroom by role, a program by its key; and whoever
 * looks at the preview of one document, by a link or as a program.
 */
export type Asker =
  | 'anonymous'
  | Role
  | `machine ${MachinePermission}`
  | 'machine of all'
  | 'a preview';

export const people: readonly Role[] = keysOf(roles);
export const nobody: readonly Asker[] = [];

/** Everyone, with the headers that they send. */
export async function askersOf(
  newsroom: TestNewsroom,
): Promise<{ asker: Asker; headers: Record<string, string> }[]> {
  const permissions = keysOf(machinePermissions);
  const asking: { asker: Asker; headers: Record<string, string> }[] = [
    { asker: 'anonymous', headers: {} },
    { asker: 'machine of all', headers: await machine(newsroom, [...permissions]) },
  ];
  for (const permission of permissions) {
    asking.push({
      asker: `machine ${permission}`,
      headers: await machine(newsroom, [permission]),
    });
  }
  for (const role of people) {
    const { authorization = '' } = await newsroom.logIn(role);
    asking.push({ asker: role, headers: { authorization } });
  }
  return asking;
}
