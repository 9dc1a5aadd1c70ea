import { expect, test } from 'vitest';
import { layoutGraph } from './layout-graph.ts';

const item = (id: string) => ({ id, label: `Department number ${id} of the party` });
const star = (size: number) => ({
  items: [item('0'), ...Array.from({ length: size }, (_, index) => item(String(index + 1)))] as [
    ReturnType<typeof item>,
    ...ReturnType<typeof item>[],
  ],
  edges: Array.from({ length: size }, (_, index) => ({ source: '0', target: String(index + 1) })),
});

test('the same items and edges give the same places', () => {
  const { items, edges } = star(12);
  expect(layoutGraph(items, edges)).toEqual(layoutGraph(items, edges));
});

test.each([1, 5, 12, 29])(
  'of 1 and %i boxes none lies over another or out of the picture',
  (size) => {
    const { items, edges } = star(size);
    const { nodes, links, width, height } = layoutGraph(items, edges);
    expect(nodes).toHaveLength(size + 1);
    expect(links).toHaveLength(size);
    expect(nodes[0]?.x).toBe(width / 2);
    expect(Math.min(...nodes.map((node) => node.y - node.height / 2))).toBeLessThan(3);
    for (const [index, a] of nodes.entries()) {
      expect(a.x - a.width / 2).toBeGreaterThanOrEqual(0);
      expect(a.x + a.width / 2).toBeLessThanOrEqual(width);
      expect(a.y - a.height / 2).toBeGreaterThanOrEqual(0);
      expect(a.y + a.height / 2).toBeLessThanOrEqual(height);
      for (const b of nodes.slice(index + 1)) {
        const isApart =
          Math.abs(a.x - b.x) >= (a.width + b.width) / 2 ||
          Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
        expect(isApart, `${a.item.id} and ${b.item.id}`).toBe(true);
      }
    }
  },
);
