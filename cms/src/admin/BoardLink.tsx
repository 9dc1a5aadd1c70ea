import type { ServerProps } from 'payload';

/** In the navigation, above the collections. */
export function BoardLink({ payload }: ServerProps) {
  return (
    <a className="nav__link" href={`${payload.config.routes.admin}/board`}>
      <span className="nav__link-label">Board: what waits for whom</span>
    </a>
  );
}
