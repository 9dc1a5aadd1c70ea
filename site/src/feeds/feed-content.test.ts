import { expect, it } from 'vitest';
import { feedContent } from './feed-content.ts';

const story = {
  html: '<p>Body</p>',
  footnotes: [],
  photo: null,
  corrections: [],
  base: 'https://news.example',
};

it('is the body alone where there is nothing else', () => {
  expect(feedContent(story)).toBe('<p>Body</p>');
});

it('adds notes with their sources and corrections, escaped', () => {
  const source = {
    id: '0123456789abcdef01234567',
    type: 'press',
    publisher: 'A & B',
    title: 'On <cars>',
    url: 'https://press.example/?a=1&b=2',
    archivedUrl: 'https://archive.example/1',
    archivedOn: '2026-05-03T12:00:00.000Z',
    published: null,
    retrieved: null,
    language: null,
  } as const;
  const html = feedContent({
    ...story,
    footnotes: [
      {
        number: 1,
        statement: { type: 'officialClaim', confidence: null },
        note: 'Seen in May.',
        sources: [source],
      },
    ],
    corrections: [{ date: '2026-05-02T00:00:00.000Z', wrong: '<11>.', right: '12.' }],
  });
  expect(html).toBe(
    '<p>Body</p><h2>Notes and sources</h2><ol><li id="footnote-1">Official claim. Seen in May. A &amp; B: ' +
      '<a href="https://press.example/?a=1&amp;b=2">On &lt;cars&gt;</a>' +
      ' (<a href="https://archive.example/1">archived copy</a> of 3 May 2026)</li></ol>' +
      '<h2>Corrections</h2><ol><li>2 May 2026. We wrote: &lt;11&gt;. Correct is: 12.</li></ol>',
  );
});
