import { DefaultTemplate } from '@payloadcms/next/templates';
import { formatDate } from '@payloadcms/ui/shared';
import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import { hasRole } from '../access/roles.ts';
import { type QueueName, readQueue } from '../comments/read-queue.ts';
import { CommentsQueueList } from './CommentsQueueList.tsx';

const names: Record<QueueName, string> = {
  pending: 'Waiting',
  spam: 'Spam',
  approved: 'Approved',
  rejected: 'Rejected',
};

/** `/admin/comments-queue`: what readers wrote, the oldest first, to be decided with few keys. */
export async function CommentsQueue({
  initPageResult,
  params,
  searchParams,
}: AdminViewServerProps) {
  const { req, visibleEntities, permissions } = initPageResult;
  const { payload, user, i18n } = req;
  const { routes, admin } = payload.config;
  // Payload lets everybody see views that it did not make.
  if (!user) {
    const here = encodeURIComponent(`${routes.admin}/comments-queue`);
    redirect(`${routes.admin}${admin.routes.login}?redirect=${here}`);
  }
  const frame = { i18n, params, payload, permissions, searchParams, visibleEntities };
  if (!hasRole(user, 'admin', 'editor', 'moderator')) {
    return (
      <DefaultTemplate {...frame} user={user}>
        <div className="comments-queue">
          <h1>Comments</h1>
          <p>Moderators and editors decide about comments. Ask an admin for one of these roles.</p>
        </div>
      </DefaultTemplate>
    );
  }
  const queue = await readQueue(req, searchParams ?? {});
  const comments = queue.comments.map(({ createdAt, ...comment }) => ({
    ...comment,
    when: formatDate({ date: createdAt, i18n, pattern: admin.dateFormat }),
  }));
  const address = (name: QueueName, page = 1) =>
    `${routes.admin}/comments-queue?show=${name}&page=${page}`;
  return (
    <DefaultTemplate {...frame} user={user}>
      <div className="comments-queue">
        <h1>Comments</h1>
        <nav aria-label="Comments by decision">
          {Object.entries(queue.counts).map(([name, count]) => (
            <a
              aria-current={name === queue.name ? 'page' : undefined}
              href={address(name as QueueName)}
              key={name}
            >
              {names[name as QueueName]} ({count})
            </a>
          ))}
        </nav>
        <CommentsQueueList
          comments={comments}
          key={`${queue.name} ${queue.page}`}
          name={queue.name}
        />
        <nav aria-label="Pages">
          {queue.page > 1 && <a href={address(queue.name, queue.page - 1)}>Earlier ones</a>}
          <span>
            Page {queue.page} of {queue.pages}
          </span>
          {queue.page < queue.pages && <a href={address(queue.name, queue.page + 1)}>Later ones</a>}
        </nav>
      </div>
    </DefaultTemplate>
  );
}
