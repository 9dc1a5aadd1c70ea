import { fragment } from '../content/read.ts';
import { storyForFeed } from '../feeds/story-for-feed.ts';
import { type Ninjs, ninjs } from './ninjs.ts';

/** An article as ninjs, kept until something in it changes. */
export function ninjsOf(
  id: string,
  { name, url }: { name: string; url: string },
): Promise<{ headline: string; item: Ninjs }> {
  return fragment(`ninjs ${id} of ${name} at ${url}`, async () => {
    const story = await storyForFeed(id, url);
    return { headline: story.article.headline, item: ninjs({ ...story, site: { name, url } }) };
  });
}
