import type { AstroIntegration } from 'astro';

/**
 * Files that tell a static host how to serve the site. Astro passes over files in `src/pages` whose
 * names begin with `_`; injected routes may have such names.
 */
export function controlFiles(): AstroIntegration {
  return {
    name: 'dateline:control-files',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const name of ['headers', 'redirects', 'gone']) {
          injectRoute({
            pattern: `/_${name}`,
            entrypoint: new URL(`../control-files/${name}.ts`, import.meta.url),
          });
        }
      },
    },
  };
}
