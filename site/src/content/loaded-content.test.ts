import { expect, test, vi } from 'vitest';
import { LoadedOnce } from './loaded-content.ts';

test('loads once, also for calls at the same time', async () => {
  const load = vi.fn(async () => 'content');
  const loaded = new LoadedOnce(load);
  expect(await Promise.all([loaded.get(), loaded.get()])).toEqual(['content', 'content']);
  expect(load).toHaveBeenCalledTimes(1);
});

test('tries again after a failure', async () => {
  const load = vi.fn(async () => 'content').mockRejectedValueOnce(new Error('The CMS is away.'));
  const loaded = new LoadedOnce(load);
  await expect(loaded.get()).rejects.toThrow('The CMS is away.');
  expect(await loaded.get()).toBe('content');
});

test('loads again what is too old', async () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(0);
  const load = vi.fn(async () => 'content');
  const loaded = new LoadedOnce(load);
  await loaded.get(2000);
  now.mockReturnValue(2000);
  await loaded.get(2000);
  expect(load).toHaveBeenCalledTimes(1);
  now.mockReturnValue(2001);
  await loaded.get(2000);
  expect(load).toHaveBeenCalledTimes(2);
  now.mockRestore();
});
