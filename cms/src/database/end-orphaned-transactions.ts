import { randomUUID } from 'node:crypto';
import type { DatabaseAdapter, Payload } from 'payload';

type Sessions = NonNullable<DatabaseAdapter['sessions'][string]['id']>[];

/** A process of the CMS, with the driver's sessions in which it has transactions. */
interface ProcessDocument {
  _id: string;
  sessions: Sessions;
  /** By the database's clock, which all processes share. */
  seen: Date;
}

const standard = { everyMs: 2_000, deadAfterMs: 8_000 };

/**
 * A process that is killed leaves its transactions open: MongoDB ends them after a minute or more, and
 * until then nobody can write what they wrote, be it an article or the counter of the change log. So
 * each process says which sessions are its own and that it lives, and ends those of processes that have
 * been silent. One that only stood still meets a transaction that failed, and tries again.
 *
 * @returns a function that ends it and signs the process off
 */
export function endOrphanedTransactions(
  payload: Payload,
  { everyMs, deadAfterMs }: typeof standard = standard,
): () => Promise<void> {
  const { db } = payload;
  const id = randomUUID();
  const own = new Map<string, Sessions[number]>();
  const begin = db.beginTransaction;

  async function beginTransaction(...options: Parameters<typeof begin>) {
    const transaction = await begin.apply(db, options);
    const lsid = db.sessions[String(transaction)]?.id;
    const key = lsid?.id.toString('hex');
    if (transaction === null || !lsid || !key || own.has(key)) return transaction;
    try {
      // Before the first write: afterwards it may be too late to say it.
      await announce([lsid]);
      own.set(key, lsid);
      return transaction;
    } catch (error) {
      await db.rollbackTransaction(transaction);
      throw error;
    }
  }

  async function round(): Promise<void> {
    await announce([...own.values()]);
    const silent = { $expr: { $lt: ['$seen', { $subtract: ['$$NOW', deadAfterMs] }] } };
    for (const { _id, sessions } of await processes(db).find(silent).toArray()) {
      await db.connection.db?.command({ killSessions: sessions });
      await processes(db).deleteOne({ _id, ...silent });
      payload.logger.info(`Ended what the silent process ${_id} had left open.`);
    }
  }

  async function announce(sessions: Sessions): Promise<void> {
    const known = { $ifNull: ['$sessions', []] };
    await processes(db).updateOne(
      { _id: id },
      [{ $set: { seen: '$$NOW', sessions: { $setUnion: [known, sessions] } } }],
      // A crash of the database ends all transactions by itself.
      { upsert: true, writeConcern: { w: 1 } },
    );
  }

  let running: Promise<void> | null = null;
  const look = () => {
    running ??= round()
      .catch((err: unknown) =>
        payload.logger.error({ err, msg: 'Transactions of silent processes were not looked for.' }),
      )
      .finally(() => {
        running = null;
      });
  };
  Object.assign(db, { beginTransaction });
  const timer = setInterval(look, everyMs);
  look();
  return async () => {
    clearInterval(timer);
    Object.assign(db, { beginTransaction: begin });
    await running;
    await processes(db).deleteOne({ _id: id });
  };
}

function processes({ connection }: DatabaseAdapter) {
  return connection.collection<ProcessDocument>('cms-processes');
}
