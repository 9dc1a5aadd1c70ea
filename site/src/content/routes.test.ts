import { expect, test } from 'vitest';
import { articlePath, legalParagraphPath, listPagePath, sectionPath } from './routes.ts';

test('paths end with a slash and are percent-encoded', () => {
  expect(articlePath({ slug: 'cars-on-show' })).toBe('/articles/cars-on-show/');
  expect(articlePath({ slug: '아미산' })).toBe('/articles/%EC%95%84%EB%AF%B8%EC%82%B0/');
});

test('a paragraph of law is a fragment, a page of a list a folder', () => {
  expect(legalParagraphPath({ slug: 's-res-2397' }, { anchor: 'para-7' })).toBe(
    '/legal-instruments/s-res-2397/#para-7',
  );
  expect(listPagePath(sectionPath({ slug: 'trade' }), 2)).toBe('/sections/trade/page/2/');
});
