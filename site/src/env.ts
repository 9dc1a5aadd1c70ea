import { z } from 'zod';

/** What the site is told from outside. */
export interface SiteEnv {
  /** Origin of the CMS, without a slash at the end, for example `http://localhost:3000`. */
  cmsUrl: string;
  /** Public origin of the site; null leaves it to the CMS's site settings. */
  siteUrl: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment says too little or something wrong; the message says what to set. */
export class InvalidEnvironment extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvalidEnvironment';
    // Whoever reads this has set a variable, not written code.
    this.stack = '';
  }
}

/** Where the site reads its content and where readers find it. Throws `InvalidEnvironment`. */
export function readEnv(environment: Environment = process.env): SiteEnv {
  const { CMS_URL, SITE_URL } = environment;
  // Every page asks, and the answer is the same as long as the two are.
  if (last && last.cmsUrl === CMS_URL && last.siteUrl === SITE_URL) return last.env;
  const env = parseEnv(environment);
  last = { cmsUrl: CMS_URL, siteUrl: SITE_URL, env };
  return env;
}

let last: { cmsUrl: string | undefined; siteUrl: string | undefined; env: SiteEnv } | undefined;

function parseEnv(environment: Environment): SiteEnv {
  const parsed = siteEnvSchema.safeParse(environment);
  if (parsed.success) return { cmsUrl: parsed.data.CMS_URL, siteUrl: parsed.data.SITE_URL };
  throw new InvalidEnvironment(parsed.error.issues.map((issue) => issue.message).join(' '));
}

/** Where the readers' server listens. Throws `InvalidEnvironment`. */
export function readServerEnv(environment: unknown = process.env) {
  const parsed = serverSchema.safeParse(environment);
  if (parsed.success) {
    const { HOST, SITE_PORT, SITE_DIR, SITE_URL, COMMENTS_SECRET, CMS_URL, TRUST_PROXY } =
      parsed.data;
    const comments =
      COMMENTS_SECRET && CMS_URL
        ? { cmsUrl: CMS_URL, secret: COMMENTS_SECRET, trustProxy: TRUST_PROXY }
        : null;
    return { host: HOST, port: SITE_PORT, directory: SITE_DIR, siteUrl: SITE_URL, comments };
  }
  throw new InvalidEnvironment(parsed.error.issues.map((issue) => issue.message).join(' '));
}

/** Astro reports every command to its makers unless this is set before the command is recorded. */
export function switchOffTelemetry() {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
}

const cmsUrlSentence =
  'CMS_URL is the web address of the CMS that the site reads from, without a path: set it, for example CMS_URL=http://localhost:3000.';
const siteUrlSentence =
  'SITE_URL is the public web address of the site, without a path: leave it out to use the one in the site settings, or set it, for example SITE_URL=https://news.example.';

/** What every program of the site is told; others add to it. */
export const siteEnvSchema = z.object({
  CMS_URL: origin(cmsUrlSentence),
  SITE_URL: z
    .preprocess((value) => (value === '' ? undefined : value), origin(siteUrlSentence).optional())
    .transform((value) => value ?? null),
});

const serverSchema = z.object({
  /** The built site; `site/dist` unless given. */
  SITE_DIR: z.string().min(1).optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  SITE_PORT: port(4321, 'SITE_PORT is the port of the site'),
  /** The CMS has the same; without it no comments are taken. */
  COMMENTS_SECRET: z
    .string()
    .min(32, 'COMMENTS_SECRET is too short: give the 32 characters or more that the CMS has.')
    .optional(),
  /** Where comments are given to. */
  CMS_URL: origin(cmsUrlSentence).optional(),
  /** Whether the last entry of X-Forwarded-For is the reader's address. */
  TRUST_PROXY: z
    .enum(['true', 'false'], 'TRUST_PROXY is true behind a proxy of yours, and otherwise false.')
    .default('false')
    .transform((value) => value === 'true'),
  /** Where readers find it: with https they are told to stay with that. */
  SITE_URL: siteEnvSchema.shape.SITE_URL,
});

/** A port's number, 0 for any that is free. */
export function port(standard: number, whatItIs: string) {
  const name = whatItIs.split(' ', 1)[0];
  const sentence = `${whatItIs}, a number from 0 to 65535, for example ${name}=${standard}.`;
  return z.coerce
    .number(sentence)
    .int(sentence)
    .min(0, sentence)
    .max(65535, sentence)
    .default(standard);
}

function origin(sentence: string) {
  return z.string(sentence).transform((value, context) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash) {
      if (url.username === '' && url.password === '') return url.origin;
    }
    context.addIssue({ code: 'custom', message: `${sentence} It is now "${value}".` });
    return z.NEVER;
  });
}
