import { keysOf } from '@dateline/shared/vocabulary.ts';
import {
  collectionRules,
  type Extent,
  globalRules,
  type Rule,
} from '../../../src/access/matrix.ts';
import { roles } from '../../../src/access/roles.ts';
import { type Asker, nobody, people } from './askers.ts';

/**
 * Who may see what readers don't, as the matrix has it: drafts and the like of a collection, or all of it
 * where nothing of it is public. What only its owner may see is nobody's, for here nothing has an owner.
 *
 * @throws {Error} if the matrix does not know the collection or global
 */
export function whoSees(slug: string): readonly Asker[] {
  return rolesIn(ruleOf(slug), ['all', 'allButPersons']);
}

/** A source of type person. */
export const whoSeesPersons: readonly Asker[] = rolesIn(collectionRules.sources.read, ['all']);

/** Fields that are kept from readers by a rule of their own, where it is not all of the newsroom that sees them. */
const fewer: Readonly<Record<string, readonly Asker[]>> = {
  'users.email': ['admin'],
  // For the newsroom's own code.
  'comments.fingerprint': nobody,
  'comments.articleIsOut': nobody,
};

/** Who sees a field with a rule of its own, or a hidden one, of what they may see otherwise. */
export function whoSeesField(slug: string, path: string): readonly Asker[] {
  if (path === 'references') return nobody;
  // Elsewhere such a field is Payload's own: hashes, keys and sessions.
  return fewer[`${slug}.${path}`] ?? (ruleOf(slug).anonymous ? people : nobody);
}

function ruleOf(slug: string): Rule {
  const all: Readonly<Record<string, { read: Rule }>> = { ...collectionRules, ...globalRules };
  const rules = all[slug];
  if (!rules) throw new Error(`The matrix does not say who may see ${slug}.`);
  return rules.read;
}

function rolesIn(rule: Rule, extents: readonly Extent[]): readonly Asker[] {
  return keysOf(roles).filter((role) => extents.includes(rule[role] ?? 'public'));
}
