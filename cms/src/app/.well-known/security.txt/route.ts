import { securityTxt } from '@dateline/shared/security-txt.ts';
import config from '@payload-config';
import { getPayload } from 'payload';
import { env } from '../../../env.ts';
import { answerHeaders } from '../../../headers/answer-headers.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const payload = await getPayload({ config });
  const { url, contactEmail } = await payload.findGlobal({ slug: 'site-settings', depth: 0 });
  const text = securityTxt(
    { origin: env.CMS_URL, siteUrl: url, email: contactEmail ?? null },
    new Date(),
  );
  return new Response(text, {
    headers: { ...answerHeaders, 'content-type': 'text/plain; charset=utf-8' },
  });
}
