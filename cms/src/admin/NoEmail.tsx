import type { AdminViewServerProps } from 'payload';

/** Stands where Payload asks for an e-mail to send a link to: none is sent. */
export function NoEmail({ initPageResult }: AdminViewServerProps) {
  const { admin } = initPageResult.req.payload.config.routes;
  return (
    <div className="sign-in">
      <h1>Password forgotten?</h1>
      <p>No e-mail is sent. Ask an admin to give you a new password, then sign in with it.</p>
      <p>
        <a href={`${admin}/login`}>To the sign-in</a>
      </p>
    </div>
  );
}
