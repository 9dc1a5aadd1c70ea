import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { codeOf, LaunchError } from './errors.ts';

/** The secrets of a local start; a deployment gives its own. */
export type Secrets = Required<KeptSecrets>;

/**
 * Reads the secrets that were made up at the first start, or makes them up. Only this user can read
 * the file.
 *
 * @param demoPassword wins over the kept one, and is kept from now on
 */
export function keepSecrets(file: string, demoPassword?: string): Secrets {
  const kept = readSecrets(file);
  const secrets = {
    payloadSecret: kept?.payloadSecret ?? randomBytes(32).toString('hex'),
    demoPassword: demoPassword ?? kept?.demoPassword ?? madeUpPassword(),
    publisherKey: kept?.publisherKey ?? randomBytes(32).toString('hex'),
    publisherSecret: kept?.publisherSecret ?? `whsec_${randomBytes(32).toString('base64')}`,
    commentsSecret: kept?.commentsSecret ?? randomBytes(32).toString('hex'),
  };
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
  return secrets;
}

/** 80 random bits as four groups that can be read aloud: no 0, 1, i or l. */
export function madeUpPassword(): string {
  const letters = '23456789abcdefghjkmnopqrstuvwxyz';
  const characters = [...randomBytes(16)].map((byte) => letters[byte % letters.length]);
  return [0, 4, 8, 12].map((start) => characters.slice(start, start + 4).join('')).join('-');
}

type KeptSecrets = z.infer<typeof schema>;

const schema = z.object({
  payloadSecret: z.string().min(32),
  demoPassword: z.string().min(12),
  /** With which the publisher reads the change feed; a file of an older version has none. */
  publisherKey: z.string().min(32).optional(),
  /** What the publisher is told is signed with it. */
  publisherSecret: z.string().startsWith('whsec_').optional(),
  /** By which the CMS knows the readers' server. */
  commentsSecret: z.string().min(32).optional(),
});

function readSecrets(file: string): KeptSecrets | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new LaunchError(
      `${file} cannot be read. Mend it, or remove it: new secrets are made up then, everybody is ` +
        'logged out, and the demo accounts keep their old password.',
      { cause: error },
    );
  }
}
