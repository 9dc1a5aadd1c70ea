import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { LaunchError } from './errors.ts';
import { rootDir } from './folders.ts';

type Environment = Record<string, string | undefined>;

export class SettingsRefused extends LaunchError {
  override name = 'SettingsRefused';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** The settings of `npm start` and `npm run dev`; an empty variable counts as not given. */
export type Settings = z.infer<typeof settingsSchema>;

/**
 * Reads the settings of a local start.
 *
 * @throws {SettingsRefused} with one sentence for each wrong variable
 */
export function readSettings(environment: Environment = process.env): Settings {
  return parse(settingsSchema, environment);
}

/** The folder on which `npm start` runs or would run, for the commands that look for a running instance. */
export function readDataDir(environment: Environment = process.env): string {
  return parse(dataFolderSchema, environment).DATA_DIR;
}

/** The environment of a child: ours, with the given variables on top. */
export function childEnvironment(extra: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...extra };
}

/** Whether an npm script started this process: a shell then stands between npm and it. */
export function isRunByNpm(environment: Environment = process.env): boolean {
  return environment.npm_lifecycle_event !== undefined;
}

/** Where downloaded programs are kept, outside every data folder. */
export function defaultCacheDir(environment: Environment = process.env): string {
  const base = environment.XDG_CACHE_HOME || join(homedir(), '.cache');
  return resolve(base, 'dateline');
}

/** Validates one schema and collects what is wrong with it. */
function parse<Output>(schema: z.ZodType<Output>, environment: Environment): Output {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new SettingsRefused(result.error.issues.map((issue) => issue.message));
}

function port(name: string, standard: number) {
  return z
    .string()
    .default(String(standard))
    .transform((text, context) => {
      const number = /^\d+$/.test(text) ? Number(text) : 0;
      if (number >= 1 && number <= 65_535) return number;
      context.addIssue(`${name} is "${text}": give a port between 1 and 65535.`);
      return z.NEVER;
    });
}

const dataDir = z
  .string()
  .default('.data')
  .transform((folder) => resolve(rootDir, folder));

const portNames = ['CMS_PORT', 'SITE_PORT', 'PUBLISHER_PORT'] as const;

const dataFolderSchema = z.object({ DATA_DIR: dataDir });

const settingsSchema = dataFolderSchema
  .extend({
    CMS_PORT: port('CMS_PORT', 3000),
    SITE_PORT: port('SITE_PORT', 4321),
    PUBLISHER_PORT: port('PUBLISHER_PORT', 4322),
    DATABASE_URL: z.string().optional(),
    DEMO: z
      .enum(['0', '1'], {
        error: (issue) =>
          `DEMO is "${issue.input}": give 0 to start empty, or 1 for a demo newsroom.`,
      })
      .default('1'),
    DEMO_PASSWORD: z
      .string()
      .min(12, 'DEMO_PASSWORD is too short: give 12 characters or more, or leave it out.')
      .optional(),
    HOST: z
      .string()
      .regex(/^[\w.:-]+$/, {
        error: (issue) =>
          `HOST is "${issue.input}": give an address of this machine, such as 127.0.0.1 or 0.0.0.0.`,
      })
      .default('127.0.0.1'),
    XDG_CACHE_HOME: z.string().optional(),
  })
  .superRefine(refuseSamePorts)
  .transform((settings) => ({
    cmsPort: settings.CMS_PORT,
    sitePort: settings.SITE_PORT,
    publisherPort: settings.PUBLISHER_PORT,
    dataDir: settings.DATA_DIR,
    cacheDir: defaultCacheDir({ XDG_CACHE_HOME: settings.XDG_CACHE_HOME }),
    databaseUrl: settings.DATABASE_URL,
    demo: settings.DEMO === '1',
    demoPassword: settings.DEMO_PASSWORD,
    host: settings.HOST,
    cmsUrl: `http://${reachableHost(settings.HOST)}:${settings.CMS_PORT}`,
    siteUrl: `http://${reachableHost(settings.HOST)}:${settings.SITE_PORT}`,
    /** On loopback, whatever HOST is. */
    publisherUrl: `http://127.0.0.1:${settings.PUBLISHER_PORT}`,
  }));

function refuseSamePorts(
  settings: Readonly<Record<(typeof portNames)[number], number>>,
  context: z.RefinementCtx,
): void {
  for (const [index, name] of portNames.entries()) {
    const other = portNames.slice(index + 1).find((each) => settings[each] === settings[name]);
    if (other === undefined) continue;
    context.addIssue(`${name} and ${other} are the same: give each a port of its own.`);
  }
}

/** "Every address" is no address to open in a browser; an IPv6 address stands in brackets. */
function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
