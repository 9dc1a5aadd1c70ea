import { adoptionKeys } from './entities/steps-of-the-regime.ts';
import type { DemoRelationship } from './types.ts';

type Edge = Omit<DemoRelationship, 'key'>;

const linked = (subject: string, object: string, sources: string[], note: string): Edge => ({
  subject,
  predicate: 'linkedTo',
  object,
  statementType: 'reported',
  confidence: 'high',
  sources,
  note,
});

/** How the steps of the regime, the report and its places belong together. */
export const relationshipsOfSteps: Edge[] = [
  ...adoptionKeys.map((key) =>
    linked(key, 'security-council', [key.replace('adoption', 'un')], 'Adopted by it.'),
  ),
  linked('committee-1718', 'adoption-1718', ['un-1718'], 'Set up by it.'),
  linked('panel-of-experts', 'adoption-1874', ['un-1874'], 'Set up by it.'),
  linked('panel-of-experts', 'adoption-2680', ['un-2680'], 'Its last extension.'),
  linked('panel-end', 'panel-of-experts', ['un-veto-record', 'un-2680'], 'Whose mandate ended.'),
  linked('panel-end', 'veto-2024', ['un-veto-record'], 'Followed from it.'),
  linked('panel-end', 'security-council', ['un-veto-record'], 'Whose mandate was not renewed.'),
  linked('msmt', 'panel-end', ['msmt-statement'], 'Set up after it.'),
  linked('nk-insider', 'amisan-center', ['nk-insider-report'], 'Published the report on it.'),
  linked('nk-insider', 'toyota-cars', ['nk-insider-photos'], 'Published photographs of them.'),
  linked('nk-insider', 'electric-cars', ['nk-insider-photos'], 'Published photographs of them.'),
  linked('renaming-2025', 'amisan-brand', ['nk-insider-report'], 'The name that was given.'),
  linked('renaming-2025', 'visit-2025', ['nk-insider-report'], 'Came after it.'),
  {
    subject: 'visit-2025',
    predicate: 'linkedTo',
    object: 'kim-jong-un',
    startDate: '2025-04',
    endDate: '2025-04',
    statementType: 'officialClaim',
    sources: ['state-media-visit'],
    note: 'Who came.',
  },
  {
    subject: 'visit-2025',
    predicate: 'locatedIn',
    object: 'hwasong-district',
    statementType: 'officialClaim',
    sources: ['state-media-visit'],
  },
  {
    subject: 'renaming-2025',
    predicate: 'locatedIn',
    object: 'hwasong-district',
    statementType: 'reported',
    confidence: 'high',
    sources: ['nk-insider-report'],
  },
  ...(
    [
      ['pyongyang-committee', 'pyongyang'],
      ['hwasong-committee', 'hwasong-district'],
    ] as const
  ).map(
    ([subject, object]): Edge => ({
      subject,
      predicate: 'locatedIn',
      object,
      statementType: 'officialClaim',
      sources: ['state-media-founding'],
      note: 'As its name says.',
    }),
  ),
];
