import { beforeEach, expect, test } from 'vitest';
import { ids, sampleArticle, sampleNewsroom, samplePhoto } from '../cms/sample-newsroom.ts';
import { type ArticleEntry, articleEntry } from './article-entry.ts';
import { Content } from './content.ts';
import { listeningTouch } from './sample-touch.ts';
import { allStories, topics } from './topics.ts';

const article = sampleArticle({ heroPhoto: ids.photo });
const kept = (): ArticleEntry => JSON.parse(JSON.stringify(articleEntry(article)));

let touch = listeningTouch();
let content = new Content({ get: () => article.body }, touch);
beforeEach(() => {
  touch = listeningTouch();
  content = new Content({ get: () => article.body }, touch);
});

test('an article has its text from where texts are kept', () => {
  content.put('articles', article);
  expect(content.get('articles', ids.article)).toEqual(article);
  expect(content.get('articles', ids.hidden)).toBeUndefined();
});

test('an article that was kept is as good as one that is read', () => {
  content.put('photos', samplePhoto());
  content.putArticleEntry(kept());
  expect(content.get('articles', ids.article)).toEqual(article);
  expect(content.articles.list(allStories).newestFirst()).toEqual([ids.article]);
  expect(content.photos.fileNames('image/webp')).toHaveLength(3);
  content.remove('articles', ids.article);
  expect(content.photos.fileNames('image/webp')).toEqual([]);
});

test('a portrait is shown while its author has it', () => {
  const [author] = sampleNewsroom().authors;
  if (!author) throw new TypeError('The sample newsroom has an author.');
  content.put('photos', samplePhoto());
  content.put('authors', { ...author, photo: ids.photo });
  expect(content.photos.fileNames('image/webp')).toHaveLength(3);
  touch.heard();
  content.put('authors', author);
  expect(touch.heard()).toEqual(
    [`authors:${ids.author}`, topics.photoFiles(ids.photo), topics.photoNames].sort(),
  );
});

test('sources and settings', () => {
  const { sources, settings } = sampleNewsroom();
  expect(content.settings).toBeNull();
  content.putSettings(settings);
  for (const source of sources) content.put('sources', source);
  expect(content.settings).toEqual(settings);
  expect(content.get('sources', ids.source)).toEqual(sources[0]);
  touch.heard();
  content.remove('sources', ids.source);
  content.remove('sources', ids.source);
  expect(touch.heard()).toEqual([`sources:${ids.source}`]);
});
