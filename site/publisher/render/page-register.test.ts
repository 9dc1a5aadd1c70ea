import { expect, test } from 'vitest';
import { noFile, PageRegister } from './page-register.ts';

const page = (path: string, route = '/articles/[slug]', hash = path) => ({ path, route, hash });

function registerOf(...pages: [string, string[]][]): PageRegister {
  const register = new PageRegister();
  for (const [path, reads] of pages) register.put(page(path), reads);
  return register;
}

const readers = (register: PageRegister, ...keys: string[]) => [...register.readersOf(keys).paths];

test('it finds the pages that read any of the keys, each once', () => {
  const register = registerOf(['/a/', ['x', 'y']], ['/b/', ['y', 'z']], ['/c/', ['w']]);
  expect(readers(register, 'x', 'y')).toEqual(['/a/', '/b/']);
  expect(readers(register, 'nobody read it')).toEqual([]);
});

test('what a page no longer reads no longer touches it', () => {
  const register = registerOf(['/a/', ['x', 'y']]);
  register.put(page('/a/'), ['y', 'z']);
  expect(readers(register, 'x')).toEqual([]);
  expect(readers(register, 'y')).toEqual(['/a/']);
  expect(readers(register, 'z')).toEqual(['/a/']);
  expect([...register.keys()].sort()).toEqual(['y', 'z']);
});

test('a page that is removed is in no answer', () => {
  const register = registerOf(['/a/', ['x']], ['/b/', ['x']]);
  register.remove('/a/');
  expect(readers(register, 'x')).toEqual(['/b/']);
  expect([...register.pathsOf('/articles/[slug]')]).toEqual(['/b/']);
  expect(register.page('/a/')).toBeUndefined();
  expect(register.size).toBe(1);
});

test('the list of a route is a reader of its own', () => {
  const register = registerOf(['/a/', ['x']]);
  register.putRoute('/articles/[slug]', ['x', 'slugs']);
  expect(register.readersOf(['x'])).toEqual({
    paths: new Set(['/a/']),
    routes: new Set(['/articles/[slug]']),
  });
  register.putRoute('/articles/[slug]', ['slugs']);
  expect(register.readersOf(['x']).routes.size).toBe(0);
});

test('a page that was taken down keeps what it read, until it is made again or removed', () => {
  const register = registerOf(['/a/', ['x']], ['/b/', ['x']]);
  register.tookDown('/a/');
  register.tookDown('/b/');
  expect(register.page('/a/')?.hash).toBe(noFile);
  expect([...register.withoutFile()]).toEqual(['/a/', '/b/']);
  expect(readers(register, 'x')).toEqual(['/a/', '/b/']);
  register.put(page('/a/'), ['x']);
  register.remove('/b/');
  expect([...register.withoutFile()]).toEqual([]);
});

test('cleared, it is as new', () => {
  const register = registerOf(['/a/', ['x']]);
  register.putRoute('/articles/[slug]', ['y']);
  register.tookDown('/a/');
  register.clear();
  expect(register.size).toBe(0);
  expect([...register.keys()]).toEqual([]);
  expect([...register.withoutFile()]).toEqual([]);
  expect([...register.pathsOf('/articles/[slug]')]).toEqual([]);
});
