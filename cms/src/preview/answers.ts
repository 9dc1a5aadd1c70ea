import { env } from '../env.ts';
import { styleSource } from './banner.ts';

/** Who looks: an editor, in a frame of the admin perhaps, or whoever was given a link. */
export type Viewer = 'newsroom' | 'link';

/** A page of ours, which nothing keeps, indexes or runs. */
export function htmlAnswer(html: string, status: number, viewer: Viewer): Response {
  return new Response(html, {
    status,
    headers: {
      ...unkept,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyFor(viewer),
    },
  });
}

/** A photo or a style sheet. */
export function fileAnswer(bytes: Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(bytes, {
    headers: {
      ...unkept,
      'content-type': type,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    },
  });
}

const unkept = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * No script runs, and nothing is loaded but from here. What is opened by a link stands outside of the
 * admin's origin (`sandbox`): to it `'self'` would be nothing in some browsers, so it is spelt out.
 */
function policyFor(viewer: Viewer): string {
  const here = viewer === 'link' ? `'self' ${new URL(env.CMS_URL).origin}` : "'self'";
  const policy = [
    "default-src 'none'",
    `img-src ${here}`,
    `style-src ${here} ${styleSource}`,
    `font-src ${here}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${viewer === 'link' ? "'none'" : "'self'"}`,
  ];
  if (viewer === 'link') policy.push('sandbox allow-popups allow-popups-to-escape-sandbox');
  return policy.join('; ');
}
