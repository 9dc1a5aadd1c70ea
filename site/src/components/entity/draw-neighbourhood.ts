import { type Neighbourhood, neighbourhoodOf } from '../../content/neighbourhood.ts';
import { fragment } from '../../content/read.ts';
import { entityPath } from '../../content/routes.ts';
import { type Graph, layoutGraph } from '../../model/layout-graph.ts';

interface Node {
  id: string;
  label: string;
  href: string;
}

export interface DrawnNeighbourhood extends Neighbourhood {
  /** Null where there is nobody around. */
  graph: Graph<Node> | null;
}

/**
 * An entity with those around it, laid out. Kept until one of them changes: a story about the entity makes
 * its page anew, and places for thirty boxes take longer than all the rest of the page. To be awaited
 * before the page's parts ask for anything, so that what it read is its own.
 */
export function drawNeighbourhood(id: string): Promise<DrawnNeighbourhood> {
  return fragment(`neighbourhood of ${id}`, async () => {
    const neighbourhood = await neighbourhoodOf(id);
    return { ...neighbourhood, graph: graphOf(neighbourhood) };
  });
}

function graphOf({ entities, relationships }: Neighbourhood): Graph<Node> | null {
  const [middle, ...others] = entities.map((each) => ({
    id: each.id,
    label: each.name,
    href: entityPath(each),
  }));
  // Two relationships between the same two are one line.
  const pairs = new Map(
    relationships
      .filter(({ subject, object }) => subject.id !== object.id)
      .map(({ subject, object }) => [
        [subject.id, object.id].sort().join(),
        { source: subject.id, target: object.id },
      ]),
  );
  return middle && others.length > 0 ? layoutGraph([middle, ...others], [...pairs.values()]) : null;
}
