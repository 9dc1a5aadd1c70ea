import { randomInt } from 'node:crypto';
import { z } from 'zod';

const schema = z.object({
  /** How many processes are killed. */
  CHAOS_KILLS: z.coerce.number('CHAOS_KILLS is a number of kills.').int().min(1).default(6),
  /** What the choices are drawn from: the same number, the same choices. */
  CHAOS_SEED: z.coerce
    .number('CHAOS_SEED is a whole number.')
    .int()
    .default(() => randomInt(2 ** 31)),
});

export const { CHAOS_KILLS: kills, CHAOS_SEED: seed } = schema.parse(process.env);
