import { expect, it } from 'vitest';
import { sitemapIndexResponse, sitemapResponse } from './sitemap.ts';

it('lists addresses with the date of their last change', async () => {
  const response = sitemapResponse([
    { address: 'https://news.example/a/?x=1&y=2', modified: '2026-01-02T00:00:00.000Z' },
    { address: 'https://news.example/b/' },
  ]);
  expect(await response.text()).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://news.example/a/?x=1&amp;y=2</loc><lastmod>2026-01-02T00:00:00.000Z</lastmod></url>
<url><loc>https://news.example/b/</loc></url>
</urlset>
`);
});

it('lists sitemaps in an index', async () => {
  const text = await sitemapIndexResponse([{ address: 'https://news.example/m.xml' }]).text();
  expect(text).toContain('<sitemap><loc>https://news.example/m.xml</loc></sitemap>');
});

it('lists photos, and what search engines ask of news', async () => {
  const news = { title: 'A & B', publication: 'Dateline', language: 'ko', published: '2026-01-02' };
  const images = ['https://news.example/photos/a.webp'];
  const text = await sitemapResponse([{ address: 'https://news.example/a/', images, news }]).text();
  expect(text).toContain('xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"');
  expect(text).toContain('xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"');
  expect(text).toContain('<image:image><image:loc>https://news.example/photos/a.webp</image:loc>');
  expect(text).toContain('<news:language>ko</news:language>');
  expect(text).toContain('<news:title>A &amp; B</news:title>');
});
