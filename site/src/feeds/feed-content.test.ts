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
    archivedUrl: null,
    published: null,
    retrieved: null,
    language: null,
  } as const;
  const html = feedContent({
    ...story,
    footnotes: [{ number: 1, note: 'Seen in May.', sources: [source] }],
    corrections: [{ date: '2026-05-02T00:00:00.000Z', wrong: '<11>.', right: '12.' }],
  });
  expect(html).toBe(
    '<p>Body</p><h2>Notes and sources</h2><ol><li id="footnote-1">Seen in May. A &amp; B: ' +
      '<a href="https://press.example/?a=1&amp;b=2">On &lt;cars&gt;</a></li></ol>' +
      '<h2>Corrections</h2><ol><li>2 May 2026. We wrote: &lt;11&gt;. Correct is: 12.</li></ol>',
  );
});
