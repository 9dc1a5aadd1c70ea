/** The field in the form's words: `Claim 2`, `Text`. */
export function placeOf(path: string): string {
  const [field = '', row] = path.split('.');
  const name = places[field] ?? field;
  return row === undefined ? name : `${name} ${Number(row) + 1}`;
}

const places: Readonly<Record<string, string>> = {
  body: 'Text',
  claims: 'Claim',
  corrections: 'Correction',
  headline: 'Headline',
  kicker: 'Kicker',
  standfirst: 'Standfirst',
  seoTitle: 'Title in search engines',
  seoDescription: 'Description in search engines',
  sources: 'Sources',
  statementType: 'Kind of statement',
  confidence: 'Confidence',
  note: 'Note',
  startDate: 'Since',
  endDate: 'Until',
};
