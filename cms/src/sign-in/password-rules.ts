import { dictionary } from '@zxcvbn-ts/language-common';

const shortest = 12;
/** A longer one costs the server more to look at than it gives. */
const longest = 256;

/** Whose password it is to be. */
export interface Owner {
  name?: unknown;
  email?: unknown;
}

/**
 * Why a password is refused, as a sentence that says what to do; null for a good one. It has 12
 * characters or more, is none of the 49,000 most common ones (also with digits around it, or said twice),
 * no row of the keyboard, and has nothing of the owner's name or e-mail in it.
 */
export function reasonToRefuse(password: string, owner: Owner): string | null {
  const { length } = [...password];
  if (length < shortest) return `A password has ${shortest} characters or more.`;
  if (length > longest) return `A password has ${longest} characters at most.`;
  const lower = password.toLowerCase();
  if (isCommon(lower)) {
    return 'That password is among those that are tried first. Take a few words that don’t belong together.';
  }
  if (partsOf(owner).some((part) => lower.includes(part))) {
    return 'A password has nothing of your name or e-mail in it: that is tried first.';
  }
  return null;
}

function isCommon(lower: string): boolean {
  const bare = lower.replace(/^[\d\W_]+|[\d\W_]+$/g, '');
  const [, unit = ''] = /^(.+?)\1+$/u.exec(lower) ?? [];
  return (
    common.has(lower) ||
    common.has(bare) ||
    common.has(unit) ||
    new Set(lower).size < 5 ||
    rows.some((row) => row.includes(lower))
  );
}

/** The words of the name, the e-mail and what stands before its @, as far as they are worth a try. */
function partsOf({ name, email }: Owner): string[] {
  const words = typeof name === 'string' ? name.split(/\s+/) : [];
  const address = typeof email === 'string' ? [email, email.split('@')[0] ?? ''] : [];
  return [...words, ...address].map((part) => part.toLowerCase()).filter((part) => part.length > 3);
}

const common = new Set(dictionary['passwords-common']);

const rows = ['1234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'].flatMap(
  (row) => [row.repeat(3), [...row].reverse().join('').repeat(3)],
);
