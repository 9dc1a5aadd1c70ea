import { readFile } from 'node:fs/promises';
import { EditorApi } from './editor-api.ts';

/** A story as it reaches a desk: plain text, and a picture. */
export interface Story {
  headline: string;
  /** `what it shows | credit`, as it stands under the picture. */
  photoLine: string;
  paragraphs: string[];
  byline: string;
}

/** Names to find in the text, each an entity: the first place where one stands becomes a mention. */
export type KnownNames = Record<string, string>;

/** Splits a text file: headline, the photo's line, paragraphs, byline; what follows is left out. */
export async function readStory(file: string): Promise<Story> {
  const lines = (await readFile(file, 'utf8'))
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const [headline = '', photoLine = '', ...rest] = lines;
  const end = rest.indexOf('Leave a Reply');
  const story = end < 0 ? rest : rest.slice(0, end);
  return { headline, photoLine, paragraphs: story.slice(0, -1), byline: story.at(-1) ?? '' };
}

/** The story is in the newsroom already. */
export class StoryIsThere extends Error {
  override name = 'StoryIsThere';

  constructor(headline: string) {
    super(
      `“${headline}” is in this newsroom already. Delete it there for good, or give the file another headline.`,
    );
  }
}

/**
 * Enters a story through the REST API as an editor would, publishes it, and gives its slug. The
 * section, the author and entities of these names that are there are taken.
 *
 * @throws {StoryIsThere} before anything is made
 * @throws {Refused} with what the CMS says
 */
export async function enterStory(
  cmsUrl: string,
  headers: Record<string, string>,
  story: Story,
  picture: Blob,
  names: KnownNames,
): Promise<string> {
  const api = new EditorApi(cmsUrl, headers);
  if (await api.find('articles', 'headline', story.headline))
    throw new StoryIsThere(story.headline);
  const [caption = '', credit = ''] = story.photoLine.split('|').map((part) => part.trim());
  const section = await api.findOrCreate('sections', { name: 'Economy', order: 1 });
  const author = await api.findOrCreate('authors', { name: story.byline, _status: 'published' });
  const entities = new Map<string, string>();
  for (const [name, type] of Object.entries(names)) {
    const entity = { name, type, _status: 'published' };
    entities.set(name, await api.findOrCreate('entities', entity));
  }
  const heroPhoto = await api.upload(picture, {
    alt: caption,
    caption,
    credit,
    _status: 'published',
  });
  const article = await api.create('articles', {
    headline: story.headline,
    section,
    bylines: [{ author, role: 'reporting' }],
    heroPhoto,
    about: [...entities.values()].slice(0, 1),
    body: {
      root: { ...element, type: 'root', children: toParagraphs(story.paragraphs, entities) },
    },
    _status: 'published',
  });
  return String(article.slug);
}

const element = { version: 1, format: '', indent: 0, direction: 'ltr' };

function toParagraphs(paragraphs: string[], entities: Map<string, string>): object[] {
  const waiting = new Map(entities);
  return paragraphs.map((words) => {
    const children: object[] = [];
    let rest = words;
    for (const [name, entity] of waiting) {
      const at = rest.indexOf(name);
      if (at < 0) continue;
      waiting.delete(name);
      children.push(text(rest.slice(0, at)), mention(name, entity));
      rest = rest.slice(at + name.length);
    }
    return { ...element, type: 'paragraph', textFormat: 0, children: [...children, text(rest)] };
  });
}

function text(words: string): object {
  return { type: 'text', version: 1, text: words, format: 0, detail: 0, mode: 'normal', style: '' };
}

function mention(words: string, entity: string): object {
  return { type: 'inlineBlock', version: 1, fields: { blockType: 'mention', entity, text: words } };
}
