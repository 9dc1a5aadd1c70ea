import { defineConfig } from 'astro/config';
import { shared } from './astro.shared.ts';
import { switchOffTelemetry } from './src/env.ts';

switchOffTelemetry();

/**
 * The pages as an app for the resident publisher (`publisher/render/site-app.ts`). The same sources as
 * in `astro.config.ts`; only that nothing is rendered now.
 */
export default defineConfig({
  ...shared,
  output: 'server',
  outDir: './.pages',
  adapter: {
    name: 'dateline:pages',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'dateline:pages',
          serverEntrypoint: new URL('./publisher/render/entry.ts', import.meta.url),
          entrypointResolution: 'auto',
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        }),
      'astro:route:setup': ({ route }) => {
        route.prerender = false;
      },
    },
  },
});
