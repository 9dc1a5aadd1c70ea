import { body, call, create, desk, text } from '../../../cms/tests/support/content.ts';
import type { TestNewsroom } from '../../../cms/tests/support/newsroom.ts';

/**
 * Enters each address wherever the API takes one: as a source's page and its archived copy, as a link in
 * a text, and among the social links. What was accepted is then cited and linked in a published article
 * of the slug `of-addresses`.
 *
 * @throws {Error} if an answer neither accepts nor refuses
 */
export async function enterAddresses(newsroom: TestNewsroom, addresses: readonly string[]) {
  const headers = await newsroom.logIn('editor');
  const base = { ...(await desk(newsroom, headers)), headline: 'Of addresses', language: 'en' };
  const links: string[] = [];
  const sources: string[] = [];
  const cited: string[] = [];
  const id = await create(newsroom, 'articles', headers, base);
  for (const [index, address] of addresses.entries()) {
    const source = await enter(newsroom, headers, 'POST', 'sources', {
      title: `Source ${index}`,
      type: 'press',
      url: address,
      archivedUrl: address,
      _status: 'published',
    });
    if (source) {
      sources.push(address);
      cited.push(source);
    }
    const linked = { body: body([linkTo(address)]) };
    if (await enter(newsroom, headers, 'PATCH', `articles/${id}`, linked)) links.push(address);
  }
  const claims = cited.map((source) => ({
    statement: 'A claim',
    statementType: 'reported',
    sources: [source],
  }));
  const story = { body: body(links.map(linkTo)), claims, _status: 'published' };
  const published = await enter(newsroom, headers, 'PATCH', `articles/${id}`, story);
  if (!published) throw new Error('What was accepted one by one was refused together.');
  return { links, sources, social: await enterSocial(newsroom, headers, addresses) };
}

type Headers = Record<string, string>;

/** The id, or null if it was refused. */
async function enter(
  newsroom: TestNewsroom,
  headers: Headers,
  method: string,
  where: string,
  data: object,
): Promise<string | null> {
  const answer = await call(newsroom, method, `/api/${where}?depth=0`, { headers, body: data });
  if (answer.body.doc) return answer.body.doc.id;
  if (answer.status === 400) return null;
  throw new Error(`${answer.status} at ${method} ${where}: ${JSON.stringify(answer.body)}`);
}

/** All at once, after what stands there: the refusal names each that it does not accept. */
async function enterSocial(
  newsroom: TestNewsroom,
  headers: Headers,
  addresses: readonly string[],
): Promise<string[]> {
  const { social } = await newsroom.payload.findGlobal({ slug: 'site-settings' });
  const before = social ?? [];
  const save = (urls: readonly string[]) => {
    const rows = [...before, ...urls.map((url) => ({ label: 'Elsewhere', url }))];
    const where = '/api/globals/site-settings';
    return call(newsroom, 'POST', where, { headers, body: { social: rows } });
  };
  const { body: refusal } = await save(addresses);
  const refused = new Set(
    (refusal.errors ?? []).flatMap(({ data }) => (data?.errors ?? []).map(({ path }) => path)),
  );
  const accepted = addresses.filter(
    (_, index) => !refused.has(`social.${before.length + index}.url`),
  );
  const { status } = await save(accepted);
  if (status !== 200) throw new Error(`${status}: the accepted social links were refused.`);
  return accepted;
}

function linkTo(url: string): object {
  return {
    type: 'link',
    version: 3,
    format: '',
    indent: 0,
    direction: 'ltr',
    id: 'made-link',
    fields: { linkType: 'custom', url, newTab: false },
    children: [text('A link')],
  };
}
