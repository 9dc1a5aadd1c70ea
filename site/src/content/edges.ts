import type { Relationship } from '@dateline/shared/public/relationship.ts';
import { type Touch, topics } from './topics.ts';

/** Relationships by their ends. */
export class Edges {
  readonly #edges = new Map<string, Relationship>();
  readonly #byEnd = new Map<string, Set<string>>();
  readonly #touch: Touch;

  constructor(touch: Touch) {
    this.#touch = touch;
  }

  get(id: string): Relationship | undefined {
    return this.#edges.get(id);
  }

  /** Ids of those that begin or end there, in the order in which they were entered. */
  at(end: string): string[] {
    return [...(this.#byEnd.get(end) ?? [])].sort();
  }

  /** Ids of those with both ends among the given ones. */
  among(ends: readonly string[]): string[] {
    const known = new Set(ends);
    const isAmong = (id: string) => {
      const edge = this.#edges.get(id);
      return edge !== undefined && endsOf(edge).every((end) => known.has(end));
    };
    return [...new Set(ends.flatMap((end) => this.at(end)))].filter(isAmong).sort();
  }

  put(edge: Relationship): void {
    const before = this.#edges.get(edge.id);
    if (before) this.#takeOut(before);
    this.#edges.set(edge.id, edge);
    for (const end of endsOf(edge)) {
      const there = this.#byEnd.get(end);
      if (there) there.add(edge.id);
      else this.#byEnd.set(end, new Set([edge.id]));
    }
    this.#say(before, edge);
  }

  remove(id: string): void {
    const before = this.#edges.get(id);
    if (!before) return;
    this.#takeOut(before);
    this.#edges.delete(id);
    this.#say(before, undefined);
  }

  #takeOut(edge: Relationship): void {
    for (const end of endsOf(edge)) {
      const there = this.#byEnd.get(end);
      there?.delete(edge.id);
      if (there?.size === 0) this.#byEnd.delete(end);
    }
  }

  #say(before: Relationship | undefined, after: Relationship | undefined): void {
    const [was, is] = [before, after].map((edge) => (edge ? endsOf(edge) : []));
    this.#touch.document('relationships', (after ?? before)?.id ?? '');
    if (String(was) === String(is)) return;
    for (const end of [...(was ?? []), ...(is ?? [])]) this.#touch.topic(topics.edges(end));
  }
}

function endsOf({ subject, object, instrument }: Relationship): string[] {
  return [...new Set([subject, object, instrument])].filter((end) => end !== null);
}
