/** How much there is of everything besides articles (issue 4, Figures). */
export const corpusSizes = {
  sections: 6,
  sources: 100,
  photos: 50,
  authors: 20,
  entities: 200,
  'legal-instruments': 12,
  relationships: 120,
} as const;

/** The newest article of every corpus went out then; the oldest eight years before. */
export const corpusEnd = Date.UTC(2026, 5, 30, 12);
export const corpusYears = 8;

/** When the desk's own records, everything besides articles, were made. */
export const deskFounded = new Date(Date.UTC(2018, 5, 1, 9));
