import type { DatabaseAdapter } from 'payload';
import { z } from 'zod';
import type { Moment } from './in-transaction.ts';

const answer = z.object({
  operationTime: z.object({ t: z.number().int(), i: z.number().int() }),
});

/** The moment of the last write that the database has done. */
export async function currentMoment({ connection }: DatabaseAdapter): Promise<Moment> {
  const { operationTime } = answer.parse(await connection.db?.command({ ping: 1 }));
  return { t: operationTime.t, i: operationTime.i };
}
