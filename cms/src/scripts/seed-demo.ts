import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openPayload } from '../database/open-payload.ts';
import { fillNewsroom, keepDemoPassword } from '../demo/fill-newsroom.ts';
import { users } from '../demo/users.ts';
import { env } from '../env.ts';

/** Fills an empty newsroom with the demo, and says to the launcher who can log in. */
async function seed(): Promise<void> {
  if (!env.DEMO_PASSWORD) throw new Error('DEMO_PASSWORD is missing: give the demo accounts one.');
  const payload = await openPayload({ runJobs: false });
  const filled = await fillNewsroom(payload, {
    password: env.DEMO_PASSWORD,
    siteUrl: env.SITE_URL ?? 'http://127.0.0.1:4321',
    report: (line) => console.log(line),
  });
  if (filled) {
    const logins = users.map(({ role, email }) => ({ role, email }));
    await writeFile(path.join(env.DATA_DIR, 'demo-logins.json'), JSON.stringify(logins));
  } else {
    await keepDemoPassword(payload, env.DEMO_PASSWORD);
  }
  console.log(filled ? 'The demo newsroom is filled.' : 'The newsroom has content already.');
  await payload.destroy();
}

seed().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
