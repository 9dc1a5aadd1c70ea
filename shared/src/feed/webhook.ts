import { z } from 'zod';

/**
 * The body of a webhook: that something changed for readers, and how far the change log has come. It
 * carries no content, since whoever hears it reads the change feed.
 */
export const webhookBody = z.object({
  /** For example `article.updated`; the first word is the singular of the collection. */
  type: z.string().regex(/^[a-z]+(?:-[a-z]+)*\.(?:published|updated|withdrawn|vanished)$/),
  /** When the change happened, ISO 8601. */
  timestamp: z.iso.datetime({ offset: true }),
  data: z.object({
    /** A collection's slug, or `site-settings`. */
    collection: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
    /** A document's id, or `site-settings`. */
    id: z.string().regex(/^(?:[0-9a-f]{24}|site-settings)$/),
    /** The change's place in the log, `<log>.<number>`. */
    cursor: z.string().regex(/^[0-9a-f]{16}\.\d{1,15}$/),
  }),
});

export type WebhookBody = z.infer<typeof webhookBody>;
