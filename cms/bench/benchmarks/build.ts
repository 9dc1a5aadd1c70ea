import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { childEnvironment } from '../../launch/env.ts';
import { siteDir } from '../../launch/folders.ts';
import { siteEnvironment } from '../../launch/site-environment.ts';
import { publisherArgs, publisherEnvironment } from '../../launch/stations/publisher.ts';
import { toolPath } from '../../launch/tool-path.ts';
import { type MeasuredRun, measuredRun } from '../measure/measured-run.ts';
import { median } from '../measure/percentiles.ts';
import type { BenchNewsroom } from '../newsroom/start-newsroom.ts';
import type { BenchOptions } from '../options.ts';

/**
 * The whole site, in turn by the publisher from its snapshot and by `astro build` from the CMS: by
 * turns, so that a slow minute of the machine meets both.
 */
export async function build(newsroom: BenchNewsroom, options: BenchOptions): Promise<object[]> {
  const folder = join(newsroom.session.settings.dataDir, 'bench-builds');
  const publisherOut = join(folder, 'publisher');
  const astroOut = join(folder, 'astro', 'current');
  const runs = { publisher: [] as MeasuredRun[], astro: [] as MeasuredRun[] };
  const files = await newsroom.withoutPublisher(async () => {
    for (let run = 0; run < options.runs; run++) {
      await rm(folder, { recursive: true, force: true });
      runs.publisher.push(await buildByPublisher(newsroom, publisherOut));
      runs.astro.push(await buildByAstro(newsroom, astroOut));
    }
    return { publisher: await countFiles(publisherOut), astro: await countFiles(astroOut) };
  });
  const publisher = sumUp(runs.publisher, files.publisher);
  const astro = sumUp(runs.astro, files.astro);
  const ratio = (publisher.milliseconds ?? Number.NaN) / (astro.milliseconds ?? Number.NaN);
  return [{ runs: options.runs, publisher, astro, ratio: Math.round(ratio * 1_000) / 1_000 }];
}

function buildByPublisher({ session }: BenchNewsroom, out: string): Promise<MeasuredRun> {
  return measuredRun([...publisherArgs, 'build', '--out', out], {
    cwd: siteDir,
    env: childEnvironment(publisherEnvironment(session)),
  });
}

function buildByAstro({ session }: BenchNewsroom, out: string): Promise<MeasuredRun> {
  return measuredRun([toolPath(siteDir, 'astro', 'astro'), 'build', '--outDir', out], {
    cwd: siteDir,
    env: childEnvironment({ ...siteEnvironment(session.settings), NODE_ENV: 'production' }),
  });
}

function sumUp(runs: readonly MeasuredRun[], files: number) {
  const peaks = runs.flatMap(({ peakMb }) => (peakMb === null ? [] : [peakMb]));
  return {
    milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
    all: runs.map(({ milliseconds }) => milliseconds),
    peakMb: median(peaks),
    files,
  };
}

/** Both must have built the same site, or the times say nothing. */
async function countFiles(folder: string): Promise<number> {
  const entries = await readdir(`${folder}/`, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}
