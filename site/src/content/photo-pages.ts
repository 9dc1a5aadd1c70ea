import { photoBytes } from '../cms/photo-bytes.ts';
import { readEnv } from '../env.ts';
import type { PhotoRendition } from './photo-files.ts';
import { ask } from './read.ts';

/**
 * The paths of all files of one type. The types are routes of their own because Astro asks for a
 * slash at the end of every route that has no extension in its pattern.
 */
export async function photoPaths(type: PhotoRendition['type']) {
  const names = await ask('photoNames', { type });
  return names.map((name) => ({ params: { file: name.replace(/\.\w+$/, '') } }));
}

/** The file as the CMS has it: the site encodes nothing. */
export async function photoAnswer(name: string): Promise<Response> {
  const file = await ask('photoFile', { name });
  if (file === null) return new Response(null, { status: 404 });
  const bytes = await photoBytes(readEnv().cmsUrl, file.photo, file.rendition);
  return new Response(bytes, { headers: { 'Content-Type': file.rendition.type } });
}
