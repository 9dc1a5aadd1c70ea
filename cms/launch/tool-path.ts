import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { codeOf, LaunchError } from './errors.ts';

/**
 * The script of a command that a package brings, wherever npm has put the package, to be run with
 * this very Node: a `.bin` shim would run whichever comes first on the PATH.
 */
export function toolPath(workspaceDir: string, packageName: string, command: string): string {
  const require = createRequire(join(workspaceDir, 'package.json'));
  try {
    const manifest = require.resolve(`${packageName}/package.json`);
    const { bin } = manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')));
    const script = typeof bin === 'string' ? bin : bin[command];
    if (script !== undefined) return join(dirname(manifest), script);
    throw new LaunchError(`The package ${packageName} has no command ${command}.`);
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error;
    throw new LaunchError(`${packageName} is not installed. Run: npm ci`, { cause: error });
  }
}

const manifestSchema = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });
