import { APIError, type Endpoint } from 'payload';

/**
 * Payload's own ways to an account that the newsroom does not have. `first-register` is open to anyone
 * until an account exists, takes any field, and can be raced; the other two are for e-mail, and the
 * last would also open a session without a second factor.
 */
export const closedDoors: Endpoint[] = [
  [
    '/first-register',
    'The first admin is made on the server: npm run create-admin -- you@example.org',
  ],
  ['/forgot-password', 'No e-mail is sent: ask an admin to give you a new password.'],
  ['/verify/:id', 'No account waits to be confirmed by e-mail.'],
  ['/reset-password', 'No e-mail is sent: ask an admin to give you a new password.'],
].map(([path = '', sentence = '']) => ({
  method: 'post' as const,
  path,
  handler: () => {
    throw new APIError(sentence, 403, null, true);
  },
}));
