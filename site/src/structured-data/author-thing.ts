import type { Author } from '@dateline/shared/public/author.ts';
import type { Photo } from '@dateline/shared/public/photo.ts';
import type { Person } from 'schema-dts';
import { photoFiles } from '../content/photo-files.ts';
import { authorPath } from '../content/routes.ts';
import { idOfPublisher } from './page-graph.ts';

export const idOfAuthor = (author: { slug: string }, site: string) =>
  `${site}${authorPath(author)}#person`;

/** An author as readers know them: a byline, which may be a pen name. */
export function authorThing(
  author: Author,
  photo: Photo | null,
  site: string,
): Exclude<Person, string> {
  const { name, jobTitle, bio, links } = author;
  return {
    '@type': 'Person',
    '@id': idOfAuthor(author, site),
    url: `${site}${authorPath(author)}`,
    name,
    worksFor: { '@id': idOfPublisher(site) },
    ...(jobTitle !== null && { jobTitle }),
    ...(bio !== null && { description: bio }),
    ...(photo && {
      image: {
        '@type': 'ImageObject' as const,
        url: site + photoFiles(photo).fallback.src,
        creditText: photo.credit,
      },
    }),
    ...(links.length > 0 && { sameAs: links.map(({ url }) => url) }),
  };
}
