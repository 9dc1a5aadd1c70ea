import { toast, useConfig } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { MergeAnswer } from '../merging/merge-endpoint.ts';
import { askCms } from './ask-cms.ts';
import { useBusy } from './use-busy.ts';

/** An entity that another may be merged into. */
export interface Candidate {
  id: string;
  name: string;
  /** What tells it from others. */
  words: string;
}

/** Where somebody stands who merges: nothing is chosen, what would move is shown, it is asked once more. */
export type MergeStep =
  | { step: 'choose' }
  | { step: 'look' | 'confirm'; into: Candidate; plan: MergeAnswer };

/** The steps of merging the entity `id`. */
export function useMerge(id: string) {
  const { config } = useConfig();
  const router = useRouter();
  const { busy, problem, run } = useBusy();
  const [step, setStep] = useState<MergeStep>({ step: 'choose' });
  const address = `${config.routes.api}/entities/${id}/merge`;
  return {
    busy,
    problem,
    step,
    back: () => setStep({ step: 'choose' }),
    choose: (into: Candidate) =>
      run(async () => setStep({ step: 'look', into, plan: await planOf(address, into) })),
    askOnceMore: () => step.step === 'look' && setStep({ ...step, step: 'confirm' }),
    merge: (into: Candidate) =>
      run(async () => {
        const answer = await askCms(address, { method: 'POST', data: { into: into.id } });
        if (!answer.ok) throw new Error(answer.words);
        toast.success(answer.words);
        router.push(`${config.routes.admin}/collections/entities/${into.id}`);
      }),
  };
}

async function planOf(address: string, into: Candidate): Promise<MergeAnswer> {
  const answer = await askCms<MergeAnswer>(`${address}?into=${into.id}`);
  if (answer.ok) return answer.body;
  throw new Error(answer.words);
}
