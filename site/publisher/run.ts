import { securityTxtExpires } from '@dateline/shared/security-txt.ts';
import { readPublisherEnv } from './env.ts';
import { changeFeed } from './follow/change-feed.ts';
import { createMetrics } from './http/metrics.ts';
import { createPublisherServer } from './http/publisher-server.ts';
import { createLogger } from './logger.ts';
import { Publisher } from './publisher.ts';
import { SiteFolder } from './release/site-folder.ts';
import { loadSiteApp, pagesFolder } from './render/site-app.ts';
import { Store, storeFile } from './store/store.ts';

/** Runs the publisher until it is told to stop. Throws `InvalidEnvironment`. */
export async function runPublisher(): Promise<void> {
  const env = readPublisherEnv();
  const logger = createLogger(env.logLevel);
  const metrics = createMetrics();
  const publisher = new Publisher({
    store: new Store(storeFile(env.dataDir)),
    feed: changeFeed(env.cmsUrl, env.cmsKey),
    site: new SiteFolder(env.siteDir),
    loadApp: (reader) => loadSiteApp(pagesFolder, reader),
    // What pages say that stands in no document: where they are, and until when security.txt holds.
    setting: `${env.siteUrl ?? ''} ${securityTxtExpires(new Date())}`,
    metrics,
    logger,
  });
  const server = await createPublisherServer({
    host: env.host,
    port: env.port,
    secrets: env.secrets,
    onDoorbell: (doorbell) => publisher.ring(doorbell),
    onCommand: (command) => publisher.command(command),
    onPreview: (request) => publisher.preview(request),
    asset: (path) => publisher.asset(path),
    status: () => publisher.status(),
    metrics,
    logger,
  }).catch((error: NodeJS.ErrnoException) => {
    console.error(
      error.code === 'EADDRINUSE'
        ? `Port ${env.port} on ${env.host} is taken. Stop what uses it, or choose another with PUBLISHER_PORT.`
        : `The publisher cannot listen on ${env.host}:${env.port}: ${error.message}`,
    );
    process.exit(1);
  });
  logger.info({ port: server.port }, 'listening');
  publisher.start();

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await Promise.all([publisher.stop(), server.close()]);
      logger.info('stopped');
      process.exit(0);
    });
  }
}
