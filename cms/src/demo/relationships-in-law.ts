import type { DemoRelationship } from './types.ts';

const suggested =
  'An allegation. The goods on show suggest a transfer; the duty rests on the State from which they went, and that State is not known.';

/** Edges to paragraphs of law and between the bodies that make and watch it. */
export const relationshipsInLaw: Omit<DemoRelationship, 'key'>[] = [
  ...['toyota-cars', 'electric-cars'].map(
    (subject): Omit<DemoRelationship, 'key'> => ({
      subject,
      predicate: 'allegedBreachOf',
      instrument: 'res-2397',
      paragraph: '7',
      statementType: 'assessment',
      confidence: 'moderate',
      sources: ['nk-insider-report', 'nk-insider-photos', 'un-2397'],
      note: suggested,
    }),
  ),
  {
    subject: 'toyota-cars',
    predicate: 'allegedBreachOf',
    instrument: 'res-2094',
    paragraph: '23',
    statementType: 'assessment',
    confidence: 'low',
    sources: ['nk-insider-report', 'un-2094'],
    note: 'An allegation. It depends on whether these models are of the luxury class, which the pictures do not settle.',
  },
  {
    subject: 'amisan-center',
    predicate: 'allegedBreachOf',
    instrument: 'res-1718',
    paragraph: '8(a)(iii)',
    statementType: 'assessment',
    confidence: 'low',
    sources: ['nk-insider-report', 'un-1718'],
    note: suggested,
  },
  {
    subject: 'committee-1718',
    predicate: 'subordinateTo',
    object: 'security-council',
    statementType: 'reported',
    confidence: 'high',
    startDate: '2006-10-14',
    sources: ['un-1718', 'un-1718-committee'],
  },
  {
    subject: 'panel-of-experts',
    predicate: 'linkedTo',
    object: 'committee-1718',
    statementType: 'reported',
    confidence: 'high',
    startDate: '2009',
    endDate: '2024-04-30',
    sources: ['un-1874', 'un-veto-record'],
    note: 'Worked for the Committee.',
  },
  {
    subject: 'veto-2024',
    predicate: 'linkedTo',
    object: 'panel-of-experts',
    statementType: 'reported',
    confidence: 'high',
    startDate: '2024-03-28',
    sources: ['un-veto-record'],
    note: 'Stopped the renewal of the mandate.',
  },
  {
    subject: 'msmt',
    predicate: 'linkedTo',
    object: 'panel-of-experts',
    statementType: 'reported',
    confidence: 'high',
    startDate: '2024-10',
    sources: ['msmt-statement'],
    note: 'Set up by governments after the Panel ended. Not its successor in law.',
  },
];
