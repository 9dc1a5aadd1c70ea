import type { Article } from '@dateline/shared/public/article.ts';
import type { Author } from '@dateline/shared/public/author.ts';
import type { Entity, EntityName } from '@dateline/shared/public/entity.ts';
import type { LegalInstrument, LegalParagraph } from '@dateline/shared/public/legal-instrument.ts';
import type { Photo } from '@dateline/shared/public/photo.ts';
import type { Relationship } from '@dateline/shared/public/relationship.ts';
import type { Section } from '@dateline/shared/public/section.ts';
import type { SiteSettings } from '@dateline/shared/public/site-settings.ts';
import type { Source } from '@dateline/shared/public/source.ts';
import type { Body } from './body-blocks.ts';

/**
 * The records of the demo newsroom. They have the fields of `shared/src/public`, with two changes:
 * a relation is the `key` of another record instead of an id, and a moment is a span before (or
 * after) the seeding, so that the demo looks fresh whenever it is made.
 */

export type DemoSource = Partial<Pick<Source, 'url' | 'archivedUrl' | 'language'>> &
  Pick<Source, 'title'> & {
    key: string;
    /** `person` is internal: it is stored, and never gets into a public answer. */
    type: Source['type'] | 'person';
    publisher?: string;
    retrievedDaysAgo?: number;
  };

export type DemoSection = Omit<Section, 'id' | 'earlierSlugs'> & { key: string };

export type DemoAuthor = Pick<Author, 'name' | 'slug' | 'jobTitle' | 'bio' | 'links'> & {
  key: string;
  photo: string;
};

export type DemoPhoto = Pick<
  Photo,
  'alt' | 'caption' | 'credit' | 'holder' | 'licence' | 'usageTerms' | 'taken'
> & {
  key: string;
  /** Name of the uploaded file. */
  filename: string;
  /** Where to keep the eye when the photo is cropped, per cent from the left and from the top. */
  focalPoint: { x: number; y: number };
};

export type DemoName = Pick<EntityName, 'value' | 'lang' | 'script' | 'kind'> &
  Partial<Pick<EntityName, 'romanisation' | 'from' | 'to'>> & { source?: string };

export type DemoEntity = Pick<Entity, 'type' | 'name' | 'slug' | 'summary'> &
  Partial<
    Pick<
      Entity,
      | 'identifiers'
      | 'topics'
      | 'disambiguation'
      | 'startDate'
      | 'endDate'
      | 'latitude'
      | 'longitude'
    >
  > & {
    key: string;
    names: DemoName[];
    lastReviewedDaysAgo: number;
  };

export type DemoParagraph = Omit<LegalParagraph, 'verbatim' | 'checkedAgainst' | 'checkedOn'> & {
  /** Absent: not yet checked against the original, and the page says so. */
  checked?: { against: string; daysAgo: number };
};

export type DemoInstrument = Pick<
  LegalInstrument,
  'symbol' | 'slug' | 'title' | 'adopted' | 'body' | 'url' | 'summary'
> & {
  key: string;
  amends: string[];
  reaffirms: string[];
  paragraphs: DemoParagraph[];
};

export type DemoRelationship = Pick<Relationship, 'predicate' | 'statementType'> &
  Partial<Pick<Relationship, 'startDate' | 'endDate' | 'confidence' | 'paragraph' | 'note'>> & {
    key: string;
    subject: string;
    /** An entity's key; absent where the predicate leads to law. */
    object?: string;
    /** A legal instrument's key; absent where the predicate leads to an entity. */
    instrument?: string;
    sources: string[];
  };

type ArticleClaim = Article['claims'][number];
type ArticleByline = Article['bylines'][number];

export type DemoByline =
  | { author: string; role: ArticleByline['role'] }
  | { name: string; role: ArticleByline['role'] };

export type DemoClaim = Pick<ArticleClaim, 'statement' | 'statementType'> & {
  /** Absent where the statement itself has a likelihood word (ICD 203). */
  confidence?: ArticleClaim['confidence'];
  /** A legal instrument's key, and which of its paragraphs. */
  instrument?: string;
  paragraph?: string;
  sources: string[];
};

export type DemoCorrection = { hoursAgo: number; wrong: string; right: string };

/** When the article goes, or went, to readers. */
export type DemoTiming =
  | { status: 'published'; publishedHoursAgo: number }
  | { status: 'scheduled'; publishInHours: number }
  | { status: 'draft' };

export type DemoArticle = Pick<Article, 'headline' | 'slug' | 'language' | 'comments'> & {
  key: string;
  kicker: string;
  standfirst: string;
  /** How far it came at the desk; absent where the timing says it. */
  stage?: 'draft' | 'inReview' | 'approved' | 'corrected';
  timing: DemoTiming;
  section: string;
  bylines: DemoByline[];
  heroPhoto: string;
  body: Body;
  about: string[];
  /** Entities beyond those that the body mentions: the seed adds the inline mentions to them. */
  mentions: string[];
  legalReferences: { instrument: string; paragraph?: string }[];
  claims: DemoClaim[];
  corrections: DemoCorrection[];
  seoDescription: string;
};

/** A demo login: its password is `DEMO_PASSWORD`, never in these records. */
export type DemoUser = {
  key: string;
  name: string;
  email: string;
  role: 'admin' | 'editor' | 'reporter' | 'photo-editor';
};

/** All but the public address, which the installation knows. */
export type DemoSiteSettings = Omit<SiteSettings, 'url'>;

export type DemoNewsroom = {
  siteSettings: DemoSiteSettings;
  users: DemoUser[];
  sources: DemoSource[];
  sections: DemoSection[];
  authors: DemoAuthor[];
  photos: DemoPhoto[];
  entities: DemoEntity[];
  legalInstruments: DemoInstrument[];
  relationships: DemoRelationship[];
  articles: DemoArticle[];
};
