/**
 * The publisher's store. It holds what the site in the site folder was made of, so its rows and the files
 * move together: one transaction takes in a release, whose moves of files then stand in `operations`
 * until they are done.
 */
export const storeVersion = '4';

/** Never other than this, so that every version can read which one wrote the rest. */
export const factsSchema =
  'CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;';

export const storeSchema = `
  -- Public documents but for articles; the site settings are a collection of one.
  CREATE TABLE IF NOT EXISTS documents (
    collection TEXT NOT NULL,
    id TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (collection, id)
  ) STRICT;

  -- An article in two: what lists need is read at every start, the text only when its page is made.
  CREATE TABLE IF NOT EXISTS articles (
    id TEXT PRIMARY KEY,
    entry TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;

  -- Every file of the site that a page of the app gives, with what the page read.
  CREATE TABLE IF NOT EXISTS pages (
    path TEXT PRIMARY KEY,
    route TEXT NOT NULL,
    hash TEXT NOT NULL,
    compressed INTEGER NOT NULL DEFAULT 0,
    -- 1: its file is older than what the store knows, and is made anew by a release to come.
    due INTEGER NOT NULL DEFAULT 0,
    reads TEXT NOT NULL
  ) STRICT;

  -- Few at any time, however many pages there are.
  CREATE INDEX IF NOT EXISTS uncompressed ON pages (path) WHERE compressed = 0;

  -- What the list of a route's paths was made of.
  CREATE TABLE IF NOT EXISTS routes (route TEXT PRIMARY KEY, reads TEXT NOT NULL) STRICT;

  -- The journal: what a release that was taken in still has to do in the site folder, in this order.
  CREATE TABLE IF NOT EXISTS operations (
    position INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    staged TEXT,
    file TEXT NOT NULL
  ) STRICT;
`;

/** Another version's tables may have other columns. */
export const dropOtherVersion = ['documents', 'articles', 'pages', 'routes', 'operations']
  .map((table) => `DROP TABLE IF EXISTS ${table};`)
  .join('\n');
