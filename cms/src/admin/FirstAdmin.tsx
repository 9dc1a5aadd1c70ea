import { MinimalTemplate } from '@payloadcms/next/templates';

/** Stands where Payload has an open form: the first admin is made on the server. */
export function FirstAdmin() {
  return (
    <MinimalTemplate>
      <h1>No account yet</h1>
      <p>
        The first admin is made on the machine that runs Dateline, never by an open form. In the
        project’s folder, while it runs:
      </p>
      <pre>
        <code>npm run create-admin -- you@example.org</code>
      </pre>
      <p>Then reload this page and log in with the password that the command prints.</p>
    </MinimalTemplate>
  );
}
