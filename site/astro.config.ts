import { defineConfig } from 'astro/config';
import { switchOffTelemetry } from './src/env.ts';
import { contentFirst } from './src/integrations/content-first.ts';
import { keepLastGood } from './src/integrations/keep-last-good.ts';

switchOffTelemetry();

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', concurrency: 16, inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [contentFirst(), keepLastGood()],
});
