import { expect, test } from 'vitest';
import { sampleArticle } from '../cms/sample-newsroom.ts';
import { jsonLd } from './json-ld.ts';
import { newsArticle } from './news-article.ts';

const facts = {
  names: ['Jane Doe'],
  section: 'Trade',
  publisher: 'Dateline',
  address: 'https://news.example/articles/cars-on-show/',
  photo: null,
};

test('a corrected article says what was corrected and when', () => {
  const article = sampleArticle({
    dateModified: '2025-05-02T00:00:00.000Z',
    corrections: [{ date: '2025-05-01T00:00:00.000Z', wrong: 'Ten cars.', right: 'Nine cars.' }],
  });
  expect(newsArticle({ ...facts, article })).toMatchObject({
    dateModified: '2025-05-02T00:00:00.000Z',
    correction: [
      {
        '@type': 'CorrectionComment',
        datePublished: '2025-05-01T00:00:00.000Z',
        text: 'We wrote: Ten cars. Correct is: Nine cars.',
      },
    ],
  });
});

test('one that was not corrected has no correction, and was modified when it was published', () => {
  const article = newsArticle({ ...facts, article: sampleArticle() });
  expect(article).not.toHaveProperty('correction');
  expect(article.dateModified).toBe('2025-04-13T00:00:00.000Z');
});

test('no text ends the element that it stands in, and each reads as it was written', () => {
  const headline = '</script><script>alert(1)</script><!-- & \u2028';
  const text = jsonLd(newsArticle({ ...facts, article: sampleArticle({ headline }) }));
  expect(text).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(text)).toMatchObject({ headline });
});
