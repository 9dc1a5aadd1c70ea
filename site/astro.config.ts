import { defineConfig } from 'astro/config';
import { shared } from './astro.shared.ts';
import { switchOffTelemetry } from './src/env.ts';
import { contentFirst } from './src/integrations/content-first.ts';
import { keepLastGood } from './src/integrations/keep-last-good.ts';

switchOffTelemetry();

export default defineConfig({
  ...shared,
  output: 'static',
  integrations: [...shared.integrations, contentFirst(), keepLastGood()],
});
