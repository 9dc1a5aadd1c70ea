import { relationshipsInLaw } from './relationships-in-law.ts';
import { relationshipsOfSteps } from './relationships-of-steps.ts';
import type { DemoRelationship } from './types.ts';

const reported: Pick<DemoRelationship, 'statementType' | 'sources'> = {
  statementType: 'reported',
  sources: ['nk-insider-report'],
};
const official = { statementType: 'officialClaim', confidence: null } as const;

const aroundTheCenter: Omit<DemoRelationship, 'key'>[] = [
  {
    subject: 'amisan-center',
    predicate: 'operatedBy',
    object: 'finance-department',
    statementType: 'reported',
    confidence: 'moderate',
    sources: ['nk-insider-report'],
    note: 'Asserted in the report. The desk has no document of the department itself.',
  },
  ...['cabinet', 'pyongyang-committee', 'hwasong-committee'].map(
    (object): Omit<DemoRelationship, 'key'> => ({
      ...official,
      subject: 'amisan-center',
      predicate: 'foundedBy',
      object,
      sources: ['state-media-founding', 'nk-insider-report'],
      note: 'The official account: three bodies together.',
    }),
  ),
  {
    ...reported,
    subject: 'amisan-center',
    predicate: 'locatedIn',
    object: 'hwasong-district',
    confidence: 'high',
    sources: ['nk-insider-report', 'state-media-visit'],
  },
  {
    ...reported,
    subject: 'amisan-center',
    predicate: 'usesBrand',
    object: 'amisan-brand',
    startDate: '2025-04',
    confidence: 'high',
  },
  {
    ...official,
    subject: 'amisan-center',
    predicate: 'visitedBy',
    object: 'kim-jong-un',
    startDate: '2025-04',
    endDate: '2025-04',
    sources: ['state-media-visit', 'nk-insider-report'],
    note: 'Under its former name at the time.',
  },
  {
    ...official,
    subject: 'visit-2025',
    predicate: 'linkedTo',
    object: 'amisan-center',
    startDate: '2025-04',
    sources: ['state-media-visit'],
    note: 'Place of the visit.',
  },
  {
    ...reported,
    subject: 'renaming-2025',
    predicate: 'linkedTo',
    object: 'amisan-center',
    startDate: '2025-04',
    confidence: 'high',
    note: 'What was renamed.',
  },
  {
    subject: 'amisan-center',
    predicate: 'linkedTo',
    object: 'kim-jong-un',
    statementType: 'assessment',
    confidence: 'low',
    sources: ['nk-insider-report'],
    note: 'Reported as a channel of foreign currency for the leader’s own spending. The desk has seen no accounts.',
  },
  {
    subject: 'toyota-cars',
    predicate: 'locatedIn',
    object: 'amisan-center',
    statementType: 'reported',
    confidence: 'moderate',
    sources: ['nk-insider-photos', 'dispatch-photo-log'],
    note: 'On show in published photographs.',
  },
  {
    subject: 'electric-cars',
    predicate: 'locatedIn',
    object: 'amisan-center',
    statementType: 'reported',
    confidence: 'moderate',
    sources: ['nk-insider-photos', 'dispatch-photo-log'],
    note: 'On show in published photographs; makes not yet settled.',
  },
  {
    subject: 'toyota-cars',
    predicate: 'linkedTo',
    object: 'toyota',
    statementType: 'reported',
    confidence: 'high',
    sources: ['nk-insider-photos'],
    note: 'Make of the cars. No dealing of the company is alleged.',
  },
  {
    ...reported,
    subject: 'registration-claim',
    predicate: 'linkedTo',
    object: 'amisan-center',
    confidence: 'low',
    note: 'The report sets the claim beside the cars that are traded at the center.',
  },
];

const aroundTheBrand: Omit<DemoRelationship, 'key'>[] = [
  {
    subject: 'amisan-brand',
    predicate: 'linkedTo',
    object: 'finance-department',
    statementType: 'assessment',
    confidence: 'moderate',
    sources: ['nk-insider-report', 'dispatch-name-file'],
    note: 'Institutions that use the name are typically affiliated with the department.',
  },
  {
    ...reported,
    subject: 'amisan-brand',
    predicate: 'linkedTo',
    object: 'office-8',
    confidence: 'moderate',
    note: 'A historical association.',
  },
  ...['amisan-farms', 'amisan-ranches', 'amisan-bureau'].map(
    (subject): Omit<DemoRelationship, 'key'> => ({
      ...reported,
      subject,
      predicate: 'usesBrand',
      object: 'amisan-brand',
      confidence: 'moderate',
    }),
  ),
  {
    ...reported,
    subject: 'office-8',
    predicate: 'partOf',
    object: 'workers-party',
    confidence: 'moderate',
  },
  {
    ...reported,
    subject: 'office-8',
    predicate: 'linkedTo',
    object: 'kim-jong-un',
    confidence: 'moderate',
    note: 'Reported to make goods for the use of the leader’s family alone.',
  },
  {
    ...reported,
    subject: 'finance-department',
    predicate: 'subordinateTo',
    object: 'workers-party',
    confidence: 'high',
  },
  {
    ...reported,
    subject: 'kim-jong-un',
    predicate: 'partOf',
    object: 'workers-party',
    confidence: 'high',
    note: 'General Secretary.',
  },
  {
    ...reported,
    subject: 'hwasong-district',
    predicate: 'partOf',
    object: 'pyongyang',
    confidence: 'high',
  },
];

export const relationships: DemoRelationship[] = [
  ...aroundTheCenter,
  ...aroundTheBrand,
  ...relationshipsInLaw,
  ...relationshipsOfSteps,
].map((edge) => ({
  key: [edge.subject, edge.predicate, edge.object ?? `${edge.instrument}-${edge.paragraph}`].join(
    '/',
  ),
  ...edge,
}));
