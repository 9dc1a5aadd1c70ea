import { previewCollections } from '@dateline/shared/feed/preview.ts';
import type { Endpoint, FlattenedField, Payload, SanitizedCollectionConfig } from 'payload';
import type { Hidden } from './maker.ts';

/** One request that might show something. */
export interface Door {
  method: 'GET' | 'POST' | 'HEAD';
  /** Path and query. */
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/**
 * The doors that are the same for all hidden documents of a collection: lists in every variant, or only
 * in those that show most.
 */
export function listDoors({ config, collections }: Payload, isThorough: boolean): Door[] {
  const doors: Door[] = [];
  for (const { config: collection } of Object.values(collections)) {
    const { slug, flattenedFields } = collection;
    const queries = isThorough ? listQueries(flattenedFields) : broadQueries;
    for (const query of queries) doors.push(get(`/api/${slug}?${query}`));
    if (collection.versions) doors.push(get(`/api/${slug}/versions?limit=0&depth=3`));
    doors.push(get(`/api/${slug}/count?trash=true`));
    doors.push(postedAsGet(`/api/${slug}`, 'draft=true&trash=true&limit=0&depth=3'));
    doors.push(...ownDoors(`/api/${slug}`, endpointsOf(collection)));
  }
  for (const { slug, endpoints } of config.globals) {
    for (const query of ['depth=3', 'draft=true&depth=3', 'locale=all']) {
      doors.push(get(`/api/globals/${slug}?${query}`));
    }
    doors.push(get(`/api/globals/${slug}/versions?limit=0&depth=3`));
    doors.push(...ownDoors(`/api/globals/${slug}`, endpoints || []));
  }
  return [...doors, ...ownDoors('/api', config.endpoints)];
}

/** The doors to one document: by its id in every variant, and what there is about it. */
export function documentDoors(
  { collections }: Payload,
  { shut }: Hidden,
  isAskedFor: (slug: string) => boolean,
): Door[] {
  const doors: Door[] = [];
  for (const [slug, ids] of shut) {
    if (!isAskedFor(slug)) continue;
    const { config: collection } = collections[slug as keyof typeof collections];
    for (const id of ids) {
      for (const query of ['depth=0', 'depth=3', 'draft=true&depth=3', 'draft=true&trash=true']) {
        doors.push(get(`/api/${slug}/${id}?${query}`));
      }
      doors.push(get(`/api/${slug}?where[id][equals]=${id}&draft=true&trash=true&depth=2`));
      if (collection.versions)
        doors.push(get(`/api/${slug}/versions?where[parent][equals]=${id}&depth=2`));
      doors.push({ method: 'POST', path: `/api/${slug}/access/${id}` });
      doors.push(get(`/api/publication?collection=${slug}&id=${id}`));
      doors.push(...ownDoors(`/api/${slug}`, endpointsOf(collection), id));
    }
  }
  return doors;
}

/** Files of photos by name, as the admin, a browser and a curious one ask for them. */
export function fileDoors({ files, shut }: Hidden): Door[] {
  const byName = files.flatMap((file): Door[] => [
    get(`/api/photos/file/${file}`),
    get(`/api/photos/file/./${file}`),
    { method: 'HEAD', path: `/api/photos/file/${file}` },
    { method: 'GET', path: `/api/photos/file/${file}`, headers: { range: 'bytes=0-' } },
  ]);
  const byId = (shut.get('photos') ?? []).map((id) => get(`/api/photos/${id}/avif/480`));
  return [...byName, ...byId];
}

/** What followers of the change feed read, from its beginning. */
export function feedDoors(beginning: string): Door[] {
  return [get(`/api/changes?after=${beginning}&limit=500`), get('/api/snapshot?limit=500')];
}

/** The pages of all drafts that have one, as the newsroom and programs ask for them. */
export function previewDoors({ shut }: Hidden): Door[] {
  return previewCollections.flatMap((collection) =>
    (shut.get(collection) ?? []).map((id) => get(`/api/preview/draft/${collection}/${id}`)),
  );
}

/** What a link opens, and what one might try to open with it: photos that are in another draft. */
export function linkDoors({ shut }: Hidden, link: string): Door[] {
  const photos = shut.get('photos') ?? [];
  return [get(link), ...photos.map((id) => get(`${link}/photos/${id}/webp-480`))];
}

/** Every `GET` that the configuration has, Payload's own and ours, with ids where it wants some. */
function ownDoors(base: string, endpoints: readonly Endpoint[], id?: string): Door[] {
  return (
    endpoints
      .filter(({ method, path }) => method === 'get' && path.includes(':') === (id !== undefined))
      // The first two run jobs, which is no question; files are asked for by their names.
      .filter(({ path }) => !['/run', '/handle-schedules', '/file/:filename'].includes(path))
      .map(({ path }) => get(`${base}${path.replaceAll(/:[a-z]+\??/gi, id ?? '')}`))
  );
}

/** Payload's endpoints of versions answer 500 where there are none. */
function endpointsOf({ endpoints, versions }: SanitizedCollectionConfig): readonly Endpoint[] {
  return (endpoints || []).filter(({ path }) => versions || !path.startsWith('/versions'));
}

const broadQueries = [
  'limit=0&depth=3',
  'limit=0&depth=3&draft=true&trash=true',
  'limit=0&depth=0&trash=true',
];

function listQueries(fields: readonly FlattenedField[]): string[] {
  const queries = [
    ...broadQueries,
    ...[0, 1, 10].map((depth) => `limit=0&depth=${depth}`),
    'limit=0&depth=3&draft=true',
    'limit=0&depth=3&trash=true',
    'pagination=false&depth=2&draft=true',
    'limit=0&locale=all&fallback-locale=none&depth=2',
    'limit=0&joins=false&depth=2',
    'where[_status][not_equals]=published&limit=0&depth=2',
    'where[_status][equals]=draft&draft=true&limit=0&depth=2',
    'where[or][0][_status][equals]=draft&where[or][1][_status][exists]=true&limit=0&depth=2',
    'where[deletedAt][exists]=true&trash=true&limit=0&depth=2',
    'where[id][exists]=true&trash=true&limit=0&depth=2',
    'overrideAccess=true&showHiddenFields=true&limit=0&depth=2&trash=true&draft=true',
  ];
  for (const { name, type } of fields) {
    queries.push(`select[${name}]=true&limit=0&depth=2&draft=true&trash=true`);
    if (type === 'relationship' || type === 'upload' || type === 'join') {
      queries.push(`populate[${name}]=true&joins[${name}][limit]=0&limit=0&depth=3`);
    }
  }
  for (const other of ['articles', 'authors', 'entities', 'photos', 'sources', 'users']) {
    queries.push(
      `populate[${other}][references]=true&populate[${other}][embargo]=true&populate[${other}][email]=true&populate[${other}][note]=true&limit=0&depth=3`,
    );
  }
  return queries;
}

function get(path: string): Door {
  return { method: 'GET', path };
}

/** Payload takes a long query as a form. */
function postedAsGet(path: string, query: string): Door {
  return {
    method: 'POST',
    path,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-payload-http-method-override': 'GET',
    },
    body: query,
  };
}
