import { expect, test } from 'vitest';
import { errorReport } from './error-report.ts';

test('the mail goes to the desk and says which page is meant, whatever the title', () => {
  const page = { title: '아미산 & “Co”?', address: 'https://news.example/entities/아미산/' };
  const link = new URL(errorReport('desk+errors@news.example', page));
  expect(decodeURIComponent(link.pathname)).toBe('desk+errors@news.example');
  expect(link.searchParams.get('subject')).toBe('Error on the page “아미산 & “Co”?”');
  expect(link.searchParams.get('body')).toContain('https://news.example/entities/아미산/\n');
  expect([...link.searchParams.keys()]).toEqual(['subject', 'body']);
});
