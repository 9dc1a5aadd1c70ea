import type { PublicCollection, publicCollections } from '@dateline/shared/public/collections.ts';
import type { SiteSettings } from '@dateline/shared/public/site-settings.ts';
import type { z } from 'zod';

/** One document of a collection, as readers may see it. */
export type PublicDocument<C extends PublicCollection> = z.infer<(typeof publicCollections)[C]>;

/** Everything that readers may see, whole and consistent in itself. */
export type Newsroom = { [C in PublicCollection]: PublicDocument<C>[] } & {
  settings: SiteSettings;
};
