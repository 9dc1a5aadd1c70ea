import { Button } from '@payloadcms/ui';
import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import { SecondFactor } from './SecondFactor.tsx';

/**
 * Stands where Payload says that somebody may not enter: whoever has an account may, unless a second
 * factor is required that is not set up yet.
 */
export function MustSetUp({ initPageResult }: AdminViewServerProps) {
  const { payload, user } = initPageResult.req;
  const { admin } = payload.config.routes;
  if (!user) redirect(`${admin}/login`);
  if (initPageResult.permissions.canAccessAdmin) redirect(admin);
  return (
    <div className="sign-in">
      <h1>One more step</h1>
      <p>
        This newsroom requires a second factor of admins and editors: beside the password, a code
        from an app on your phone. Set it up once, then go on.
      </p>
      <SecondFactor goTo={admin} />
      <Button buttonStyle="secondary" el="anchor" url={`${admin}/logout`}>
        Sign out
      </Button>
    </div>
  );
}
