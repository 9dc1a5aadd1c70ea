import type { Access } from 'payload';

/** No one through the API; only the newsroom's own code. */
export const nobody: Access = () => false;
