import type { PayloadRequest } from 'payload';

/** Whether readers find a retraction where the article of this id was. */
export async function isRetracted(article: string, req: PayloadRequest): Promise<boolean> {
  const found = await req.payload.db.findOne<{ id: string }>({
    collection: 'retractions',
    where: { id: { equals: article } },
    req,
  });
  return found !== null && found !== undefined;
}
