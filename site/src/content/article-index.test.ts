import { expect, test } from 'vitest';
import { ids, sampleArticle, sampleId } from '../cms/sample-newsroom.ts';
import { articleEntry } from './article-entry.ts';
import { ArticleIndex } from './article-index.ts';
import { relatedWindow } from './related.ts';
import { listeningTouch } from './sample-touch.ts';
import { allStories, listOf, topics } from './topics.ts';

const section = listOf.section(ids.section);
const month = listOf.month('2025-01');
const lists = [allStories, section, listOf.author(ids.author), month];

/** The article of an hour in January 2025. */
const hourly = (hour: number, changes: object = {}) =>
  articleEntry(
    sampleArticle({
      id: sampleId(100 + hour),
      slug: `article-${hour}`,
      datePublished: new Date(Date.UTC(2025, 0, 1, hour)).toISOString(),
      ...changes,
    }),
  );

/** Articles of the first hours of January, the later ones first. */
function indexOf(count: number, changes: object = {}) {
  const touch = listeningTouch();
  const index = new ArticleIndex(touch);
  for (let hour = count - 1; hour >= 0; hour -= 1) index.put(hourly(hour, changes));
  touch.heard();
  return { index, touch };
}

test('articles are newest first, then by id', () => {
  const { index } = indexOf(2);
  index.put(hourly(2, { datePublished: hourly(1).head.datePublished }));
  expect(index.list(allStories).newestFirst()).toEqual([102, 101, 100].map(sampleId));
});

test('a headline changes the article and its head, and no list', () => {
  const { index, touch } = indexOf(3);
  index.put(hourly(1, { headline: 'Ships at sea' }));
  expect(touch.heard()).toEqual([
    `article-heads:${sampleId(101)}`,
    `articles:${sampleId(101)}`,
    topics.related(sampleId(101)),
  ]);
});

test('a text changes the article alone', () => {
  const { index, touch } = indexOf(3);
  index.put(hourly(1, { body: null }));
  expect(touch.heard()).toEqual([`articles:${sampleId(101)}`, topics.related(sampleId(101))]);
});

test('a new article on top leaves full archive pages as they are', () => {
  const { index, touch } = indexOf(58);
  index.put(hourly(58));
  const heard = touch.heard();
  expect(heard).toEqual(expect.arrayContaining(lists.map(topics.list)));
  expect(heard.filter((topic) => /^(page|archives)/.test(topic))).toEqual([]);
});

test('a new archive page is said to its list and to the pages that lead to it', () => {
  const { index, touch } = indexOf(59);
  index.put(hourly(59));
  const heard = touch.heard();
  const pages = lists.flatMap((name) => [topics.page(name, 1), topics.page(name, 2)]);
  expect(heard.filter((topic) => topic.startsWith('page')).sort()).toEqual(pages.sort());
  expect(heard).toEqual(expect.arrayContaining([allStories, section].map(topics.archives)));
});

test('an article that goes moves all behind it by one place', () => {
  const { index, touch } = indexOf(70);
  index.remove(sampleId(125));
  const pages = touch.heard().filter((topic) => topic.endsWith(`of ${allStories}`));
  expect(pages).toEqual([topics.page(allStories, 2)]);
  expect(index.list(allStories)).toHaveLength(69);
});

test('months come and go with their first and last article', () => {
  const { index, touch } = indexOf(2);
  const february = { datePublished: '2025-02-01T00:00:00.000Z' };
  const monthsHeard = () => touch.heard().includes(topics.months);
  index.put(hourly(0, february));
  expect(monthsHeard()).toBe(true);
  index.put(hourly(5));
  expect(monthsHeard()).toBe(false);
  index.remove(sampleId(100));
  expect(monthsHeard()).toBe(true);
  expect([...index.listNames('month')]).toEqual([month]);
});

test('related stories change near an article only, on both sides', () => {
  const { index, touch } = indexOf(100, { mentions: [ids.entity] });
  index.remove(sampleId(150));
  const heard = touch.heard();
  const related = (hour: number) => heard.includes(topics.related(sampleId(100 + hour)));
  expect([50 - relatedWindow, 50 + relatedWindow].map(related)).toEqual([true, true]);
  expect([50 - relatedWindow - 2, 50 + relatedWindow + 2].map(related)).toEqual([false, false]);
  expect(heard).toContain(topics.storyCounts);
});

test('a mention that becomes what the article is about changes related stories, not lists', () => {
  const { index, touch } = indexOf(3, { mentions: [ids.entity] });
  index.put(hourly(1, { about: [ids.entity] }));
  const heard = touch.heard();
  expect(heard).toContain(topics.related(sampleId(100)));
  expect(heard.filter((topic) => /^(list|page|story)/.test(topic))).toEqual([]);
});

test('slugs: who has one, who had it, the newer first', () => {
  const { index, touch } = indexOf(1);
  index.put(hourly(1, { slug: 'new', earlierSlugs: ['old'] }));
  index.put(hourly(2, { earlierSlugs: ['old'] }));
  expect(index.at('new')).toEqual([sampleId(101)]);
  expect(index.formerlyAt('old')).toEqual([102, 101].map(sampleId));
  touch.heard();
  index.put(
    hourly(1, { slug: 'new', earlierSlugs: ['old'], datePublished: '2025-01-09T00:00:00Z' }),
  );
  expect(index.formerlyAt('old')).toEqual([101, 102].map(sampleId));
  const heard = touch.heard();
  expect(heard).toContain(topics.slug('articles', 'old'));
  expect(heard).toContain(topics.redirects);
  expect(heard).not.toContain(topics.articleSlugs);
});

test('redirects change when an article takes a slug that another had', () => {
  const { index, touch } = indexOf(1, { earlierSlugs: ['old'] });
  index.put(hourly(1));
  expect(touch.heard()).not.toContain(topics.redirects);
  index.put(hourly(2, { slug: 'old' }));
  expect(touch.heard()).toContain(topics.redirects);
});

test('removing what is not there changes nothing', () => {
  const { index, touch } = indexOf(1);
  index.remove(ids.hidden);
  expect(touch.heard()).toEqual([]);
});
