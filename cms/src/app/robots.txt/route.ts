import { answerHeaders } from '../../headers/answer-headers.ts';

/** Nothing of the CMS is for search engines. */
export function GET(): Response {
  return new Response('User-agent: *\nDisallow: /\n', {
    headers: { ...answerHeaders, 'content-type': 'text/plain; charset=utf-8' },
  });
}
