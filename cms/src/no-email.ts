import type { EmailAdapter } from 'payload';

/**
 * The newsroom sends no e-mail yet: an admin sets a forgotten password. Payload's own stand-in would
 * print the mail, and with it the link that resets a password, into the log.
 */
export const noEmail: EmailAdapter<void> = ({ payload }) => ({
  name: 'none',
  defaultFromAddress: 'nobody@localhost',
  defaultFromName: 'Dateline',
  sendEmail: async () => {
    payload.logger.info(
      'An e-mail was asked for, and none is sent: an admin can set a new password.',
    );
  },
});
