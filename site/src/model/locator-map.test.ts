import { expect, test } from 'vitest';
import { locatorMap } from './locator-map.ts';

const pyongyang = { latitude: 39.03, longitude: 125.75 };

test('a map has the place’s own country and those around it', () => {
  const { countries } = locatorMap(pyongyang);
  const names = countries.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['North Korea', 'South Korea', 'China']));
  expect(names).not.toContain('France');
  expect(countries.filter(({ isOfPlace }) => isOfPlace).map(({ name }) => name)).toEqual([
    'North Korea',
  ]);
});

test('it is small, in whole numbers, and comes out the same each time', () => {
  const text = JSON.stringify(locatorMap(pyongyang));
  expect(text.length).toBeLessThan(12_000);
  expect(text).not.toMatch(/\d\.\d/);
  expect(JSON.stringify(locatorMap(pyongyang))).toBe(text);
});

test('in the middle of the sea there is no country', () => {
  expect(locatorMap({ latitude: -50, longitude: -120 }).countries).toEqual([]);
});
