import { MongoClient } from 'mongodb';

/** The embedded server's set. */
export const setName = 'dateline';

/** Whether the data folder of a running server is that of a set already. */
export async function isInitiated(port: number): Promise<boolean> {
  return withClient(directUrl(port), async (client) => {
    return (await client.db('local').collection('system.replset').findOne({})) !== null;
  });
}

/**
 * Writes the member's new port into the configuration of a server that runs without `--replSet`.
 * As a member of its set it could not be told: one that doesn't find itself waits for the others.
 * https://www.mongodb.com/docs/manual/tutorial/change-hostnames-in-a-replica-set/
 */
export async function renameMember(port: number): Promise<void> {
  await withClient(directUrl(port), (client) =>
    client
      .db('local')
      .collection('system.replset')
      .updateOne({}, { $set: { 'members.0.host': memberAt(port) }, $inc: { version: 1 } }),
  );
}

/** Makes a running server a replica set of one, at its first start. */
export async function initiateSet(port: number): Promise<void> {
  const members = [{ _id: 0, host: memberAt(port) }];
  await withClient(directUrl(port), (client) =>
    client.db('admin').command({ replSetInitiate: { _id: setName, members } }),
  );
}

/** Waits until the server can be written to; the driver returns at the election. */
export async function untilPrimary(port: number): Promise<void> {
  await withClient(`mongodb://${memberAt(port)}/?replicaSet=${setName}`, (client) =>
    client.db('admin').command({ ping: 1 }),
  );
}

/** How the member at a port is called in the configuration. */
function memberAt(port: number): string {
  return `127.0.0.1:${port}`;
}

function directUrl(port: number): string {
  return `mongodb://${memberAt(port)}/?directConnection=true`;
}

async function withClient<T>(url: string, use: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 60_000 });
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}
