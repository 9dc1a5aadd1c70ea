import { photoBytes } from '../cms/photo-bytes.ts';
import { readEnv } from '../env.ts';
import { type PhotoRendition, photoRenditions } from './photo-files.ts';
import { shownPhotos } from './read.ts';

/** What the address of a photo's file stands for. */
export interface PhotoPage {
  photo: { id: string; alt: string };
  rendition: PhotoRendition;
}

/**
 * The paths of all files of one type. The types are routes of their own because Astro asks for a
 * slash at the end of every route that has no extension in its pattern.
 */
export async function photoPaths(type: PhotoRendition['type']) {
  const photos = await shownPhotos();
  return photos.flatMap((photo) =>
    photoRenditions(photo)
      .filter((rendition) => rendition.type === type)
      .map((rendition) => ({
        params: { file: rendition.fileName.replace(/\.\w+$/, '') },
        props: { photo: { id: photo.id, alt: photo.alt }, rendition } satisfies PhotoPage,
      })),
  );
}

/** The file as the CMS has it: the site encodes nothing. */
export async function photoAnswer({ photo, rendition }: PhotoPage): Promise<Response> {
  const bytes = await photoBytes(readEnv().cmsUrl, photo, rendition);
  return new Response(bytes, { headers: { 'Content-Type': rendition.type } });
}
