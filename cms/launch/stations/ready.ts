import { readFileSync } from 'node:fs';
import { MongoClient } from 'mongodb';
import { z } from 'zod';
import type { Database } from '../database/open-database.ts';
import { codeOf } from '../errors.ts';
import { writeRunRecord } from '../run-record.ts';
import type { Session } from '../session.ts';

/** Lets other commands find this instance, and tells the person where everything is. */
export async function announceReady(
  session: Session,
  database: Database,
  mode: 'start' | 'dev',
): Promise<void> {
  const { settings, secrets, terminal, folders } = session;
  const { cmsUrl, siteUrl } = settings;
  writeRunRecord(folders.runRecord, {
    pid: process.pid,
    databaseUrl: database.url,
    cmsUrl,
    siteUrl,
    publisherPort: mode === 'start' ? settings.publisherPort : null,
  });
  terminal.print('', 'Ready', '', `  Site   ${siteUrl}`, `  Admin  ${cmsUrl}/admin`);
  const logins = settings.demo ? readDemoLogins(folders.demoLogins) : [];
  if (logins.length > 0) {
    const width = Math.max(...logins.map(({ role }) => role.length));
    terminal.print('', 'Log in to the admin as');
    for (const { role, email } of logins) terminal.print(`  ${role.padEnd(width)}  ${email}`);
    const password = secrets.demoPassword;
    terminal.printSecret(`  with the password ${password}`);
  } else if (!(await hasUsers(database.url))) {
    terminal.print(
      '',
      'Create the first admin in another terminal: npm run create-admin -- you@example.org',
    );
  }
  terminal.print('', `Stop with Ctrl-C. Logs: ${folders.logs}`);
}

const demoLogins = z.array(z.object({ role: z.string(), email: z.string() }));

function readDemoLogins(file: string): z.infer<typeof demoLogins> {
  try {
    return demoLogins.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function hasUsers(url: string): Promise<boolean> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 5_000 });
  try {
    return (await client.db().collection('users').findOne({})) !== null;
  } finally {
    await client.close();
  }
}
