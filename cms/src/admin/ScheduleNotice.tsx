import { Banner } from '@payloadcms/ui';
import { formatDate } from '@payloadcms/ui/shared';
import type { ServerProps } from 'payload';
import { hasRole } from '../access/roles.ts';
import { missedHours } from '../schedule/schedule-notice.ts';

/** On the dashboard: what did not go out at its hour, for those who publish. */
export async function ScheduleNotice({ payload, user, i18n }: ServerProps) {
  if (!hasRole(user, 'admin', 'editor')) return null;
  const { total, missed } = await missedHours(payload);
  if (missed.length === 0) return null;
  const { routes, admin } = payload.config;
  return (
    <section aria-label="Missed hours" className="publisher-notice">
      {missed.map(({ article, headline, kind, at, problem, isGivenUp }) => (
        <Banner key={`${article} ${kind}`} type="error">
          <strong>
            “{headline}” was to {kind === 'publish' ? 'go out' : 'be taken off the site'} at{' '}
            {formatDate({ date: at, i18n, pattern: admin.dateFormat })}.
          </strong>{' '}
          {problem} {isGivenUp ? 'It is not tried again by itself.' : 'It is tried again.'}{' '}
          <a href={`${routes.admin}/collections/articles/${article}`}>Open the article</a>
        </Banner>
      ))}
      {total > missed.length && <p>And {total - missed.length} more: see the board.</p>}
    </section>
  );
}
