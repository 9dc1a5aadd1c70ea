import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Payload } from 'payload';
import { inject } from 'vitest';
import { noteSocketAddresses } from '../../src/limits/client-address.ts';
import { restHandler } from './rest-server.ts';

/** A newsroom of its own: an empty database, a folder for photos, and the real REST API on a port. */
export interface TestNewsroom {
  payload: Payload;
  /** Without a slash at its end. */
  url: string;
  dataDir: string;
  /** Logs in through the API and gives the headers that a session has. */
  logIn(role: string): Promise<Record<string, string>>;
  close(): Promise<void>;
}

const password = 'correct horse battery staple';

/** Opens one; a test file opens at most one, because Payload's configuration is read once. */
export async function openTestNewsroom(): Promise<TestNewsroom> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'dateline-test-'));
  noteSocketAddresses();
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const url = `http://127.0.0.1:${port}`;
  const database = `test_${randomBytes(6).toString('hex')}`;
  Object.assign(process.env, {
    CMS_URL: url,
    DATABASE_URL: inject('databaseUrl').replace('/dateline?', `/${database}?`),
    DATA_DIR: dataDir,
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
  });
  const { openPayload } = await import('../../src/database/open-payload.ts');
  const payload = await openPayload({ runJobs: false });
  // What the API refuses on purpose is no news; errors of the server are.
  payload.logger.level = 'error';
  server.on('request', await restHandler(payload, url));
  return {
    payload,
    url,
    dataDir,
    logIn: (role) => logIn(payload, url, role),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await payload.db.connection.dropDatabase();
      await payload.destroy();
      await rm(dataDir, { recursive: true });
    },
  };
}

async function logIn(payload: Payload, url: string, role: string): Promise<Record<string, string>> {
  const email = `${role}@example.org`;
  const { totalDocs } = await payload.count({
    collection: 'users',
    where: { email: { equals: email } },
  });
  if (totalDocs === 0) {
    await payload.create({
      collection: 'users',
      data: { email, password, name: role, roles: [role as 'admin'] },
    });
  }
  const response = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  });
  const { token } = (await response.json()) as { token: string };
  return { authorization: `JWT ${token}`, 'content-type': 'application/json' };
}
