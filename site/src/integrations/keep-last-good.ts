import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { beginRelease, type Release } from './releases.ts';

/**
 * Readers keep the last good site: a build writes into a folder of its own, and only when it is
 * whole does `outDir`, a link, lead there. Stands last in the list of integrations, so that all
 * others have written what they write.
 */
export function keepLastGood(): AstroIntegration {
  let release: Release | null = null;
  return {
    name: 'dateline:keep-last-good',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const begun = await beginRelease(
          fileURLToPath(config.outDir).replace(/[\\/]$/, ''),
          // Astro renames files from its own folders into this one, so it is on the same disk.
          fileURLToPath(new URL('.building', config.root)),
        );
        release = begun;
        updateConfig({ outDir: pathToFileURL(`${begun.directory}/`) });
        // Astro has no hook for a build that fails: it ends the process.
        process.once('exit', begun.discard);
        for (const signal of ['SIGINT', 'SIGTERM'] as const) {
          process.once(signal, () => {
            begun.discard();
            process.kill(process.pid, signal);
          });
        }
      },
      'astro:build:done': async ({ logger }) => {
        if (!release) return;
        await release.publish();
        logger.info('The new site is what readers see now.');
      },
    },
  };
}
