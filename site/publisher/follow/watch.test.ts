import { expect, test, vi } from 'vitest';
import type { ChangeFeed, ChangesRead } from './change-feed.ts';
import { Watch } from './watch.ts';

const change = { cursor: 'b', id: 'x' } as unknown as ChangesRead['changes'][number];
const something: ChangesRead = { changes: [change], broken: null, next: 'b' };
const nothing: ChangesRead = { changes: [], broken: null, next: 'a' };

function watching() {
  const asked: {
    cursor: string;
    signal: AbortSignal;
    answer: PromiseWithResolvers<ChangesRead>;
  }[] = [];
  const nextChangesAfter: ChangeFeed['nextChangesAfter'] = (cursor, signal) => {
    const answer = Promise.withResolvers<ChangesRead>();
    asked.push({ cursor, signal, answer });
    return answer.promise;
  };
  const onChange = vi.fn();
  const watch = new Watch({ nextChangesAfter } as ChangeFeed, onChange);
  return { watch, asked, onChange };
}

test('an answer with changes is told of, and taken once', async () => {
  const { watch, asked, onChange } = watching();
  watch.ask('a');
  asked[0]?.answer.resolve(something);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
  expect(await watch.take('a')).toBe(something);
  expect(await watch.take('a')).toBeNull();
});

test('no answer, an empty one and an error are nothing to wait for', async () => {
  const { watch, asked, onChange } = watching();
  watch.ask('a');
  expect(await watch.take('a')).toBeNull();
  expect(asked[0]?.signal.aborted).toBe(true);
  watch.ask('a');
  asked[1]?.answer.resolve(nothing);
  expect(await watch.take('a')).toBeNull();
  watch.ask('a');
  asked[2]?.answer.reject(new Error('The CMS is away.'));
  expect(await watch.take('a')).toBeNull();
  expect(onChange).not.toHaveBeenCalled();
});

test('what comes after another cursor than the one asked is not taken', async () => {
  const { watch, asked, onChange } = watching();
  watch.ask('a');
  watch.ask('b');
  expect(asked[0]?.signal.aborted).toBe(true);
  asked[0]?.answer.resolve(something);
  expect(await watch.take('a')).toBeNull();
  watch.end();
  expect(asked[1]?.signal.aborted).toBe(true);
  expect(onChange).not.toHaveBeenCalled();
});
