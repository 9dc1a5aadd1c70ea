import path from 'node:path';
import { z } from 'zod';
import { parseAllowedHost } from './webhooks/allowed-hosts.ts';
import { isSecret } from './webhooks/secret.ts';

const address = (what: string, example: string) =>
  z.url({
    protocol: /^https?$/,
    error: `is missing or no web address: set it to ${what}, for example ${example}.`,
  });

const list = (text: string) => text.split(',').map((item) => item.trim());

const fields = z.object({
  DATABASE_URL: z
    .string({ error: 'is missing: give the URL of a MongoDB replica set.' })
    .regex(
      /^mongodb(\+srv)?:\/\//,
      'is no MongoDB URL: it starts with mongodb:// or mongodb+srv://.',
    ),
  /** Signs sessions. */
  PAYLOAD_SECRET: z
    .string({ error: 'is missing: give 32 random characters or more (openssl rand -hex 32).' })
    .min(32, 'is too short: give 32 random characters or more (openssl rand -hex 32).'),
  CMS_URL: address('the address of the admin and API', 'https://cms.example.org'),
  /** Where readers find the site; links from the admin lead there. */
  SITE_URL: address('the address of the site', 'https://www.example.org').optional(),
  /** Photos are kept in its folder `photos`. */
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((value) => path.resolve(value)),
  /** The key of the publisher's machine account, which is made at start. */
  PUBLISHER_KEY: z
    .string()
    .min(32, 'is too short: give 32 random characters or more (openssl rand -hex 32).')
    .optional(),
  /** How many days of changes the change feed keeps. */
  CHANGE_LOG_DAYS: z.coerce
    .number({ error: 'is no number: give days, for example 30.' })
    .positive('is too small: give days, for example 30.')
    .default(30),
  /** The one password of the demo newsroom's accounts; only the seed script reads it. */
  DEMO_PASSWORD: z
    .string()
    .min(12, 'is too short: a password has 12 characters or more.')
    .optional(),
  PUBLISHER_URL: address('the address of the publisher', 'http://127.0.0.1:4322').optional(),
  /** Signs what the publisher is told; two while one is changed for the other. */
  PUBLISHER_SECRET: z
    .string()
    .transform(list)
    .refine(
      (secrets) => secrets.length <= 2 && secrets.every(isSecret),
      'is no secret: give one, or two with a comma between, each “whsec_” and 32 random bytes in base64 (echo "whsec_$(openssl rand -base64 32)").',
    )
    .optional(),
  /** The readers' server has the same; without it no comments are taken. */
  COMMENTS_SECRET: z
    .string()
    .min(32, 'is too short: give 32 random characters or more (openssl rand -hex 32).')
    .optional(),
  /** `true` where nobody but a proxy can connect: its last entry in X-Forwarded-For is believed. */
  TRUST_PROXY: z
    .enum(['true', 'false'], { error: 'is neither true nor false.' })
    .default('false')
    .transform((value) => value === 'true'),
  /** Hosts to which webhooks may go though their address is private. */
  WEBHOOK_HOSTS: z
    .string()
    .default('')
    .transform((text, context) =>
      list(text)
        .filter((item) => item !== '')
        .flatMap((item) => {
          const host = parseAllowedHost(item);
          if (host) return [host];
          const message = `has “${item}”, which is no host: give host or host:port, with commas between.`;
          context.addIssue({ code: 'custom', message });
          return [];
        }),
    ),
});

const schema = fields.refine((settings) => !settings.PUBLISHER_URL || settings.PUBLISHER_SECRET, {
  path: ['PUBLISHER_SECRET'],
  error:
    'is missing: the publisher at PUBLISHER_URL needs it (echo "whsec_$(openssl rand -base64 32)").',
});

const buildTimeStandIns = {
  DATABASE_URL: 'mongodb://127.0.0.1:1/build?replicaSet=build',
  PAYLOAD_SECRET: 'only-for-the-build-and-never-kept-in-it',
  CMS_URL: 'http://127.0.0.1:3000',
};

export type Env = z.infer<typeof schema>;

/** The CMS's settings, read once. */
export const env: Env = readEnv(process.env);

/**
 * Parses the environment of the CMS.
 *
 * @throws {Error} with one line for each setting that is missing or wrong
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  // `next build` loads the configuration without a database or a secret, and needs neither.
  const building = source.NEXT_PHASE === 'phase-production-build';
  const result = schema.safeParse(building ? { ...source, ...buildTimeStandIns } : source);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new Error(`The CMS cannot start.\n${lines.join('\n')}`);
}
