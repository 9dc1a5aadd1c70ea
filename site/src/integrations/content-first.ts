import type { AstroIntegration } from 'astro';
import { loadedContent } from '../content/loaded-content.ts';

/** Reads the newsroom before anything is bundled or rendered, so that what is wrong shows at once. */
export function contentFirst(): AstroIntegration {
  return {
    name: 'dateline:content-first',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        logger.info('Reading the newsroom from the CMS …');
        const { content } = await loadedContent().get();
        const entities = content.entities.inOrder().length;
        logger.info(`${content.articles.size} articles, ${entities} entities.`);
      },
    },
  };
}
