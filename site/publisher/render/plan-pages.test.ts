import { expect, test } from 'vitest';
import { sampleArticle } from '../../src/cms/sample-newsroom.ts';
import { articleEntry } from '../../src/content/article-entry.ts';
import { PageRegister } from './page-register.ts';
import { makeAllPages, type PagePlan, planPages } from './plan-pages.ts';
import { type SamplePage, sampleApp } from './sample-app.ts';
import { PageFailed } from './site-app.ts';

const articles = '/articles/[slug]';

/** A site of two articles and a front page that lists them, all made. */
async function site() {
  const pages: Record<string, Record<string, SamplePage>> = {
    [articles]: {
      '/articles/a/': { words: 'A', reads: ['articles:a'] },
      '/articles/b/': { words: 'B', reads: ['articles:b'] },
    },
    '/': { '/': { words: 'A, B', reads: ['list', 'heads:a', 'heads:b'] } },
  };
  const app = sampleApp(pages);
  const register = new PageRegister();
  for await (const page of makeAllPages(app, () => {})) register.put(page, page.reads);
  // The list of articles rests on a key of its own, which the sample's paths do not read.
  register.putRoute(articles, ['slugs']);
  app.rendered.length = 0;
  return { pages, app, register };
}

const summary = ({ made, removed }: PagePlan) => ({
  made: made.map(({ path, bytes, isNew }) => [path, bytes && Buffer.from(bytes).toString(), isNew]),
  removed,
});

test('only the pages that read what changed are made', async () => {
  const { pages, app, register } = await site();
  pages[articles] = { ...pages[articles], '/articles/a/': { words: 'A!', reads: ['articles:a'] } };
  const plan = await planPages(app, register, ['articles:a']);
  expect(summary(plan)).toEqual({ made: [['/articles/a/', 'A!', false]], removed: [] });
  expect(app.rendered).toEqual(['/articles/a/']);
});

test('a page whose bytes come out the same has none', async () => {
  const { app, register } = await site();
  const plan = await planPages(app, register, ['heads:a']);
  expect(summary(plan)).toEqual({ made: [['/', null, false]], removed: [] });
});

test('a list that names other paths: pages come and go', async () => {
  const { pages, app, register } = await site();
  pages[articles] = { '/articles/c/': { words: 'C', reads: ['articles:c'] } };
  const plan = await planPages(app, register, ['slugs', 'articles:a', 'articles:b']);
  expect(summary(plan)).toEqual({
    made: [['/articles/c/', 'C', true]],
    removed: ['/articles/a/', '/articles/b/'],
  });
  expect(plan.routes.map(({ route }) => route)).toEqual([articles]);
});

/** As a release does it. */
function take(register: PageRegister, { made, removed, due }: PagePlan): void {
  for (const page of made) register.put(page, page.reads);
  for (const path of removed) register.remove(path);
  for (const path of due) register.owe(path);
}

/** One entity on many pages, which its feed and an export show too. */
async function siteOfMany() {
  const stories: Record<string, SamplePage> = {};
  for (let number = 0; number < 250; number++) {
    stories[`/articles/${number}/`] = { words: 'old', reads: ['entities:x'] };
  }
  const pages: Record<string, Record<string, SamplePage>> = {
    '/atom.xml': { '/atom.xml': { words: 'old', reads: ['entities:x'] } },
    [articles]: stories,
    '/entities/[slug]': { '/entities/x/': { words: 'old', reads: ['entities:x'] } },
  };
  const app = sampleApp(pages);
  const register = new PageRegister();
  for await (const page of makeAllPages(app, () => {})) register.put(page, page.reads);
  register.putRoute(articles, ['slugs']);
  for (const route of Object.values(pages)) {
    for (const page of Object.values(route)) page.words = 'new';
  }
  const first = new Set(['/entities/x/']);
  return { stories, app, register, first, made: () => app.rendered.splice(0) };
}

test('where pages may wait, what must not comes first, then some pages, then what programs read', async () => {
  const { app, register, first, made } = await siteOfMany();
  made();
  const plan = await planPages(app, register, ['entities:x'], { first });
  expect(made()).toHaveLength(100);
  expect(plan.made[0]?.path).toBe('/entities/x/');
  expect(plan.due).toHaveLength(152);
  take(register, plan);
  for (const [amount, left] of [
    [100, 52],
    [51, 1],
    [1, 0],
  ]) {
    const next = await planPages(app, register, [], { first: new Set() });
    expect(next.due).toEqual([]);
    expect(next.made).toHaveLength(amount ?? 0);
    take(register, next);
    expect(register.due().size).toBe(left);
  }
  expect(made().at(-1)).toBe('/atom.xml');
});

test('of many stories the newest come first, and archive pages last', async () => {
  const { app, register, first } = await siteOfMany();
  for (let number = 0; number < 250; number++) {
    const datePublished = new Date(number * 60_000).toISOString();
    const article = { ...sampleArticle(), id: `${number}`, slug: `${number}`, datePublished };
    app.reader.content.articles.put(articleEntry(article));
  }
  const archive = '/entities/x/page/1/';
  register.put({ path: archive, route: '/', hash: 'h' }, ['entities:x']);
  const { made, due } = await planPages(app, register, ['entities:x'], { first });
  expect(made.slice(0, 3).map(({ path }) => path)).toEqual([
    '/entities/x/',
    '/articles/249/',
    '/articles/248/',
  ]);
  expect(due.at(-1)).toBe(archive);
});

test('what goes takes all pages that show it along, and not what is due from earlier', async () => {
  const { stories, app, register, first, made } = await siteOfMany();
  take(register, await planPages(app, register, ['entities:x'], { first }));
  delete stories['/articles/249/'];
  stories['/articles/0/'] = { words: 'newer', reads: ['entities:y'] };
  made();
  const plan = await planPages(app, register, ['slugs'], { first });
  expect(plan.removed).toEqual(['/articles/249/']);
  expect(plan.due).toEqual([]);
  expect(plan.made.map(({ path }) => path)).not.toContain('/articles/249/');
  take(register, plan);
  const all = await planPages(app, register, ['entities:x']);
  expect(all.made.length).toBeGreaterThan(240);
  take(register, all);
  expect(register.due().size).toBe(0);
});

test('a new page is never late', async () => {
  const { stories, app, register, first } = await siteOfMany();
  for (let number = 1000; number < 1120; number++) {
    stories[`/articles/${number}/`] = { words: 'new', reads: ['entities:x'] };
  }
  const plan = await planPages(app, register, ['slugs', 'entities:x'], { first });
  expect(plan.made.filter(({ isNew }) => isNew)).toHaveLength(120);
  expect(plan.due).toHaveLength(251);
});

test('a page that was taken down is made again, though nothing that it read changed', async () => {
  const { app, register } = await site();
  register.tookDown('/articles/a/');
  const plan = await planPages(app, register, ['heads:b']);
  expect(summary(plan).made).toContainEqual(['/articles/a/', 'A', true]);
});

test('a page that was taken down and is no more is removed, not made', async () => {
  const { pages, app, register } = await site();
  register.tookDown('/articles/a/');
  pages[articles] = { '/articles/b/': { words: 'B', reads: ['articles:b'] } };
  const plan = await planPages(app, register, ['slugs', 'articles:a']);
  expect(summary(plan)).toEqual({ made: [], removed: ['/articles/a/'] });
});

test('one page that fails fails the plan, and the register stays', async () => {
  const { pages, app, register } = await site();
  pages['/'] = {};
  await expect(planPages(app, register, ['list'])).rejects.toThrow(PageFailed);
  expect(register.page('/')).toBeDefined();
});
