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

/** The settings of `build-site.ts`, which asks a running instance for what is not given. */
export function readSiteBuildSettings(environment: Environment = process.env) {
  return parse(siteBuildSchema, environment);
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

const webAddress = (name: string) =>
  z
    .url({
      protocol: /^https?$/,
      error: (issue) =>
        `${name} is "${issue.input}": give an address such as http://127.0.0.1:3000`,
    })
    .optional();

const settingsSchema = z
  .object({
    CMS_PORT: port('CMS_PORT', 3000),
    SITE_PORT: port('SITE_PORT', 4321),
    DATA_DIR: dataDir,
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
  .refine((settings) => settings.CMS_PORT !== settings.SITE_PORT, {
    error: 'CMS_PORT and SITE_PORT are the same: give the admin and the site a port each.',
  })
  .transform((settings) => ({
    cmsPort: settings.CMS_PORT,
    sitePort: settings.SITE_PORT,
    dataDir: settings.DATA_DIR,
    cacheDir: defaultCacheDir({ XDG_CACHE_HOME: settings.XDG_CACHE_HOME }),
    databaseUrl: settings.DATABASE_URL,
    demo: settings.DEMO === '1',
    demoPassword: settings.DEMO_PASSWORD,
    host: settings.HOST,
    cmsUrl: `http://${reachableHost(settings.HOST)}:${settings.CMS_PORT}`,
    siteUrl: `http://${reachableHost(settings.HOST)}:${settings.SITE_PORT}`,
  }));

const siteBuildSchema = z
  .object({
    DATA_DIR: dataDir,
    CMS_URL: webAddress('CMS_URL'),
    SITE_URL: webAddress('SITE_URL'),
  })
  .transform(({ DATA_DIR, CMS_URL, SITE_URL }) => ({
    dataDir: DATA_DIR,
    cmsUrl: CMS_URL,
    siteUrl: SITE_URL,
  }));

/** "Every address" is no address to open in a browser; an IPv6 address stands in brackets. */
function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
