/**
 * The content, or the way to it, keeps the site from being built. The message is for an editor or
 * whoever runs the build; the stack would only bury it, so there is none.
 */
export class ContentError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
    this.stack = '';
  }

  /** Astro adds a hint about browser APIs to every error that has "document" in its words. */
  get hint(): undefined {
    return undefined;
  }

  set hint(_ignored: unknown) {
    // See above: Astro's hint is dropped.
  }
}

/** The CMS could not be reached, or broke off, on every try. */
export class CmsUnreachable extends ContentError {
  readonly url: string;
  readonly tries: number;

  constructor(url: string, tries: number, reason: string) {
    super(
      `The CMS did not answer at ${url} (${reason}; ${tries} ${tries === 1 ? 'try' : 'tries'}). Is it running, and is CMS_URL its address?`,
    );
    this.url = url;
    this.tries = tries;
  }
}

/** The CMS answered with an error. */
export class CmsRefused extends ContentError {
  readonly url: string;
  readonly status: number;

  constructor(url: string, status: number, reason: string) {
    super(`The CMS answered ${status} at ${url}: ${reason}`);
    this.url = url;
    this.status = status;
  }
}

/** Something else than Dateline's API answers at CMS_URL. */
export class NotTheCms extends ContentError {
  readonly url: string;

  constructor(url: string, answer: string) {
    super(
      `${url} answered with ${answer}, so ${new URL(url).origin} does not look like the CMS of this newsroom. Check CMS_URL: it is the address under which the admin opens, without /admin, for example http://localhost:3000.`,
    );
    this.url = url;
  }
}

/** A collection kept changing, or was not given whole. */
export class IncompleteCollection extends ContentError {
  readonly collection: string;

  constructor(collection: string, reason: string) {
    super(`${collection} could not be read whole: ${reason}`);
    this.collection = collection;
  }
}

/** Where in the content a problem is. */
export interface Place {
  collection: string;
  id: string;
  /** What an editor knows the document by: headline, name, symbol; null where it has none. */
  label: string | null;
  /** Path of the field, for example `body.root.children[3].type`. */
  field: string;
}

/** Documents that do not fit what readers may see; `problems` has one entry a field. */
export class InvalidDocument extends ContentError {
  readonly collection: string;
  readonly problems: readonly (Place & { reason: string })[];

  constructor(problems: readonly (Place & { reason: string })[], more = 0) {
    const lines = problems.map(
      (problem) => `${nameOf(problem)}: ${problem.field}: ${problem.reason}`,
    );
    if (more > 0) lines.push(`… and ${more} more.`);
    super(lines.join('\n'));
    this.collection = problems[0]?.collection ?? '';
    this.problems = problems;
  }
}

/** A reference to something that is not published, or does not exist. */
export class UnresolvedReference extends ContentError {
  readonly collection: string;
  readonly id: string;

  /** `from` is null where a page asks, not a field of the content. */
  constructor(missing: { collection: string; id: string; paragraph?: string }, from: Place | null) {
    const target = missing.paragraph
      ? `paragraph ${missing.paragraph} of ${missing.collection} ${missing.id}, which that instrument does not have`
      : `${missing.collection} ${missing.id}, which is not published or does not exist`;
    super(
      from ? `${nameOf(from)}: ${from.field}: refers to ${target}.` : `A page asks for ${target}.`,
    );
    this.collection = missing.collection;
    this.id = missing.id;
  }
}

/** Several references at once, so that an editor sees them all. */
export class UnresolvedReferences extends ContentError {
  readonly references: readonly UnresolvedReference[];

  constructor(references: readonly UnresolvedReference[]) {
    const shown = references.slice(0, 10).map((reference) => reference.message);
    if (references.length > 10) shown.push(`… and ${references.length - 10} more.`);
    super(shown.join('\n'));
    this.references = references;
  }
}

/** Two documents would be the same page. */
export class DuplicateSlug extends ContentError {
  constructor(collection: string, slug: string, first: string, second: string) {
    super(`${collection} ${first} and ${second} have the same slug "${slug}": give one another.`);
  }
}

export function nameOf(place: Omit<Place, 'field'>): string {
  return place.label === null
    ? `${place.collection} ${place.id}`
    : `${place.collection} "${place.label}" (${place.id})`;
}
