import type { Ledger, Story } from './ledger.ts';
import { marksIn } from './marks.ts';
import { Violation } from './violation.ts';

/** A page as a reader got it, decoded. */
export interface SeenPage {
  path: string;
  status: number;
  text: string;
  /** Where a redirect leads to. */
  location: string | null;
}

/** The revision of each story below which a page must not fall any more, by story. */
export type Floors = ReadonlyMap<number, number>;

/**
 * Compares what all readers see with what the writers did: only what is published, whole, of one moment,
 * and never again what was replaced or taken back.
 */
export class Witness {
  readonly #ledger: Ledger;
  readonly #floors = new Map<string, Map<number, number>>();
  pages = 0;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** To be asked for before a page is, because another reader may see a newer one meanwhile. */
  floorsOf(path: string): Floors {
    return new Map(this.#floors.get(path));
  }

  /**
   * @param floors as they were before the page was asked for
   * @param own the story whose page it is, unless it is a list
   * @throws {Violation}
   */
  look(page: SeenPage, floors: Floors, own?: Story): void {
    this.pages++;
    if (own && page.status === 301) this.#lookAtRedirect(page, floors, own);
    else this.#lookAtText(page, floors, own);
  }

  #lookAtText(page: SeenPage, floors: Floors, own: Story | undefined): void {
    refuseTorn(page, own);
    const marks = marksIn(page.text);
    for (const [number, revisions] of marks) this.#lookAt(page, number, revisions, floors);
    for (const [number, floor] of floors) {
      // Beside a story stand related ones, which make room for each other.
      const isExpected = !own || own.number === number;
      if (isExpected && !marks.has(number)) this.#lookForGone(page.path, number, floor);
    }
  }

  #lookAt({ path }: SeenPage, number: number, revisions: number[], floors: Floors): void {
    const [revision = 0] = revisions;
    const where = `${path} shows story ${number} at revision ${revision}`;
    if (new Set(revisions).size > 1) {
      throw new Violation(`${path} mixes revisions ${revisions.join(', ')} of story ${number}.`);
    }
    const change = this.#ledger.story(number)?.changes[revision - 1];
    if (change?.deed !== 'publish' || change.state === 'refused') {
      throw new Violation(`${where}, which was never published (${change?.deed ?? 'unknown'}).`);
    }
    const floor = floors.get(number) ?? 0;
    if (revision < floor) throw new Violation(`${where}, after ${floor} had been seen there.`);
    this.#raise(path, number, revision);
  }

  /** An earlier address leads to another one of the same story, which is out. */
  #lookAtRedirect({ path, location }: SeenPage, floors: Floors, own: Story): void {
    const slug = /^\/articles\/([^/]+)\/$/.exec(location ?? '')?.[1];
    if (slug === undefined || !own.slugs.includes(slug)) {
      throw new Violation(`${path} leads to ${location}.`);
    }
    const floor = floors.get(own.number) ?? 0;
    const isBack = own.changes.slice(Math.max(0, floor - 1)).some(({ deed }) => deed === 'publish');
    if (!isBack) throw new Violation(`${path} leads to a story that was taken back at ${floor}.`);
  }

  /** What was there and is not there any more has been taken back, and must not come back. */
  #lookForGone(path: string, number: number, floor: number): void {
    const hidden = this.#ledger.story(number)?.hiddenAfter(floor - 1);
    if (!hidden) {
      throw new Violation(`${path} lost story ${number}, whose revision ${floor} was there.`);
    }
    this.#raise(path, number, hidden.revision);
  }

  #raise(path: string, number: number, revision: number): void {
    const ofPath = this.#floors.get(path) ?? new Map<number, number>();
    ofPath.set(number, Math.max(revision, ofPath.get(number) ?? 0));
    this.#floors.set(path, ofPath);
  }
}

/** Under each mark stand headline, standfirst and text; a moved page has its headline only. */
function refuseTorn({ path, status, text }: SeenPage, own: Story | undefined): void {
  if (![200, 404, 410].includes(status))
    throw new Violation(`${path} was answered with ${status}.`);
  const end = path.endsWith('.xml') ? '</rss>' : '</html>';
  if (!text.trimEnd().endsWith(end)) throw new Violation(`${path} does not end with ${end}.`);
  if (own && status === 200) {
    const count = marksIn(text).get(own.number)?.length ?? 0;
    const least = text.includes('This page has moved') ? 1 : 3;
    if (count < least) {
      throw new Violation(`${path} has ${count} marks of story ${own.number}: it is torn.`);
    }
  } else if (!own && status !== 200) throw new Violation(`${path} was answered with ${status}.`);
}
