import { toast, useConfig } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { MergeAnswer } from '../merging/merge-endpoint.ts';
import { post } from './post.ts';
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
        const answer = await post(address, { into: into.id });
        if (!answer.ok) throw new Error(answer.words);
        toast.success(answer.words);
        router.push(`${config.routes.admin}/collections/entities/${into.id}`);
      }),
  };
}

async function planOf(address: string, into: Candidate): Promise<MergeAnswer> {
  const response = await fetch(`${address}?into=${into.id}`, { credentials: 'include' });
  const answer: MergeAnswer & { errors?: { message: string }[] } = await response.json();
  if (response.ok) return answer;
  throw new Error(answer.errors?.[0]?.message ?? `The CMS answered ${response.status}.`);
}
