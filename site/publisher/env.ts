import { join, resolve } from 'node:path';
import { z } from 'zod';
import { InvalidEnvironment, port, siteEnvSchema } from '../src/env.ts';
import { logLevels } from './logger.ts';

/** What the publisher is told from outside. */
export interface PublisherEnv {
  /** Origin of the CMS, without a slash at the end. */
  cmsUrl: string;
  /** Public origin of the site; null leaves it to the CMS's site settings. */
  siteUrl: string | null;
  /** API key of the publisher's machine account. */
  cmsKey: string;
  /** What webhooks and commands are signed with: the newest first; two while one replaces the other. */
  secrets: string[];
  host: string;
  /** 0 for any that is free. */
  port: number;
  /** Absolute. */
  dataDir: string;
  /** The folder, or the link to it, that readers are served from; absolute. */
  siteDir: string;
  logLevel: (typeof logLevels)[number];
}

/** Throws `InvalidEnvironment` with a sentence for each setting that is missing or wrong. */
export function readPublisherEnv(environment: unknown = process.env): PublisherEnv {
  const data = parse(schema, environment);
  const dataDir = resolve(data.DATA_DIR);
  return {
    cmsUrl: data.CMS_URL,
    siteUrl: data.SITE_URL,
    cmsKey: data.CMS_KEY,
    secrets: data.PUBLISHER_SECRET,
    host: data.HOST,
    port: data.PUBLISHER_PORT,
    dataDir,
    siteDir: data.SITE_DIR ? resolve(data.SITE_DIR) : join(dataDir, 'site', 'current'),
    logLevel: data.LOG_LEVEL,
  };
}

/** What one build of the whole site needs. Throws as above. */
export function readBuildEnv(
  environment: unknown = process.env,
): Pick<PublisherEnv, 'dataDir' | 'logLevel'> {
  const data = parse(buildSchema, environment);
  return { dataDir: resolve(data.DATA_DIR), logLevel: data.LOG_LEVEL };
}

/** What somebody needs who tells a publisher what to do. Throws as above. */
export function readOperatorEnv(environment: unknown = process.env): {
  publisherUrl: string;
  secret: string;
} {
  const data = parse(operatorSchema, environment);
  const [secret = ''] = data.PUBLISHER_SECRET;
  return { publisherUrl: `http://127.0.0.1:${data.PUBLISHER_PORT}`, secret };
}

function parse<S extends z.ZodType>(of: S, environment: unknown): z.infer<S> {
  const parsed = of.safeParse(environment);
  if (parsed.success) return parsed.data;
  throw new InvalidEnvironment(parsed.error.issues.map((issue) => issue.message).join(' '));
}

const keySentence =
  "CMS_KEY is the API key with which the publisher reads the change feed: set it to the CMS's PUBLISHER_KEY.";
const secretSentence =
  "PUBLISHER_SECRET is what the CMS signs its webhooks with: set it to the CMS's PUBLISHER_SECRET, whsec_ and 24 to 64 bytes in Base64 (echo whsec_$(openssl rand -base64 32)); while one secret replaces another, both with a comma between them.";
const levelSentence = `LOG_LEVEL is how much the publisher logs: one of ${logLevels.join(', ')}.`;

const schema = siteEnvSchema.extend({
  CMS_KEY: z.string(keySentence).min(1, keySentence),
  PUBLISHER_SECRET: z
    .string(secretSentence)
    .transform((value) => value.split(',').map((secret) => secret.trim()))
    .refine((secrets) => secrets.length <= 2 && secrets.every(isSecret), secretSentence),
  PUBLISHER_PORT: port(4322, 'PUBLISHER_PORT is the port of the publisher'),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  SITE_DIR: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(logLevels, levelSentence).default('info'),
});

// CMS_URL is checked here and read by the pages, which fetch photos from it.
const buildSchema = schema.pick({
  CMS_URL: true,
  SITE_URL: true,
  DATA_DIR: true,
  LOG_LEVEL: true,
});

const operatorSchema = schema.pick({ PUBLISHER_SECRET: true, PUBLISHER_PORT: true });

function isSecret(secret: string): boolean {
  const [, base64] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? [];
  if (!base64 || base64.length % 4 !== 0) return false;
  const bytes = Buffer.from(base64, 'base64').length;
  return bytes >= 24 && bytes <= 64;
}
