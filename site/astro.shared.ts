import type { AstroUserConfig } from 'astro';
import { controlFiles } from './src/integrations/control-files.ts';

/** What `astro build` and the resident publisher's pages have in common, so that their bytes are the same. */
export const shared = {
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', concurrency: 16, inlineStylesheets: 'never' },
  // The site's own rules let no script run that stands in a page.
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
  integrations: [controlFiles()],
} satisfies AstroUserConfig;
