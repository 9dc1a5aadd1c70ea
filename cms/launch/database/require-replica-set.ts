import { MongoClient, type MongoClientOptions, MongoServerError } from 'mongodb';

export type RefusalReason =
  | 'invalid url'
  | 'no replicaSet in url'
  | 'unreachable'
  | 'credentials'
  | 'standalone'
  | 'other set'
  | 'no primary';

/** A database that Dateline doesn't work with. The message never contains a password. */
export class DatabaseRefused extends Error {
  override name = 'DatabaseRefused';
  readonly reason: RefusalReason;
  /** Hosts and database name of the refused URL. */
  readonly server: string;

  constructor(reason: RefusalReason, server: string, sentence: string) {
    super(sentence);
    this.reason = reason;
    this.server = server;
  }
}

/**
 * Checks that a URL names a MongoDB replica set that can be written to. Dateline commits a document
 * and its row of the change log in one transaction, and only a replica set has transactions.
 *
 * @throws {DatabaseRefused} with a sentence that says what to change
 */
export async function requireReplicaSet(url: string): Promise<void> {
  const server = withoutCredentials(url);
  const wanted = replicaSetOf(url, server);
  const fromDns = url.startsWith('mongodb+srv://');
  if (!fromDns) {
    if (wanted === undefined) throw noReplicaSetInUrl(url, server);
    const hello = await firstAnswer(url, server);
    refuseOtherSet(hello, wanted, server);
  }
  const hello = await askPrimary(url, server);
  if (fromDns) refuseOtherSet(hello, wanted ?? hello.setName, server);
}

interface Hello {
  setName?: string | undefined;
}

const timeouts: MongoClientOptions = { serverSelectionTimeoutMS: 5_000, connectTimeoutMS: 5_000 };

const urlPattern =
  /^mongodb(?:\+srv)?:\/\/(?:[^@/]*@)?(?<hosts>[^/?@]+)(?:\/(?<name>[^?]*))?(?:\?(?<options>.*))?$/;

function replicaSetOf(url: string, server: string): string | undefined {
  try {
    return new MongoClient(url).options.replicaSet;
  } catch (error) {
    throw new DatabaseRefused(
      'invalid url',
      server,
      `DATABASE_URL is no MongoDB URL (${messageOf(error, url)}). It looks like this: ` +
        'mongodb://user:password@host:27017/dateline?replicaSet=rs0',
    );
  }
}

function noReplicaSetInUrl(url: string, server: string): DatabaseRefused {
  const added = `${url.includes('?') ? '&' : '?'}replicaSet=rs0`;
  return new DatabaseRefused(
    'no replicaSet in url',
    server,
    `DATABASE_URL (${server}) names no replica set. Add ${added} to it, with the name of your set: ` +
      'db.hello().setName in mongosh prints it.',
  );
}

/** What the first member that answers says of itself, asked directly. */
async function firstAnswer(url: string, server: string): Promise<Hello> {
  const { hosts = '' } = urlPattern.exec(url)?.groups ?? {};
  const members = hosts.split(',');
  try {
    return await Promise.any(members.map((host) => hello(directUrl(url, hosts, host))));
  } catch (error) {
    const causes: unknown[] = error instanceof AggregateError ? error.errors : [error];
    throw refusalOf(causes[0], url, server);
  }
}

async function askPrimary(url: string, server: string): Promise<Hello> {
  try {
    return await hello(url);
  } catch (error) {
    const refusal = refusalOf(error, url, server);
    if (refusal.reason !== 'unreachable' || url.startsWith('mongodb+srv://')) throw refusal;
    throw new DatabaseRefused(
      'no primary',
      server,
      `The replica set at ${server} has no primary that can be reached from here (${messageOf(error, url)}). ` +
        'Look at rs.status() in mongosh: the set may still be electing, may not be initiated ' +
        '(rs.initiate()), or its members may have names that this machine cannot resolve.',
    );
  }
}

async function hello(url: string): Promise<Hello> {
  const client = new MongoClient(url, timeouts);
  try {
    const answer = await client.db('admin').command({ hello: 1 });
    return { setName: typeof answer.setName === 'string' ? answer.setName : undefined };
  } finally {
    await client.close();
  }
}

function refuseOtherSet(answer: Hello, wanted: string | undefined, server: string): void {
  if (answer.setName === undefined) {
    throw new DatabaseRefused(
      'standalone',
      server,
      `The MongoDB at ${server} is no replica set, and Dateline needs one for its transactions. ` +
        'Start mongod with --replSet rs0, run rs.initiate() once in mongosh (one member is enough), ' +
        'and give the URL with ?replicaSet=rs0.',
    );
  }
  if (answer.setName !== wanted) {
    throw new DatabaseRefused(
      'other set',
      server,
      `The MongoDB at ${server} belongs to the replica set "${answer.setName}", but DATABASE_URL ` +
        `says replicaSet=${wanted}. Change it to replicaSet=${answer.setName}.`,
    );
  }
}

function refusalOf(error: unknown, url: string, server: string): DatabaseRefused {
  const authenticationFailed = 18;
  const authorizationFailed = 13;
  if (
    error instanceof MongoServerError &&
    (error.code === authenticationFailed || error.code === authorizationFailed)
  ) {
    return new DatabaseRefused(
      'credentials',
      server,
      `The MongoDB at ${server} refuses the user name or password in DATABASE_URL. ` +
        'Special characters in them must be percent-encoded, and authSource must name the ' +
        'database that the user was made in.',
    );
  }
  return new DatabaseRefused(
    'unreachable',
    server,
    `No MongoDB answers at ${server} (${messageOf(error, url)}). ` +
      'Is it running, and is the host and port in DATABASE_URL right?',
  );
}

/** One member instead of all, and no set name: the driver then talks to whatever is there. */
function directUrl(url: string, hosts: string, host: string): string {
  const [address = '', options = ''] = url.replace(`${hosts}`, () => host).split('?', 2);
  const others = options
    .split('&')
    .filter((option) => option !== '' && !/^(replicaSet|directConnection)=/i.test(option));
  const path = address.replace(/^(mongodb:\/\/[^/]*)$/, '$1/');
  return `${path}?${[...others, 'directConnection=true'].join('&')}`;
}

function withoutCredentials(url: string): string {
  const groups = urlPattern.exec(url)?.groups;
  if (groups === undefined) return 'the given address';
  return groups.name ? `${groups.hosts}/${groups.name}` : `${groups.hosts}`;
}

/** The driver may quote the URL it was given. */
function messageOf(error: unknown, url: string): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll(url, '…').replace(/\/\/[^@/\s]*@/g, '//…@');
}
