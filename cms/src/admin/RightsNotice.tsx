import { Banner } from '@payloadcms/ui';
import { formatDate } from '@payloadcms/ui/shared';
import type { ServerProps } from 'payload';
import { hasRole } from '../access/roles.ts';

/** How long before the rights of a photo end the desk is told, in milliseconds. */
const notice = 14 * 24 * 3600 * 1000;
const most = 10;

/** On the dashboard: published photos that leave the site soon, for those who can renew their rights. */
export async function RightsNotice({ payload, user, i18n }: ServerProps) {
  if (!hasRole(user, 'admin', 'editor', 'photo-editor')) return null;
  const until = new Date(Date.now() + notice).toISOString();
  const { docs, totalDocs } = await payload.find({
    collection: 'photos',
    where: {
      and: [{ _status: { equals: 'published' } }, { expires: { less_than_equal: until } }],
    },
    sort: 'expires',
    limit: most,
    depth: 0,
  });
  if (docs.length === 0) return null;
  const { routes, admin } = payload.config;
  return (
    <section aria-label="Rights that end soon" className="publisher-notice">
      <Banner type="info">
        <strong>Rights that end soon.</strong> Renew them, or these photos leave the site, and the
        stories go on without them:
        <ul>
          {docs.map(({ id, alt, expires }) => (
            <li key={id}>
              <a href={`${routes.admin}/collections/photos/${id}`}>{alt}</a>
              {expires && `, ${formatDate({ date: expires, i18n, pattern: admin.dateFormat })}`}
            </li>
          ))}
        </ul>
        {totalDocs > docs.length && `And ${totalDocs - docs.length} more.`}
      </Banner>
    </section>
  );
}
