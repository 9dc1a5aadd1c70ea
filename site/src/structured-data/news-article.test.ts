import { expect, test } from 'vitest';
import {
  sampleArticle,
  sampleEntity,
  sampleNewsroom,
  sampleSource,
} from '../cms/sample-newsroom.ts';
import { jsonLd } from './json-ld.ts';
import { newsArticle } from './news-article.ts';

const facts = {
  bylines: [{ role: 'reporting' as const, name: 'Jane Doe', author: null }],
  section: 'Trade',
  about: [],
  mentions: [],
  law: [],
  sources: [],
  site: 'https://news.example',
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

test('it says what it is about, what it mentions and what it rests on', () => {
  const [instrument] = sampleNewsroom()['legal-instruments'];
  if (!instrument) throw new Error('The sample newsroom has a resolution.');
  const thing = newsArticle({
    ...facts,
    article: sampleArticle(),
    about: [sampleEntity()],
    mentions: [sampleEntity({ type: 'Address', name: 'Pyongyang', slug: 'pyongyang' })],
    law: [
      { instrument, paragraph: '7' },
      { instrument, paragraph: null },
    ],
    sources: [
      sampleSource({ url: 'https://paper.example/a', archivedUrl: 'https://archive.example/a' }),
    ],
  });
  const site = 'https://news.example';
  const law = `${site}/legal-instruments/s-res-2397-2017/`;
  expect(thing).toMatchObject({
    about: [{ '@type': 'Corporation', '@id': `${site}/entities/amisan/#entity`, name: 'Amisan' }],
    mentions: [{ '@type': 'Place', name: 'Pyongyang', url: `${site}/entities/pyongyang/` }],
    citation: [
      { '@type': 'Legislation', '@id': `${law}#para-7`, name: 'S/RES/2397 (2017) ¶ 7' },
      { '@type': 'Legislation', '@id': `${law}#legislation`, url: law },
      {
        '@type': 'CreativeWork',
        url: 'https://paper.example/a',
        archivedAt: 'https://archive.example/a',
      },
    ],
  });
});

test('who translated is no author, unless nobody else is named', () => {
  const translation = { role: 'translation' as const, name: 'A. Translator', author: null };
  const bylines = [...facts.bylines, translation];
  expect(newsArticle({ ...facts, bylines, article: sampleArticle() })).toMatchObject({
    author: [{ '@type': 'Person', name: 'Jane Doe' }],
    translator: [{ '@type': 'Person', name: 'A. Translator' }],
  });
  const alone = newsArticle({ ...facts, bylines: [translation], article: sampleArticle() });
  expect(alone).toMatchObject({ author: [{ name: 'A. Translator' }] });
});
