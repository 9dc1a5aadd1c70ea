import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { columns, wrapLabel } from './wrap-label.ts';

interface Item {
  id: string;
  label: string;
}

export interface Edge {
  source: string;
  target: string;
}

/** A box with a label; lengths are SVG user units, `x` and `y` its middle. */
export interface Placed<T> {
  item: T;
  lines: string[];
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Graph<T> {
  width: number;
  height: number;
  /** The first is the one in the middle. */
  nodes: Placed<T>[];
  links: { from: Placed<T>; to: Placed<T> }[];
}

export const lineHeight = 15;

const width = 340;
const edge = 6;
const margin = 2;
const letterWidth = 6.6;

/**
 * The first item in the middle, the others around it, no box over another. The same items and edges give
 * the same numbers on every machine: d3-force starts on a spiral and draws no random numbers of its own,
 * and what it gives is rounded.
 */
export function layoutGraph<T extends Item>(
  items: readonly [T, ...T[]],
  edges: readonly Edge[],
): Graph<T> {
  const room = 200 + 34 * Math.max(0, items.length - 4);
  const nodes = items.map((item, index) => ({
    ...boxOf(item),
    ...(index === 0 ? { x: width / 2, y: room / 2, fx: width / 2, fy: room / 2 } : {}),
  }));
  const simulation = forceSimulation<Simulated<T>>(nodes)
    .force('charge', forceManyBody().strength(-260))
    .force(
      'link',
      forceLink<Simulated<T>, { source: string | Simulated<T>; target: string | Simulated<T> }>(
        edges.map((each) => ({ ...each })),
      )
        .id(({ item }) => item.id)
        .distance(90),
    )
    .force('x', forceX(width / 2).strength(0.08))
    .force('y', forceY(room / 2).strength(0.05))
    .stop();
  simulation.tick(200);
  const placed = nodes.map(({ item, lines, width: w, height: h, x = 0, y = 0 }) => ({
    item,
    lines,
    width: w,
    height: h,
    x,
    y,
  }));
  for (const node of placed) node.x = betweenSides(node, node.x);
  spread(placed);
  const height = cropped(placed);
  const byId = new Map(placed.map((node) => [node.item.id, node]));
  const links = edges.flatMap(({ source, target }) => {
    const [from, to] = [byId.get(source), byId.get(target)];
    return from && to ? [{ from, to }] : [];
  });
  return { width, height, nodes: placed, links };
}

type Simulated<T> = Omit<Placed<T>, 'x' | 'y'> & {
  x?: number;
  y?: number;
  fx?: number;
  fy?: number;
};

function boxOf<T extends Item>(item: T): Omit<Placed<T>, 'x' | 'y'> {
  const lines = wrapLabel(item.label, 17, 3);
  const widest = Math.max(...lines.map(columns), 1);
  return {
    item,
    lines,
    width: Math.round(widest * letterWidth) + 12,
    height: lines.length * lineHeight + 8,
  };
}

/** Pushes boxes apart until none touches another or a side, the one in the middle staying. */
function spread<T>(nodes: Placed<T>[]): void {
  for (let round = 0; round < 400; round += 1) {
    let touched = false;
    for (const [index, a] of nodes.entries()) {
      for (const b of nodes.slice(index + 1)) touched = pushApart(a, b, index === 0) || touched;
    }
    if (!touched) break;
  }
  for (const node of nodes) {
    node.x = Math.round(node.x);
    node.y = Math.round(node.y);
  }
}

/** Moves all boxes up to the upper edge; gives the height that they need. */
function cropped<T>(nodes: Placed<T>[]): number {
  const top = Math.min(...nodes.map(({ y, height }) => y - height / 2)) - margin;
  for (const node of nodes) node.y -= top;
  return Math.ceil(Math.max(...nodes.map(({ y, height }) => y + height / 2)) + margin);
}

/** Along the way that is shorter; up or down where a side is in the way. */
function pushApart<T>(a: Placed<T>, b: Placed<T>, aStays: boolean): boolean {
  const overX = (a.width + b.width) / 2 + edge - Math.abs(a.x - b.x);
  const overY = (a.height + b.height) / 2 + edge - Math.abs(a.y - b.y);
  if (overX <= 0 || overY <= 0) return false;
  const share = aStays ? 1 : 0.5;
  const byX = overX * (b.x < a.x ? -1 : 1);
  const [bX, aX] = [b.x + byX * share, aStays ? a.x : a.x - byX * share];
  if (overX < overY && betweenSides(b, bX) === bX && betweenSides(a, aX) === aX) {
    b.x = bX;
    a.x = aX;
    return true;
  }
  const byY = overY * (b.y < a.y ? -1 : 1);
  b.y += byY * share;
  if (!aStays) a.y -= byY * share;
  return true;
}

function betweenSides({ width: own }: { width: number }, x: number): number {
  return Math.min(Math.max(own / 2 + margin, x), width - own / 2 - margin);
}
