import { source } from '@dateline/shared/public/source.ts';
import { beforeAll, expect, test, vi } from 'vitest';
import { loadSiteApp, pagesFolder } from '../publisher/render/site-app.ts';
import type { Newsroom } from '../src/cms/newsroom.ts';
import {
  bodyOf,
  ids,
  inlineBlock,
  paragraphNode,
  sampleArticle,
  sampleId,
  sampleNewsroom,
  sampleRelationship,
  textNode,
} from '../src/cms/sample-newsroom.ts';
import { readerOf } from '../src/content/reader-of.ts';
import { preparePages } from './support/pages.ts';

const footnote = (fields: object) => inlineBlock({ blockType: 'footnote', ...fields });
const kept = source.parse({
  id: ids.source,
  type: 'press',
  title: 'A paper',
  url: 'https://press.example/1',
  archivedUrl: 'https://archive.example/1',
  archivedOn: '2026-05-03T12:00:00.000Z',
});

// Pages ask the environment where the CMS is; nothing is fetched from it.
beforeAll(async () => {
  vi.stubEnv('CMS_URL', 'http://127.0.0.1:9');
  await preparePages();
});

/** Every file of a site with this content that is text, by its path. */
async function filesOf(content: Newsroom): Promise<Map<string, string>> {
  const app = await loadSiteApp(pagesFolder, readerOf(content));
  const files = new Map<string, string>();
  for (const { name, paths } of app.routes) {
    for (const path of await paths()) {
      if (path.startsWith('/photos/')) continue;
      const { bytes } = await app.render(name, path);
      files.set(path, new TextDecoder().decode(bytes));
    }
  }
  return files;
}

test('claims and footnotes lead to their sources and back, and say how each is meant', async () => {
  const story = sampleArticle({
    body: bodyOf(
      paragraphNode(
        textNode('They founded it.'),
        footnote({ sources: [ids.source], statementType: 'officialClaim' }),
      ),
    ),
    claims: [
      { statement: 'It is run by a department.', statementType: 'reported', sources: [ids.source] },
      {
        statement: 'Nobody may know who said so.',
        statementType: 'reported',
        sources: [ids.hidden],
      },
      {
        statement: 'The cars came in after the ban.',
        statementType: 'assessment',
        confidence: 'low',
        instrument: ids.instrument,
        paragraph: '7',
        sources: [ids.source],
      },
    ],
  });
  const files = await filesOf(sampleNewsroom({ articles: [story], sources: [kept] }));
  const page = files.get('/articles/cars-on-show/') ?? '';
  for (const number of [1, 2, 3]) {
    expect(page).toContain(`id="footnote-${number}"`);
    expect(page).toContain(`href="#footnote-${number}"`);
    expect(page).toContain(`id="footnote-ref-${number}"`);
    expect(page).toContain(`href="#footnote-ref-${number}"`);
  }
  expect(page).not.toContain('footnote-4');
  const notes = /<section class="notes".*?<\/section>/s.exec(page)?.[0] ?? '';
  const words = notes.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(words).toMatch(/Official claim\. .*Reported\. .*Assessment, low confidence\. /);
  expect(words).toContain('archived copy of 3 May 2026');
  expect(page).toMatch(/Assessment, low confidence.*The cars came in after the ban\..*¶ 7/s);
  expect(page).toContain('href="/legal-instruments/s-res-2397-2017/#para-7"');
  const feed = files.get('/rss.xml') ?? '';
  expect(feed).toContain('Official claim.');
  expect(feed).toContain('archived copy');
});

test('an allegation is a designation in no file of the site', async () => {
  const alleged = (number: number, changes: object) =>
    sampleRelationship({
      id: sampleId(number),
      object: null,
      instrument: ids.instrument,
      paragraph: '7',
      statementType: 'assessment',
      confidence: 'low',
      ...changes,
    });
  const story = sampleArticle({
    about: [ids.entity],
    legalReferences: [{ instrument: ids.instrument, paragraph: '7' }],
    claims: [
      {
        statement: 'The cars are an alleged breach.',
        statementType: 'assessment',
        instrument: ids.instrument,
        paragraph: '7',
        sources: [ids.source],
      },
    ],
  });
  const content = (relationships: Newsroom['relationships']) =>
    filesOf(sampleNewsroom({ articles: [story], relationships }));
  const files = await content([
    alleged(20, { predicate: 'allegedBreachOf' }),
    // As one could enter it once.
    alleged(21, { predicate: 'designatedUnder', subject: ids.otherEntity }),
  ]);
  const telling = /designat|sanctioned|"sanction"|\bSanction\b/i;
  expect([...files].filter(([, text]) => telling.test(text)).map(([path]) => path)).toEqual([]);
  expect(files.get('/legal-instruments/s-res-2397-2017/')).toContain('Alleged breaches of this');
  expect(files.get('/entities/office-8/')).toContain('Alleged breach of');
  // The words are there for what is on a list.
  const listed = await content([
    alleged(22, { predicate: 'designatedUnder', statementType: 'reported', confidence: null }),
  ]);
  expect(listed.get('/legal-instruments/s-res-2397-2017/')).toContain('Designated under this');
});
