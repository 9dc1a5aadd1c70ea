/**
 * Enters a story from a text file into a running newsroom through its REST API, as an editor would,
 * builds the site, and says whether the page has all of it, in order:
 *
 *   PASSWORD=… npm run enter-file -- story.txt http://127.0.0.1:3000 editor@example.org
 *
 * The file: headline, the photo's line (`what it shows | credit`), paragraphs, byline, a line each.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { picture } from '../../cms/tests/support/content.ts';
import { buildSite } from './support/build-site.ts';
import { Refused } from './support/editor-api.ts';
import { enterStory, readStory, StoryIsThere } from './support/enter-story.ts';
import { missingInOrder } from './support/words-of-page.ts';

const names = {
  'Amisan Automobile Technology Service Center': 'Company',
  'Finance and Accounting Department': 'Organization',
  'Kim Jong-un': 'Person',
  'Office 8': 'Organization',
  'Pyongyang People’s Committee': 'PublicBody',
  Toyota: 'Company',
};

const [file = '', cmsUrl = '', email = ''] = process.argv.slice(2);
try {
  const missing = await enterFile();
  if (missing.length > 0) console.log(`Missing or out of order:\n${missing.join('\n')}`);
  else console.log('Complete and in order.');
  process.exitCode = missing.length === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof Refused || error instanceof StoryIsThere)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Enters the file and builds the site; gives the parts of the story that its page lacks. */
async function enterFile(): Promise<string[]> {
  const headers = await logIn();
  const story = await readStory(file);
  const photo = new Blob([new Uint8Array(await picture('jpeg', 1800, 1200))], {
    type: 'image/jpeg',
  });
  const slug = await enterStory(cmsUrl, headers, story, photo, names);

  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-story-'));
  const { code, output } = await buildSite(cmsUrl, folder);
  if (code !== 0) throw new Refused(output);
  const html = await readFile(path.join(folder, 'current/articles', slug, 'index.html'), 'utf8');
  await rm(folder, { recursive: true });
  const mentions = html.match(/class="mention"/g)?.length ?? 0;
  console.log(
    `/articles/${slug}/: ${story.paragraphs.length} paragraphs, ${mentions} mentions linked.`,
  );
  return missingInOrder(html, story);
}

async function logIn(): Promise<Record<string, string>> {
  const login = await fetch(`${cmsUrl}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: process.env.PASSWORD }),
  });
  if (!login.ok) throw new Refused(`${email} cannot log in at ${cmsUrl}: ${login.status}.`);
  const { token } = z.object({ token: z.string() }).parse(await login.json());
  return { authorization: `JWT ${token}`, 'content-type': 'application/json' };
}
