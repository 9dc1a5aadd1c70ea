import type { PayloadRequest } from 'payload';
import { z } from 'zod';

export const queueNames = ['pending', 'spam', 'approved', 'rejected'] as const;
export type QueueName = (typeof queueNames)[number];

export interface QueuedComment {
  id: string;
  text: string;
  /** Null for an unnamed one. */
  name: string | null;
  createdAt: string;
  article: { id: string; headline: string } | null;
  reasons: string[];
}

/** One page of the comments of one status, the oldest first, and how many each status has. */
export interface Queue {
  name: QueueName;
  page: number;
  pages: number;
  counts: Record<QueueName, number>;
  comments: QueuedComment[];
}

const pageSize = 20;

const asked = z.object({
  show: z.enum(queueNames).catch('pending'),
  page: z.coerce.number().int().min(1).catch(1),
});

/** Reads a page of the queue as the user of the request may see it. */
export async function readQueue(req: PayloadRequest, query: unknown): Promise<Queue> {
  const { show, page } = asked.parse(query);
  const { payload } = req;
  const count = async (status: QueueName) => {
    const where = { status: { equals: status } };
    const { totalDocs } = await payload.count({ collection: 'comments', where });
    return totalDocs;
  };
  const [pending, spam, approved, rejected] = await Promise.all([
    count('pending'),
    count('spam'),
    count('approved'),
    count('rejected'),
  ]);
  const found = await payload.find({
    collection: 'comments',
    where: { status: { equals: show } },
    select: { article: true, name: true, text: true, createdAt: true, reasons: true },
    populate: { articles: { headline: true } },
    sort: show === 'pending' ? 'createdAt' : '-createdAt',
    depth: 1,
    limit: pageSize,
    page,
    overrideAccess: false,
    user: req.user,
  });
  return {
    name: show,
    page: found.page ?? 1,
    pages: found.totalPages,
    counts: { pending, spam, approved, rejected },
    comments: found.docs.map(({ id, article, name, text, createdAt, reasons }) => ({
      id,
      text,
      name: name || null,
      createdAt,
      article:
        typeof article === 'object' && article
          ? { id: article.id, headline: article.headline }
          : null,
      reasons: reasons ?? [],
    })),
  };
}
