import type { Access } from 'payload';

/** Everyone with an account in the newsroom. */
export const staff: Access = ({ req }) => req.user !== null;
