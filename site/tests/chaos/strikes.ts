import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../../../cms/bench/corpus/random.ts';
import { awakeNow } from './awake-clock.ts';
import type { Ledger } from './ledger.ts';
import { untilRightAgain } from './recovery.ts';
import type { SiteClient } from './site-client.ts';
import { type Victim, type VictimKind, victimKinds } from './victims.ts';

/** One or two processes that were killed, and how long it took until the site was right again. */
export interface Strike {
  killed: VictimKind[];
  /** From the last of the kills, with starting the processes. */
  recoveryMs: number;
}

/** Kills so many processes, one or two at a time, at random moments. */
export async function strike(
  victims: Readonly<Record<VictimKind, Victim>>,
  { ledger, client }: { ledger: Ledger; client: SiteClient },
  random: Random,
  kills: number,
  report: (strike: Strike) => void,
): Promise<Strike[]> {
  const strikes: Strike[] = [];
  const turn = turns(random);
  for (let killed = 0; killed < kills; ) {
    await delay(random.below(1500));
    const isDouble = kills - killed > 1 && random.below(6) === 0;
    const first = turn();
    const kinds = isDouble ? [first, another(first, random)] : [first];
    const reviving: Promise<void>[] = [];
    for (const [index, kind] of kinds.entries()) {
      if (index > 0) await delay(random.below(400));
      await victims[kind].kill();
      reviving.push(victims[kind].revive());
    }
    const began = awakeNow();
    await Promise.all([...reviving, untilRightAgain(ledger, client, performance.now())]);
    const done = { killed: kinds, recoveryMs: Math.round(awakeNow() - began) };
    strikes.push(done);
    report(done);
    killed += kinds.length;
  }
  return strikes;
}

/** Each kind once in every four, in an order of its own. */
function turns(random: Random): () => VictimKind {
  let bag: VictimKind[] = [];
  return () => {
    if (bag.length === 0) bag = random.several(victimKinds, victimKinds.length);
    return bag.pop() ?? 'cms';
  };
}

function another(first: VictimKind, random: Random): VictimKind {
  return random.pick(victimKinds.filter((kind) => kind !== first));
}
