import { expect, test } from 'vitest';
import { getJson } from './api.ts';
import { CmsRefused, NotTheCms } from './errors.ts';
import { fakeCms, impatient, json } from './fake-cms.ts';

test('an error of the API fails at once with its status and message', async () => {
  const cms = await fakeCms(json({ errors: [{ message: 'You may not.' }] }, 403));
  const failed = getJson(cms.url, '/api/articles?page=1', impatient());
  await expect(failed).rejects.toThrow(CmsRefused);
  await expect(failed).rejects.toThrow(
    `The CMS answered 403 at ${cms.url}/api/articles: You may not.`,
  );
  expect(cms.requests).toHaveLength(1);
});

test.each([
  ['a web page', 'text/html; charset=utf-8', 200, 'a web page and status 200'],
  ['a 404 of something else', 'text/plain', 404, 'a text/plain file and status 404'],
  ['JSON that is none', 'application/json', 200, 'something that is not JSON'],
])('%s gets a sentence that says to check CMS_URL', async (_, type, status, words) => {
  const cms = await fakeCms((_request, response) => {
    response.writeHead(status, { 'Content-Type': type }).end('<html>');
  });
  const failed = getJson(cms.url, '/api/articles', impatient());
  await expect(failed).rejects.toThrow(NotTheCms);
  await expect(failed).rejects.toThrow(`answered with ${words}`);
  await expect(failed).rejects.toThrow('Check CMS_URL');
});

test('a route that the CMS does not have means another CMS', async () => {
  const cms = await fakeCms(json({ message: 'Route not found' }, 404));
  await expect(getJson(cms.url, '/api/articles', impatient())).rejects.toThrow(NotTheCms);
});
