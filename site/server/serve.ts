import { fileURLToPath } from 'node:url';
import { readServerEnv } from '../src/env.ts';
import { createSiteServer } from './site-server.ts';

/** Serves the built site to readers until it is told to stop. */
const { host, port, directory, siteUrl, comments } = readServerEnv();
const server = createSiteServer({
  directory: directory ?? fileURLToPath(new URL('../dist', import.meta.url)),
  siteUrl,
  comments,
});

server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} on ${host} is taken. Stop what uses it, or choose another with SITE_PORT.`
      : `The site cannot be served on ${host}:${port}: ${error.message}`,
  );
  process.exitCode = 1;
});

server.listen(port, host, () => {
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  console.log(`Site: http://${host.includes(':') ? `[${host}]` : host}:${actual}`);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close();
    // A reader on a slow line gets two seconds more.
    setTimeout(() => server.closeAllConnections(), 2000).unref();
  });
}
