import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import { getSafeRedirect } from 'payload/shared';
import { Logo } from './Logo.tsx';
import { SignInForm } from './SignInForm.tsx';

/** Payload's login page knows no second factor: this one stands in its place. */
export function SignIn({ initPageResult, searchParams }: AdminViewServerProps) {
  const { payload, user } = initPageResult.req;
  const asked = searchParams?.redirect;
  const goTo = getSafeRedirect({
    fallbackTo: payload.config.routes.admin,
    redirectTo: typeof asked === 'string' ? asked : '',
  });
  if (user) redirect(goTo);
  return (
    <div className="sign-in">
      <div className="login__brand">
        <Logo />
      </div>
      <SignInForm goTo={goTo} />
    </div>
  );
}
