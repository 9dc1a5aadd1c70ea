import { Banner } from '@payloadcms/ui';
import { formatDate } from '@payloadcms/ui/shared';
import type { ServerProps } from 'payload';
import { hasRole } from '../access/roles.ts';
import { publisherNotice } from '../publication/publisher-notice.ts';

/** On the dashboard: what keeps the site from being up to date, for those who publish. */
export async function PublisherNotice({ payload, user, i18n }: ServerProps) {
  if (!hasRole(user, 'admin', 'editor')) return null;
  const notice = await publisherNotice(payload);
  if (!notice) return null;
  const { routes, admin } = payload.config;
  const { problem, culprit, waitingSince } = notice;
  const since = waitingSince && formatDate({ date: waitingSince, i18n, pattern: admin.dateFormat });
  return (
    <section aria-label="Publisher" className="publisher-notice">
      <Banner type="error">
        <strong>
          {since
            ? `Changes have been waiting to go live since ${since}.`
            : 'The publisher needs attention.'}
        </strong>{' '}
        {problem}
        {culprit && (
          <>
            {' '}
            <a href={`${routes.admin}/collections/${culprit.collection}/${culprit.id}`}>
              Open the document
            </a>
          </>
        )}
      </Banner>
    </section>
  );
}
