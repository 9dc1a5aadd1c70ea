import type { MachinePermission } from './require-machine.ts';
import type { Role } from './roles.ts';

/** Whoever asks: someone unknown, a person by each role, a program by each permission of its key. */
export type Who = 'anonymous' | Role | MachinePermission;

/**
 * How far a permission goes: everything; everything but sources that are a person; what readers may see
 * (`public-documents` says which that is); one's own; one's own and what was shared with one.
 */
export type Extent = 'all' | 'allButPersons' | 'public' | 'own' | 'ownAndShared';

/** Who is not named may not. */
export type Rule = Partial<Record<Who, Extent>>;

/** What can be done with the documents of a collection, or with a global. */
export const operations = [
  'create',
  'read',
  /** Also each draft, and the restore of an earlier version. */
  'update',
  /** For good. */
  'delete',
  'trash',
  'readVersions',
  /** To make public, and to end that. */
  'publish',
  /** To move all that refers to one to another. */
  'merge',
  'unlock',
  /** To enter the admin with such an account. */
  'admin',
] as const;

export type Operation = (typeof operations)[number];

export type Rules = Partial<Record<Operation, Rule>>;

const nobody: Rule = {};
const admins: Rule = { admin: 'all' };
const editors: Rule = { ...admins, editor: 'all' };
const moderators: Rule = { ...editors, moderator: 'all' };
const writers: Rule = { ...editors, reporter: 'all' };
const photoDesk: Rule = { ...writers, 'photo-editor': 'all' };
const staff: Rule = { ...photoDesk, ...moderators };
const ownByStaff: Rule = {
  admin: 'own',
  editor: 'own',
  reporter: 'own',
  'photo-editor': 'own',
  moderator: 'own',
};
/** The newsroom sees everything. A key sees no more than readers do, and that only if it may. */
const readers: Rule = { ...staff, anonymous: 'public', readPublic: 'public' };

/** Who of the newsroom finds no trace of a source that is a person. */
const protecting: Rule = {
  reporter: 'allButPersons',
  'photo-editor': 'allButPersons',
  moderator: 'allButPersons',
};

/** With a draft and a published state, versions and a trash. */
const publishable = {
  create: writers,
  read: readers,
  update: writers,
  delete: admins,
  trash: editors,
  readVersions: staff,
  publish: editors,
} satisfies Rules;

const closed = { create: nobody, read: nobody, update: nobody, delete: nobody } satisfies Rules;
const ofAdmins = { create: admins, read: admins, update: admins, delete: admins } satisfies Rules;
const written = { create: nobody, read: admins, update: nobody, delete: nobody } satisfies Rules;

/** Who may do what with which collection: the one place. `accessOf` makes the rules of it. */
export const collectionRules = {
  articles: { ...publishable, update: { ...editors, reporter: 'ownAndShared' } },
  authors: publishable,
  entities: { ...publishable, merge: editors },
  relationships: publishable,
  'legal-instruments': publishable,
  sources: {
    ...publishable,
    read: { ...readers, ...protecting },
    update: { ...editors, reporter: 'allButPersons' },
    readVersions: { ...staff, ...protecting },
  },
  photos: {
    ...publishable,
    create: photoDesk,
    update: photoDesk,
    publish: { ...editors, 'photo-editor': 'all' },
  },
  sections: { create: editors, read: readers, update: editors, delete: admins },
  comments: { create: nobody, read: readers, update: moderators, delete: admins },
  users: {
    create: admins,
    // Colleagues are found by name to share and assign; their e-mail is a rule of the field.
    read: staff,
    update: { ...ownByStaff, admin: 'all' },
    delete: admins,
    unlock: admins,
    admin: staff,
  },
  machines: { ...ofAdmins, unlock: nobody, admin: nobody },
  // Written by the actions at the article.
  workflows: { ...closed, read: staff },
  schedules: { ...closed, read: staff },
  // Written by the retract action alone; what stands in place of a story is for everyone.
  retractions: { ...closed, read: readers },
  vanishings: written,
  // Written by the merge alone; who of the newsroom wonders may look it up.
  merges: { ...closed, read: staff },
  'preview-links': {
    create: writers,
    read: { ...editors, reporter: 'own' },
    update: { ...editors, reporter: 'own' },
    delete: admins,
  },
  receipts: written,
  'webhook-endpoints': ofAdmins,
  'webhook-deliveries': written,
  // Payload's own. A job that anyone could write would publish for a reporter.
  'payload-jobs': written,
  'payload-kv': closed,
  'payload-migrations': closed,
  'payload-locked-documents': { create: staff, read: staff, update: staff, delete: staff },
  'payload-preferences': {
    create: ownByStaff,
    read: ownByStaff,
    update: ownByStaff,
    delete: ownByStaff,
  },
} satisfies Record<string, Rules>;

export const globalRules = {
  'site-settings': { read: readers, update: editors, readVersions: staff },
  'newsroom-settings': { read: admins, update: admins },
} satisfies Record<string, Rules>;
