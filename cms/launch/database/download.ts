import { join } from 'node:path';
import { LaunchError, reasonOf } from '../errors.ts';
import { type Processes, ProcessesStopped } from '../processes.ts';
import { checkBinary, type MongodBinary } from './mongod-binary.ts';
import type { Report } from './report.ts';

export interface DownloadContext {
  readonly cacheDir: string;
  /** An exact version; undefined for the newest that the downloader knows. */
  readonly version: string | undefined;
  readonly processes: Processes;
  readonly report: Report;
}

export class DownloadFailed extends LaunchError {
  override name = 'DownloadFailed';
}

/**
 * The official `mongod` for this system: from the cache, or downloaded and checked against its MD5.
 *
 * The downloader runs as a child, because it cannot be told to give up: it is stopped when no byte
 * came within `answerMs`, or no further one for a minute.
 *
 * @throws {DownloadFailed} | {@link BinaryUnusable}
 */
export async function mongodFromDownload(
  { cacheDir, version, processes, report }: DownloadContext,
  answerMs = 10_000,
): Promise<MongodBinary> {
  let path: string | undefined;
  let reason: string | undefined;
  const patience = createPatience(answerMs);
  try {
    await processes.run({
      name: 'mongod-download',
      title: 'The download',
      command: process.execPath,
      args: [
        join(import.meta.dirname, 'download-mongod.ts'),
        join(cacheDir, 'mongod-official'),
        ...(version === undefined ? [] : [version]),
      ],
      stop: patience.over,
      onLine(line) {
        const [, word, rest] = /^(path|failed) (.*)$/.exec(line) ?? [];
        if (word === 'path') path = rest;
        if (word === 'failed') reason = rest;
        const [, which, done, all] = progressPattern.exec(line) ?? [];
        if (which === undefined) return;
        patience.extend(60_000);
        report(`downloading MongoDB ${which}, ${done} of ${all} MB`);
      },
    });
  } catch (error) {
    if (error instanceof ProcessesStopped) throw error;
    throw new DownloadFailed(reason ?? patience.exhausted() ?? reasonOf(error), { cause: error });
  } finally {
    patience.end();
  }
  if (path === undefined) throw new DownloadFailed('the downloader named no file.');
  return checkBinary(path, 'download');
}

// As the downloader prints it: Downloading MongoDB "8.2.6": 12.3% (10.1mb / 82mb)
const progressPattern = /^Downloading MongoDB "([\d.]+)": [\d.]+% \(([\d.]+)mb \/ ([\d.]+)mb\)/;

/** A time limit that every sign of life extends. */
function createPatience(firstMs: number) {
  const controller = new AbortController();
  let limitMs = firstMs;
  let timer = setTimeout(() => controller.abort(), limitMs);
  return {
    over: controller.signal,
    extend(ms: number) {
      clearTimeout(timer);
      limitMs = ms;
      timer = setTimeout(() => controller.abort(), limitMs);
    },
    exhausted() {
      if (!controller.signal.aborted) return undefined;
      return `nothing came from the download server for ${limitMs / 1000} seconds.`;
    },
    end: () => clearTimeout(timer),
  };
}
