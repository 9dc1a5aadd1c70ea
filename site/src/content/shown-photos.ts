import { bodyReferences } from '../cms/body-references.ts';
import type { Newsroom } from '../cms/newsroom.ts';

/** Photos that a published page shows: heroes, photos in bodies, portraits of authors. */
export function shownPhotoIds(newsroom: Pick<Newsroom, 'articles' | 'authors'>): Set<string> {
  const ids = new Set<string>();
  for (const article of newsroom.articles) {
    if (article.heroPhoto !== null) ids.add(article.heroPhoto);
    for (const reference of bodyReferences(article.body)) {
      if (reference.collection === 'photos') ids.add(reference.id);
    }
  }
  for (const author of newsroom.authors) if (author.photo !== null) ids.add(author.photo);
  return ids;
}
