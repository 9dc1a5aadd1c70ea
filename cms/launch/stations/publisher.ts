import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { siteDir } from '../folders.ts';
import { parseLogLine } from '../log-line.ts';
import type { Child } from '../processes.ts';
import type { Session } from '../session.ts';
import { siteEnvironment } from '../site-environment.ts';
import { waitForPublisher } from '../wait-for-publisher.ts';

/**
 * What Node is given for it. A full build makes much garbage: semi-spaces of at most 4 MiB keep the process
 * a hundred megabytes smaller, at no cost in time.
 */
export const publisherArgs = ['--max-semi-space-size=4', join(siteDir, 'publisher', 'main.ts')];

/** What the publisher is told. It listens for this machine only, wherever readers come from. */
export function publisherEnvironment({
  settings,
  secrets,
  folders,
}: Session): Record<string, string> {
  return {
    ...siteEnvironment(settings),
    CMS_KEY: secrets.publisherKey,
    PUBLISHER_SECRET: secrets.publisherSecret,
    PUBLISHER_PORT: String(settings.publisherPort),
    HOST: '127.0.0.1',
    DATA_DIR: settings.dataDir,
    SITE_DIR: folders.site,
    NODE_ENV: 'production',
  };
}

/** What the CMS is told of the publisher. */
export function publisherForCms({ settings, secrets }: Session): Record<string, string> {
  return {
    PUBLISHER_URL: settings.publisherUrl,
    PUBLISHER_SECRET: secrets.publisherSecret,
    PUBLISHER_KEY: secrets.publisherKey,
  };
}

/**
 * Starts the publisher and waits until it follows the CMS, the whole site being out. That it refuses to
 * release, or is held, ends nothing: the desk can mend it while readers see the last good site.
 *
 * @param onLine hears each line of its log
 */
export async function startPublisher(
  session: Session,
  onLine: (line: string) => void = () => {},
): Promise<Child> {
  const { settings, folders, processes, terminal } = session;
  const step = terminal.step('Publisher');
  step.note('starting');
  const child = processes.start({
    name: 'publisher',
    title: 'The publisher',
    command: process.execPath,
    args: publisherArgs,
    cwd: siteDir,
    env: publisherEnvironment(session),
    onLine: (line) => {
      const progress = progressOf(line);
      if (progress !== null) step.note(progress);
      onLine(line);
    },
  });
  const { problem } = await waitForPublisher(settings.publisherUrl, child);
  if (problem === null) step.done(settings.publisherUrl);
  else {
    step.say(problem);
    step.done(existsSync(folders.site) ? 'the last good site stays' : 'there is no site yet');
  }
  return child;
}

const progress = z.union([
  z.object({ msg: z.literal('snapshot taken'), documents: z.int() }),
  z.object({ msg: z.literal('making the whole site'), pages: z.int() }),
]);

function progressOf(line: string): string | null {
  const { data } = progress.safeParse(parseLogLine(line));
  if (data === undefined) return null;
  return 'pages' in data
    ? `making the whole site, ${data.pages} pages so far`
    : `making the whole site of ${data.documents} documents`;
}
