import { expect, test } from 'vitest';
import { readOrder } from './read-order.ts';

test.each([
  [['status'], { type: 'status' }],
  [['resume'], { type: 'publisher.resume' }],
  [['rollback'], { type: 'publisher.rollback', data: { releases: 1 } }],
  [['rollback', '3'], { type: 'publisher.rollback', data: { releases: 3 } }],
])('%j is an order', (words, order) => {
  expect(readOrder(words)).toEqual(order);
});

test.each([
  [[]],
  [['stop']],
  [['resume', 'now']],
  [['rollback', '0']],
  [['rollback', '-1']],
  [['rollback', 'all']],
  [['rollback', '1', '2']],
])('%j is answered with the usage', (words) => {
  expect(() => readOrder(words)).toThrow('npm run publisher -- rollback [n]');
});
