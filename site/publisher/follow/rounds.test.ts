import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Rounds, type RoundsOptions } from './rounds.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Rounds that are going, whose looks take so many milliseconds. */
function going(takes: number, changes: Partial<RoundsOptions> = {}) {
  const looks: { from: number; until: number }[] = [];
  const rounds = new Rounds({
    look: async () => {
      const from = performance.now();
      await wait(takes);
      looks.push({ from, until: performance.now() });
    },
    isBehind: () => false,
    catchUp: async () => {},
    idle: async () => false,
    patience: () => 20_000,
    ...changes,
  });
  return { rounds, looks, ended: rounds.run() };
}

async function stop(rounds: Rounds, ended: Promise<void>): Promise<void> {
  rounds.stop();
  await vi.advanceTimersByTimeAsync(5000);
  await ended;
}

test.each([5, 15, 60, 400])(
  '500 rings in ten seconds make a handful of looks of %i ms, and the last ring is in one',
  async (takes) => {
    const { rounds, looks, ended } = going(takes);
    await vi.advanceTimersByTimeAsync(1000);
    const before = looks.length;
    for (let ring = 0; ring < 500; ring++) {
      rounds.ring();
      await vi.advanceTimersByTimeAsync(20);
    }
    const last = performance.now() - 20;
    await vi.advanceTimersByTimeAsync(2000 + 2 * takes);
    expect(looks.length - before).toBeLessThanOrEqual(20);
    expect(looks.at(-1)?.from).toBeGreaterThanOrEqual(last);
    await stop(rounds, ended);
  },
);

test('an editor who saves ten times a second is never kept waiting', async () => {
  const { rounds, looks, ended } = going(15);
  await vi.advanceTimersByTimeAsync(1000);
  for (let ring = 0; ring < 50; ring++) {
    const rung = performance.now();
    rounds.ring();
    await vi.advanceTimersByTimeAsync(100);
    expect(looks.at(-1)?.from).toBe(rung);
  }
  await stop(rounds, ended);
});

test('what comes during a look is looked for again', async () => {
  const { rounds, looks, ended } = going(50);
  await vi.advanceTimersByTimeAsync(20);
  rounds.ring();
  await vi.advanceTimersByTimeAsync(1000);
  expect(looks).toHaveLength(2);
  await stop(rounds, ended);
});

test('without a bell it looks when its patience ends', async () => {
  const { rounds, looks, ended } = going(1, { patience: () => 300 });
  await vi.advanceTimersByTimeAsync(1000);
  expect(looks).toHaveLength(4);
  await stop(rounds, ended);
});

test('what can wait is done piece by piece, and gives way to the bell', async () => {
  let pieces = 0;
  const idle = async () => {
    await wait(10);
    return ++pieces < 1000;
  };
  const { rounds, looks, ended } = going(1, { idle });
  await vi.advanceTimersByTimeAsync(105);
  rounds.ring();
  await vi.advanceTimersByTimeAsync(10);
  expect(looks).toHaveLength(2);
  await stop(rounds, ended);
});

test('what a look left is done before it is settled and before what can wait, and gives way to the bell', async () => {
  const done: string[] = [];
  let left = 0;
  const { rounds, looks, ended } = going(10, {
    isBehind: () => left > 0,
    catchUp: async () => {
      await wait(100);
      left--;
      done.push('piece');
    },
    idle: async () => {
      done.push('idle');
      return false;
    },
  });
  left = 5;
  const settled = rounds.settled().then(() => done.push('settled'));
  await vi.advanceTimersByTimeAsync(150);
  rounds.ring();
  await vi.advanceTimersByTimeAsync(70);
  expect(looks).toHaveLength(2);
  expect(done).toEqual(['piece', 'piece']);
  await vi.advanceTimersByTimeAsync(2000);
  await settled;
  expect(done).toEqual(['piece', 'piece', 'piece', 'piece', 'piece', 'settled', 'idle']);
  await stop(rounds, ended);
});

test('a command and a look never run at once', async () => {
  const { rounds, looks, ended } = going(50);
  await vi.advanceTimersByTimeAsync(1000);
  rounds.ring();
  await vi.advanceTimersByTimeAsync(10);
  let began = 0;
  const command = rounds.inTurn(async () => {
    began = performance.now();
    await wait(100);
  });
  rounds.ring();
  await vi.advanceTimersByTimeAsync(1000);
  await command;
  expect(began).toBeGreaterThanOrEqual(looks[1]?.until ?? Number.POSITIVE_INFINITY);
  expect(looks[2]?.from).toBeGreaterThanOrEqual(began + 100);
  await stop(rounds, ended);
});

test('a command that fails says so, and the rounds go on', async () => {
  const { rounds, looks, ended } = going(1);
  await vi.advanceTimersByTimeAsync(1000);
  await expect(rounds.inTurn(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  rounds.ring();
  await vi.advanceTimersByTimeAsync(10);
  expect(looks).toHaveLength(2);
  await stop(rounds, ended);
});

test('settled means that a whole look followed every ring', async () => {
  const { rounds, looks, ended } = going(50);
  await vi.advanceTimersByTimeAsync(20);
  rounds.ring();
  let isSettled = false;
  const settled = rounds.settled().then(() => {
    isSettled = true;
  });
  await vi.advanceTimersByTimeAsync(100);
  expect(isSettled).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  await settled;
  expect(looks).toHaveLength(2);
  await rounds.settled();
  await stop(rounds, ended);
});

test('it ends after the look that is being taken', async () => {
  const { rounds, looks, ended } = going(500);
  await vi.advanceTimersByTimeAsync(100);
  await stop(rounds, ended);
  expect(looks).toHaveLength(1);
});
