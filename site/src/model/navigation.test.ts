import { expect, it } from 'vitest';
import { navigationLinks } from './navigation.ts';

const economy = { label: 'Economy', href: '/sections/economy/' };

it('puts the sections before the other links', () => {
  expect(navigationLinks([economy], [{ label: 'Entities', href: '/entities' }])).toEqual([
    economy,
    { label: 'Entities', href: '/entities/' },
  ]);
});

it('does not repeat a section', () => {
  expect(navigationLinks([economy], [{ label: 'Money', href: '/sections/economy' }])).toEqual([
    economy,
  ]);
});

it('leaves files, fragments and other sites alone', () => {
  const links = ['/', '/rss.xml', '/about#us', 'https://example.org/x'].map((href) => ({
    label: href,
    href,
  }));
  expect(navigationLinks([], links)).toEqual(links);
});
