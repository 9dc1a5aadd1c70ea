import { receipt } from '@dateline/shared/feed/receipt.ts';
import { expect, test } from 'vitest';
import { CmsRefused, UnresolvedReference } from '../../src/cms/errors.ts';
import type { MadePage } from '../render/plan-pages.ts';
import { PageFailed } from '../render/site-app.ts';
import { changedDocuments, receiptError } from './receipt.ts';

const article = 'a'.repeat(24);
const entity = 'e'.repeat(24);

function page(path: string, reads: string[], isWritten = true): MadePage {
  const bytes = isWritten ? new Uint8Array(1) : null;
  return { path, route: '/', hash: '', reads: new Set(reads), bytes, isNew: false };
}

test('a document comes with its own page and the number of pages that show what changed', () => {
  const made = [
    page('/articles/아미산/', [`articles:${article}`, `entities:${entity}`]),
    page('/', [`article-heads:${article}`]),
    page('/entities/mok-song/', [`article-heads:${article}`, `entities:${entity}`]),
    page('/about/', [`entities:${entity}`], false),
  ];
  const documents = changedDocuments(
    [
      { collection: 'articles', id: article, document: { slug: '아미산' } },
      { collection: 'entities', id: entity, document: { slug: 'mok-song' } },
      { collection: 'sections', id: entity, document: { slug: 'no-page-was-made' } },
      { collection: 'articles', id: entity, document: null },
      { collection: 'site-settings', id: 'site-settings', document: { name: 'Newsroom' } },
    ],
    { made },
    [[`entities:${entity}`, 'list'], [`entities:${entity}`], ['list']],
  );
  expect(documents.map(({ path, pages }) => [path, pages])).toEqual([
    [`/articles/${encodeURIComponent('아미산')}/`, 3],
    ['/entities/mok-song/', 4],
    [null, 0],
    [null, 0],
    [null, 0],
  ]);
  expect(receipt.shape.documents.safeParse(documents).success).toBe(true);
});

test('a page that cannot be made names the document at fault, and says what to do', () => {
  const cause = new UnresolvedReference({ collection: 'photos', id: entity }, null);
  const error = receiptError(new PageFailed('/articles/x/', cause));
  expect(error).toEqual({
    message: `A page could not be made, /articles/x/: ${cause.message} The last good site stays; once that is mended, everything goes live by itself.`,
    collection: 'photos',
    id: entity,
  });
  const away = new CmsRefused('http://127.0.0.1/api/changes', 500, 'no reason given');
  expect(receiptError(away)).toEqual({ message: away.message, collection: null, id: null });
});
