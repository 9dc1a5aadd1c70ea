import { expect, test } from 'vitest';
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
