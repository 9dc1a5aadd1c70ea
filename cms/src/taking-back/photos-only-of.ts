import type { PayloadRequest } from 'payload';

/** The photos of an article's revisions: those that nothing else uses, in any revision, and the others. */
export async function photosOnlyOf(
  article: string,
  revisions: readonly Record<string, unknown>[],
  req: PayloadRequest,
): Promise<{ only: string[]; shared: string[] }> {
  const prefix = 'photos:';
  const ids = new Set(
    revisions
      .flatMap(({ references }) => (Array.isArray(references) ? references.map(String) : []))
      .filter((reference) => reference.startsWith(prefix))
      .map((reference) => reference.slice(prefix.length)),
  );
  const only: string[] = [];
  const shared: string[] = [];
  for (const id of [...ids].sort()) {
    const isShared = await isUsedElsewhere(`${prefix}${id}`, article, req);
    (isShared ? shared : only).push(id);
  }
  return { only, shared };
}

/** In whatever state: what waits as a draft, or in the trash, would lose its photo too. */
async function isUsedElsewhere(
  reference: string,
  article: string,
  req: PayloadRequest,
): Promise<boolean> {
  const { db, collections } = req.payload;
  for (const { config } of Object.values(collections)) {
    if (!config.flattenedFields.some(({ name }) => name === 'references')) continue;
    const { docs } = await db.find<{ id: string }>({
      collection: config.slug,
      where: { and: [{ references: { equals: reference } }, { id: { not_equals: article } }] },
      pagination: false,
      limit: 1,
      req,
    });
    if (docs.length > 0) return true;
    const { docs: versions } = await db.findVersions({
      collection: config.slug,
      where: {
        and: [{ 'version.references': { equals: reference } }, { parent: { not_equals: article } }],
      },
      pagination: false,
      limit: 1,
      req,
    });
    if (versions.length > 0) return true;
  }
  return false;
}
