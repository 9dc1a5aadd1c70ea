import { randomBytes } from 'node:crypto';
import { openPayload } from '../database/open-payload.ts';

/**
 * `create-admin.ts you@example.org`: makes an admin account with a made-up password and prints it
 * once. An account that exists is left as it is.
 */
async function createAdmin(email: string | undefined): Promise<void> {
  if (!email?.includes('@'))
    throw new Error('Give the e-mail: npm run create-admin -- you@example.org');
  const payload = await openPayload({ runJobs: false });
  const existing = await payload.count({
    collection: 'users',
    where: { email: { equals: email } },
  });
  if (existing.totalDocs > 0) throw new Error(`${email} has an account already.`);
  const password = randomBytes(15).toString('base64url');
  await payload.create({
    collection: 'users',
    data: { email, password, name: email.split('@')[0] ?? email, roles: ['admin'] },
  });
  console.log(`Admin ${email}\nPassword ${password}\nIt is shown only now: log in and change it.`);
  await payload.destroy();
}

createAdmin(process.argv[2]).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
