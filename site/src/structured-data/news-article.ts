import type { Article } from '@dateline/shared/public/article.ts';

interface Facts {
  article: Article;
  /** Of the byline, as readers see them. */
  names: string[];
  section: string;
  publisher: string;
  /** Whole address of the page. */
  address: string;
  /** Whole address, and who took it; null if it has none. */
  photo: { address: string; width: number; height: number; credit: string } | null;
}

/** An article as https://schema.org/NewsArticle, its corrections each a CorrectionComment. */
export function newsArticle({ article, names, section, publisher, address, photo }: Facts) {
  const { headline, standfirst, language, datePublished, dateModified, corrections } = article;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: address,
    headline,
    ...(standfirst !== null && { description: standfirst }),
    inLanguage: language,
    articleSection: section,
    datePublished,
    dateModified: dateModified ?? datePublished,
    author: names.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'NewsMediaOrganization', name: publisher },
    ...(photo && {
      image: {
        '@type': 'ImageObject',
        url: photo.address,
        width: photo.width,
        height: photo.height,
        creditText: photo.credit,
      },
    }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ date, wrong, right }) => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        text: `We wrote: ${wrong} Correct is: ${right}`,
      })),
    }),
  };
}
