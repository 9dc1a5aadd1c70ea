import type { Article } from '@dateline/shared/public/article.ts';

/** How a comment is signed that has no name, in the language of its story. */
export const anonymous: Record<Article['language'], string> = {
  en: 'Anonymous',
  ko: '익명',
  'ko-KP': '익명',
  zh: '匿名',
  ja: '匿名',
  ru: 'Аноним',
};
