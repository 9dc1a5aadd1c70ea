/**
 * The closed lists of the newsroom: one place for the words that the admin offers, the API checks
 * and the site prints. Terms: schema.org and IPTC for journalism, FollowTheMoney 4.11 for entities.
 */

/** How a statement is meant (content model: a reported fact, an official claim, the desk's assessment). */
export const statementTypes = {
  reported: 'Reported',
  officialClaim: 'Official claim',
  assessment: 'Assessment',
} as const;

/** How sure the desk is, after ICD 203. Never together with a likelihood word in one sentence. */
export const confidenceLevels = {
  high: 'High confidence',
  moderate: 'Moderate confidence',
  low: 'Low confidence',
} as const;

/** FollowTheMoney schema names; Brand and Product are ours. */
export const entityTypes = {
  Person: 'Person',
  Organization: 'Organization',
  PublicBody: 'Public body',
  Company: 'Company',
  Address: 'Place',
  Event: 'Event',
  Vessel: 'Vessel',
  Brand: 'Brand',
  Product: 'Product',
} as const;

export const nameKinds = {
  official: 'Official name',
  alias: 'Also known as',
  weakAlias: 'Weak alias',
  previous: 'Former name',
  abbreviation: 'Abbreviation',
} as const;

/** ISO 15924 codes. */
export const scripts = {
  Latn: 'Latin',
  Hang: 'Hangul',
  Hani: 'Chinese characters',
} as const;

export const romanisations = {
  'dprk-1992': 'DPRK 1992',
  'mccune-reischauer': 'McCune–Reischauer',
  revised: 'Revised Romanization',
  house: 'House style',
  'as-published': 'As published',
} as const;

export const identifierSchemes = {
  wikidata: 'Wikidata',
  opensanctions: 'OpenSanctions',
  unListNumber: 'UN list number',
  imo: 'IMO number',
} as const;

/** FollowTheMoney topic codes. */
export const topics = {
  'gov.soe': 'State-owned enterprise',
  'pol.party': 'Political party',
  'gov.head': 'Head of state or government',
  gov: 'Government',
  'gov.admin': 'Local government',
  'gov.igo': 'Intergovernmental body',
  sanction: 'Sanctioned',
  'role.pep': 'Politician',
} as const;

/** Edges between entities; the comment is what FollowTheMoney calls them. */
export const predicates = {
  ownedBy: 'Owned by', // Ownership
  operatedBy: 'Operated by', // Control
  partOf: 'Part of', // parent, or Membership
  subordinateTo: 'Subordinate to', // parent, or Membership
  succeededBy: 'Succeeded by', // Succession
  usesBrand: 'Uses the brand', // UnknownLink, role
  linkedTo: 'Linked to', // UnknownLink, role
  visitedBy: 'Visited by', // Event, involved
  foundedBy: 'Founded by', // UnknownLink, role
  locatedIn: 'Located in', // addressEntity
  designatedUnder: 'Designated under', // Sanction
  allegedBreachOf: 'Alleged breach of', // none: an allegation is never a designation
} as const;

/** Predicates whose object is a paragraph of law instead of an entity. */
export const legalPredicates = ['designatedUnder', 'allegedBreachOf'] as const;

export const sourceTypes = {
  stateMedia: 'State media',
  official: 'Official document',
  ngo: 'NGO or institute',
  press: 'Press',
  ownPhoto: 'Own material',
  person: 'Person (internal, never public)',
} as const;

export const bylineRoles = {
  reporting: 'Reporting',
  translation: 'Translation',
  photos: 'Photos',
} as const;

/** Bans are named from the side of the Member States, who must keep them: no exports to the DPRK. */
export const measureTypes = {
  armsEmbargo: 'Arms embargo',
  assetFreeze: 'Asset freeze',
  exportBan: 'Export ban',
  importBan: 'Import ban',
  luxuryGoods: 'Luxury goods',
  vehicles: 'Vehicles',
  labour: 'Labour',
  finance: 'Finance',
  shipping: 'Shipping',
  fuel: 'Fuel',
  reporting: 'Monitoring and reporting',
} as const;

/** Which way the goods, money or people would go. */
export const measureDirections = {
  toDprk: 'To the DPRK',
  fromDprk: 'From the DPRK',
  both: 'Both directions',
} as const;

/** BCP 47 tags of the languages the desk works in. */
export const languages = {
  en: 'English',
  ko: 'Korean',
  'ko-KP': 'Korean (DPRK)',
  zh: 'Chinese',
  ja: 'Japanese',
  ru: 'Russian',
} as const;

/** The way of an article through the desk. */
export const stages = {
  draft: 'Draft',
  inReview: 'In review',
  approved: 'Approved',
  scheduled: 'Scheduled',
  published: 'Published',
  corrected: 'Corrected',
  retracted: 'Retracted',
} as const;

/** Keys of a vocabulary as the non-empty tuple that zod's enum and Payload's options want. */
export function keysOf<K extends string>(vocabulary: Readonly<Record<K, string>>): [K, ...K[]] {
  const [first, ...rest] = Object.keys(vocabulary) as K[];
  if (first === undefined) throw new Error('A vocabulary needs at least one word.');
  return [first, ...rest];
}
