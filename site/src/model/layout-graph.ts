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

const width = 400;
const edge = 6;
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
  const height = 200 + 26 * Math.max(0, items.length - 4);
  const nodes = items.map((item, index) => ({
    ...boxOf(item),
    ...(index === 0 ? { x: width / 2, y: height / 2, fx: width / 2, fy: height / 2 } : {}),
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
    .force('y', forceY(height / 2).strength(0.05))
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
  spread(placed, height);
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
  const lines = wrapLabel(item.label, 17, 2);
  const widest = Math.max(...lines.map(columns), 1);
  return {
    item,
    lines,
    width: Math.round(widest * letterWidth) + 12,
    height: lines.length * lineHeight + 8,
  };
}

/** Pushes boxes apart until none touches another or the margin, the one in the middle staying. */
function spread<T>(nodes: Placed<T>[], height: number): void {
  for (let round = 0; round < 400; round += 1) {
    let touched = false;
    for (const [index, a] of nodes.entries()) {
      for (const b of nodes.slice(index + 1)) touched = pushApart(a, b, index === 0) || touched;
    }
    for (const node of nodes) {
      node.x = between(node.width / 2 + 2, node.x, width - node.width / 2 - 2);
      node.y = between(node.height / 2 + 2, node.y, height - node.height / 2 - 2);
    }
    if (!touched) break;
  }
  for (const node of nodes) {
    node.x = Math.round(node.x);
    node.y = Math.round(node.y);
  }
}

function pushApart<T>(a: Placed<T>, b: Placed<T>, aStays: boolean): boolean {
  const overX = (a.width + b.width) / 2 + edge - Math.abs(a.x - b.x);
  const overY = (a.height + b.height) / 2 + edge - Math.abs(a.y - b.y);
  if (overX <= 0 || overY <= 0) return false;
  const share = aStays ? 1 : 0.5;
  const axis = overX < overY ? 'x' : 'y';
  const push = Math.min(overX, overY) * (b[axis] < a[axis] ? -1 : 1);
  b[axis] += push * share;
  if (!aStays) a[axis] -= push * share;
  return true;
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
