import { APIError, type PayloadRequest } from 'payload';

/** What a machine account may be allowed to do. */
export const machinePermissions = {
  readFeed: 'Read the change feed and the snapshot',
  sendReceipts: 'Say what is live',
  preview: 'Ask for previews',
} as const;

export type MachinePermission = keyof typeof machinePermissions;

/**
 * Lets only a machine account with the permission pass: neither readers nor the newsroom's people.
 *
 * @throws {APIError} 401 without a known key, 403 without the permission
 */
export function requireMachine(req: PayloadRequest, permission: MachinePermission): void {
  if (req.user?.collection !== 'machines') {
    throw new APIError(
      'This is for machine accounts: send the header “Authorization: machines API-Key …” with a key from npm run create-machine.',
      req.user ? 403 : 401,
      { code: 'no-machine' },
      true,
    );
  }
  if (!req.user.permissions.includes(permission)) {
    throw new APIError(
      `The machine account “${req.user.name}” lacks the permission ${permission}. An admin can give it.`,
      403,
      { code: 'no-permission' },
      true,
    );
  }
}
