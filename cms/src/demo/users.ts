import type { DemoUser } from './types.ts';

export const users: DemoUser[] = [
  { key: 'admin', name: 'Demo admin', email: 'admin@example.org', role: 'admin' },
  { key: 'editor', name: 'Demo editor', email: 'editor@example.org', role: 'editor' },
  { key: 'reporter', name: 'Demo reporter', email: 'reporter@example.org', role: 'reporter' },
  {
    key: 'photo-editor',
    name: 'Demo photo editor',
    email: 'photo-editor@example.org',
    role: 'photo-editor',
  },
];
