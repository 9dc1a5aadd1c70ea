import type { NameOffer } from '../names/name-offers.ts';

/** Where and how often the names of an entity stand in an article: "headline, lead, 3 times". */
export function wordsOfPlaces({ counts }: Pick<NameOffer, 'counts'>): string {
  const times = counts.headline + counts.lead + counts.body;
  return [
    ...(counts.headline > 0 ? ['headline'] : []),
    ...(counts.lead > 0 ? ['lead'] : []),
    times === 1 ? 'once' : `${times} times`,
  ].join(', ');
}

/** What an editor should know before taking it; empty if nothing. */
export function wordsOfCaution(
  offer: Pick<NameOffer, 'entity' | 'former' | 'isShared' | 'isWeak'>,
): string[] {
  const { entity, former, isShared, isWeak } = offer;
  return [
    ...former.map(
      ({ text, until }) =>
        `“${text}” was its name until ${until}: for the date of this article it is ${entity.name}.`,
    ),
    ...(isWeak ? ['Only a weak alias: look whether it is meant.'] : []),
    ...(isShared ? ['Another entity has this name, too: look which is meant.'] : []),
    ...(entity.legallySensitive ? ['Legally sensitive.'] : []),
    ...(entity.isPublished ? [] : ['Still a draft: readers have no page of it.']),
  ];
}
