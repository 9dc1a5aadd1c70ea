import type { Access } from 'payload';

/** Everyone, readers too: only for what has no unpublished state. */
export const anyone: Access = () => true;
