import { expect, test } from 'vitest';
import { securityTxt, securityTxtExpires } from './security-txt.ts';

const sixMonths = 181 * 86_400_000;
const oneYear = 365 * 86_400_000;

test('it expires in less than a year and in half a year at least, and moves twice a year', () => {
  const seen = new Set<string>();
  for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2028, 0, 1); day += 86_400_000 / 2) {
    const expires = securityTxtExpires(new Date(day));
    const ahead = Date.parse(expires) - day;
    expect(ahead).toBeLessThan(oneYear + 86_400_000);
    expect(ahead).toBeGreaterThan(sixMonths - 1000);
    seen.add(expires);
  }
  expect([...seen]).toEqual([
    '2026-12-31T23:59:59.000Z',
    '2027-06-30T23:59:59.000Z',
    '2027-12-31T23:59:59.000Z',
    '2028-06-30T23:59:59.000Z',
  ]);
});

test('it names the desk’s address, or else the page about the newsroom', () => {
  const site = { origin: 'https://cms.example', siteUrl: 'https://news.example' };
  const now = new Date('2026-11-24T00:00:00Z');
  expect(securityTxt({ ...site, email: 'desk@news.example' }, now)).toBe(
    'Contact: mailto:desk@news.example\nExpires: 2027-06-30T23:59:59.000Z\nCanonical: https://cms.example/.well-known/security.txt\n',
  );
  expect(securityTxt({ ...site, email: null }, now)).toContain(
    'Contact: https://news.example/about/\n',
  );
});
