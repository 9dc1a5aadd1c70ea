import type { ServerProps } from 'payload';

/** Above the list of comments: the way to the queue, which is made for deciding. */
export function CommentsQueueLink({ payload }: ServerProps) {
  return (
    <p className="comments-queue-link">
      <a href={`${payload.config.routes.admin}/comments-queue`}>Go through the queue</a>
    </p>
  );
}
