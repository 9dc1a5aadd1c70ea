import type { Payload } from 'payload';
import { fillArticles } from './fill-articles.ts';
import { fillKnowledge } from './fill-knowledge.ts';
import { Keys } from './keys.ts';
import { demoNewsroom } from './newsroom.ts';
import { renderPhoto } from './photos/render.ts';

interface FillOptions {
  /** The one password of all demo accounts. */
  password: string;
  /** The public address of the site. */
  siteUrl: string;
  report: (line: string) => void;
}

/**
 * Fills an empty newsroom with the demo. Each record is looked up before it is made, and the site
 * settings come last, so that a run that was cut off is taken up again and a full newsroom is left
 * alone: false is returned then.
 */
export async function fillNewsroom(payload: Payload, options: FillOptions): Promise<boolean> {
  const settings = await payload.findGlobal({ slug: 'site-settings' });
  if (settings.createdAt) return false;
  const keys = new Keys(payload);
  options.report('accounts, sections and photos');
  await fillDesk(keys, options.password);
  options.report('entities, resolutions and relationships');
  await fillKnowledge(keys);
  options.report('articles');
  await fillArticles(keys);
  await payload.updateGlobal({
    slug: 'site-settings',
    data: { ...demoNewsroom.siteSettings, url: options.siteUrl },
  });
  options.report('AVIF files of the photos');
  await payload.jobs.run({ limit: 100, queue: 'default' });
  return true;
}

/**
 * Sets the demo accounts' password to the one that the launcher prints; an account that an admin has
 * removed stays away.
 */
export async function keepDemoPassword(payload: Payload, password: string): Promise<void> {
  await payload.update({
    collection: 'users',
    where: { email: { in: demoNewsroom.users.map(({ email }) => email) } },
    data: { password },
  });
}

async function fillDesk(keys: Keys, password: string): Promise<void> {
  for (const { key, role, ...user } of demoNewsroom.users) {
    await keys.make('users', key, { email: user.email }, { ...user, password, roles: [role] });
  }
  for (const { key, ...section } of demoNewsroom.sections) {
    await keys.make('sections', key, { slug: section.slug }, section);
  }
  for (const { key, filename, focalPoint, ...photo } of demoNewsroom.photos) {
    const data = await renderPhoto(key);
    await keys.make(
      'photos',
      key,
      { alt: photo.alt },
      { ...photo, focalX: focalPoint.x, focalY: focalPoint.y, _status: 'published' },
      { name: filename, data, mimetype: 'image/png', size: data.length },
    );
  }
  for (const { key, photo, ...author } of demoNewsroom.authors) {
    await keys.make(
      'authors',
      key,
      { slug: author.slug },
      { ...author, photo: keys.id('photos', photo), _status: 'published' },
    );
  }
}
