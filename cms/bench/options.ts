import { parseArgs } from 'node:util';
import { z } from 'zod';
import { LaunchError } from '../launch/errors.ts';

export const benchmarkNames = [
  'publish',
  'build',
  'storm',
  'reader',
  'comments',
  'preview',
  'typing',
  'names',
  'knowledge',
] as const;

export type BenchmarkName = (typeof benchmarkNames)[number];

/** What was asked for on the command line. */
export type BenchOptions = z.infer<typeof schema> & { names: BenchmarkName[] };

export const usage = `npm run bench -- publish|build|storm|reader|comments|preview|typing|names|knowledge[,…] [options]

  --articles N    size of the corpus (1000)
  --edits K       publish: edits of published articles; preview, typing: saves of drafts;
                  names: questions (50)
  --new K         publish: new articles on top (0)
  --retract K     publish: new articles taken back, at most as many as --new (0)
  --cadence MS    publish: pause between two looks at a page (1)
  --runs K        build: how often each is built, the middle one counts (3)
  --storm K       storm: edits in 10 seconds (500)
  --posts K       comments: forms in 10 seconds (1000)
  --entities K    names: entities on top of the corpus, four names each (5000);
                  knowledge: entities in all, one of them in half of the articles
  --seconds S     reader: how long (10)
  --connections C reader: how many at once (16)
  --cms MODE      built: the admin as npm start runs it; plain: its REST handlers alone (built)

Several names, separated by commas, run on one newsroom. Each result is one line of JSON.`;

/** @throws {LaunchError} with the usage */
export function readOptions(args: readonly string[]): BenchOptions {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(Object.keys(fields.shape).map((name) => [name, text])),
    });
    const names = z.array(z.enum(benchmarkNames)).min(1).parse(positionals.flatMap(splitNames));
    return { ...schema.parse(values), names };
  } catch (error) {
    const problem =
      error instanceof z.ZodError
        ? error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n')
        : String(error);
    throw new LaunchError(`${problem}\n\n${usage}`, { cause: error });
  }
}

const whole = (standard: number, smallest = 0) =>
  z.coerce.number().int().min(smallest).default(standard);

const fields = z.object({
  articles: whole(1_000, 40),
  edits: whole(50),
  new: whole(0),
  retract: whole(0),
  cadence: z.coerce.number().min(0).default(1),
  runs: whole(3, 1),
  storm: whole(500, 1),
  posts: whole(1_000, 1),
  entities: whole(5_000, 40),
  seconds: whole(10, 1),
  connections: whole(16, 1),
  cms: z.enum(['built', 'plain']).default('built'),
});

const schema = fields.refine((options) => options.retract <= options.new, {
  path: ['retract'],
  message: 'Only new articles are taken back: give a number up to that of --new.',
});

function splitNames(names: string): string[] {
  return names.split(',');
}
