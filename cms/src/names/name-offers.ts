import { endedBefore } from './ended-before.ts';
import type { KnownEntity } from './known-entities.ts';
import type { KnownName, NameKind } from './known-name.ts';
import type { FoundName, NameFinder } from './name-finder.ts';
import { type ArticlePart, type Place, partsOfArticle } from './parts-of-article.ts';

/** The article as it stands in the form. */
export interface NamedArticle {
  headline: string;
  standfirst: string;
  /** Lexical's JSON. */
  body: unknown;
  /** The day for which its names must be right, ISO 8601. */
  date: string;
  about: readonly string[];
  mentions: readonly string[];
  refused: readonly string[];
}

/** Where a mention can be set: in the text node at `path` of the body's root. */
export interface LinkPlace {
  path: number[];
  start: number;
  end: number;
  /** What stands there. */
  text: string;
}

/** An entity whose names stand in an article. */
export interface NameOffer {
  entity: Omit<KnownEntity, 'names'>;
  counts: Record<Place, number>;
  /** As they stand in the text, each once. */
  forms: { text: string; kind: NameKind; count: number }[];
  /** Nothing but weak aliases of it was found: never taken without a person who looks. */
  isWeak: boolean;
  /** Another entity has one of these names, too. */
  isShared: boolean;
  /** Former names that were none any more on the day of the article. */
  former: { text: string; until: string }[];
  taken: 'about' | 'mentions' | null;
  isRefused: boolean;
  /** Mentions in the text that link to it. */
  linked: number;
  link: LinkPlace | null;
}

/** The known names in an article by entity: those in the headline first, then those found most. */
export function nameOffers(
  article: NamedArticle,
  known: { find: NameFinder; entities: ReadonlyMap<string, KnownEntity> },
): NameOffer[] {
  const offers = new Map<string, NameOffer>();
  const parts = partsOfArticle(article);
  for (const part of parts) {
    for (const found of known.find(part.text)) {
      for (const name of found.names) {
        const entity = known.entities.get(name.entity);
        if (!entity) continue;
        const offer = offers.get(name.entity) ?? newOffer(entity, article);
        offers.set(name.entity, offer);
        add(offer, { name, found, part, date: article.date });
      }
    }
  }
  for (const entity of parts.flatMap(({ linked }) => linked)) {
    const offer = offers.get(entity);
    if (offer) offer.linked++;
  }
  return [...offers.values()].sort(
    (a, b) =>
      Math.sign(b.counts.headline) - Math.sign(a.counts.headline) ||
      total(b) - total(a) ||
      a.entity.name.localeCompare(b.entity.name),
  );
}

/** What may be taken as mentions without looking at each. */
export function sureOffers(offers: readonly NameOffer[]): NameOffer[] {
  return offers.filter(
    ({ isWeak, isShared, isRefused, taken }) => !isWeak && !isShared && !isRefused && !taken,
  );
}

function newOffer({ names: _, ...entity }: KnownEntity, article: NamedArticle): NameOffer {
  const mentioned = article.mentions.includes(entity.id) ? 'mentions' : null;
  return {
    entity,
    counts: { headline: 0, lead: 0, body: 0 },
    forms: [],
    isWeak: true,
    isShared: false,
    former: [],
    taken: article.about.includes(entity.id) ? 'about' : mentioned,
    isRefused: article.refused.includes(entity.id),
    linked: 0,
    link: null,
  };
}

function add(
  offer: NameOffer,
  {
    name,
    found,
    part,
    date,
  }: { name: KnownName; found: FoundName; part: ArticlePart; date: string },
): void {
  const text = part.text.slice(found.start, found.end).normalize('NFC');
  offer.counts[part.place]++;
  const form = offer.forms.find((each) => each.text === text);
  if (form) form.count++;
  else {
    offer.forms.push({ text, kind: name.kind, count: 1 });
    if (name.to && endedBefore(name.to, date)) offer.former.push({ text, until: name.to });
  }
  if (name.kind !== 'weakAlias') offer.isWeak = false;
  if (found.names.length > 1) offer.isShared = true;
  offer.link ??= linkPlace(found, part);
}

/** Null if the name goes over several text nodes, or is a link already. */
function linkPlace({ start, end }: FoundName, { runs, text }: ArticlePart): LinkPlace | null {
  const run = runs.find((each) => each.start <= start && end <= each.end && !each.isInLink);
  return run
    ? {
        path: run.path,
        start: start - run.start,
        end: end - run.start,
        text: text.slice(start, end),
      }
    : null;
}

function total({ counts }: NameOffer): number {
  return counts.headline + counts.lead + counts.body;
}
