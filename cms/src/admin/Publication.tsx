'use client';

import { Banner, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { formatDate } from '@payloadcms/ui/shared';
import { usePublication } from './use-publication.ts';
import { wordsOf } from './words-of-publication.ts';

/** At the top of a form: whether readers have what was published last, or what keeps it from them. */
export function Publication() {
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const { id, collectionSlug, globalSlug, data, hasPublishedDoc } = useDocumentInfo();
  const collection = collectionSlug ?? globalSlug;
  const document = globalSlug ?? id;
  const publication = usePublication(
    collection && document
      ? `${config.routes.api}/publication?collection=${collection}&id=${document}`
      : null,
    // Readers see nothing of a draft's saves; Payload leaves `data` as it was when it unpublishes.
    `${hasPublishedDoc} ${data?._status === 'draft' ? 'draft' : data?.updatedAt}`,
  );
  const words =
    publication &&
    wordsOf(publication, (date) => formatDate({ date, i18n, pattern: config.admin.dateFormat }));
  const culprit = publication?.culprit;
  return (
    <div className="publication" role="status">
      {words && (
        <Banner type={words.tone}>
          {words.text}
          {publication?.state === 'live' && publication.url && (
            <>
              {' · '}
              <a href={publication.url} rel="noreferrer" target="_blank">
                See it on the site
              </a>
            </>
          )}
          {culprit && (
            <>
              {' '}
              <a href={`${config.routes.admin}/collections/${culprit.collection}/${culprit.id}`}>
                Open the document at fault
              </a>
            </>
          )}
        </Banner>
      )}
    </div>
  );
}
