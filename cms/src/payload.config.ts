import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mongooseAdapter } from '@payloadcms/db-mongodb';
import { buildConfig } from 'payload';
import sharp from 'sharp';
import { admins } from './access/admins.ts';
import { closeInternals } from './access/close-internals.ts';
import { adminWords } from './admin/admin-words.ts';
import { ensureChangeLog } from './change-log/change-log.ts';
import { recordChanges } from './change-log/record-changes.ts';
import { articles } from './collections/articles.ts';
import { authors } from './collections/authors.ts';
import { comments } from './collections/comments.ts';
import { entities } from './collections/entities.ts';
import { legalInstruments } from './collections/legal-instruments.ts';
import { machines } from './collections/machines.ts';
import { photos } from './collections/photos.ts';
import { previewLinks } from './collections/preview-links.ts';
import { receipts } from './collections/receipts.ts';
import { relationships } from './collections/relationships.ts';
import { schedules } from './collections/schedules.ts';
import { sections } from './collections/sections.ts';
import { sources } from './collections/sources.ts';
import { users } from './collections/users.ts';
import { webhookDeliveries } from './collections/webhook-deliveries.ts';
import { webhookEndpoints } from './collections/webhook-endpoints.ts';
import { workflows } from './collections/workflows.ts';
import { closeComments } from './comments/close-comments-job.ts';
import { readThroughCrashes } from './database/read-through-crashes.ts';
import { bodyEditor } from './editor/body-editor.ts';
import { access } from './endpoints/access.ts';
import { health } from './endpoints/health.ts';
import { env } from './env.ts';
import { evidenceEndpoint } from './evidence/evidence-endpoint.ts';
import { changesEndpoint } from './feed/changes-endpoint.ts';
import { snapshotEndpoint } from './feed/snapshot-endpoint.ts';
import { dateAndTimeFormat } from './fields/date-and-time.ts';
import { withPreview } from './fields/preview.ts';
import { withPublication } from './fields/publication.ts';
import { newsroomSettings } from './globals/newsroom-settings.ts';
import { siteSettings } from './globals/site-settings.ts';
import { merges } from './merging/merges.ts';
import { namesEndpoint } from './names/names-endpoint.ts';
import { noEmail } from './no-email.ts';
import { encodeAvif } from './photos/avif-job.ts';
import { maxPhotoBytes } from './photos/limits.ts';
import { previewByLink, previewOfDraft } from './preview/preview-endpoints.ts';
import { publicationEndpoint } from './publication/publication-endpoint.ts';
import { markConflict } from './rest/mark-conflict.ts';
import { sayDatabaseIsAway } from './rest/say-database-is-away.ts';
import { keepPinnedVersions } from './schedule/keep-pinned-versions.ts';
import { retractions } from './taking-back/retractions.ts';
import { vanishings } from './taking-back/vanishings.ts';

// Turbopack knows no import.meta.dirname.
const here = path.dirname(fileURLToPath(import.meta.url));

const icon = {
  rel: 'icon',
  type: 'image/svg+xml',
  url: `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 22"><path d="M2 16h18" stroke="#888" stroke-width="2"/><circle cx="7" cy="9" r="4" fill="#9f1d35"/></svg>')}`,
};

const config = buildConfig({
  serverURL: env.CMS_URL,
  cors: env.SITE_URL ? [env.SITE_URL] : [],
  csrf: [env.CMS_URL],
  secret: env.PAYLOAD_SECRET,
  email: noEmail,
  // A write that meets the building of an index fails with LockTimeout: wait for all of them first.
  db: keepPinnedVersions(
    recordChanges(
      readThroughCrashes(
        mongooseAdapter({
          url: env.DATABASE_URL,
          // Longer than the election of another member takes; the driver would keep everybody for 30 s.
          connectOptions: { serverSelectionTimeoutMS: 15_000 },
          ensureIndexes: true,
          afterOpenConnection: ensureChangeLog,
        }),
      ),
    ),
  ),
  collections: [
    ...[
      articles,
      retractions,
      comments,
      authors,
      photos,
      sections,
      entities,
      relationships,
      legalInstruments,
      sources,
    ]
      .map(withPreview)
      .map(withPublication),
    previewLinks,
    users,
    workflows,
    schedules,
    receipts,
    webhookEndpoints,
    webhookDeliveries,
    machines,
    vanishings,
    merges,
  ],
  globals: [withPublication(siteSettings), newsroomSettings],
  editor: bodyEditor,
  endpoints: [
    access,
    health,
    changesEndpoint,
    snapshotEndpoint,
    publicationEndpoint,
    evidenceEndpoint,
    previewByLink,
    previewOfDraft,
    namesEndpoint,
  ],
  hooks: { afterError: [markConflict, sayDatabaseIsAway] },
  jobs: {
    tasks: [encodeAvif, closeComments],
    access: { run: ({ req }) => Boolean(admins({ req })), queue: () => false, cancel: () => false },
    autoRun: [{ cron: '*/5 * * * * *', queue: 'default', limit: 5 }],
  },
  sharp,
  upload: { limits: { fileSize: maxPhotoBytes }, abortOnLimit: true },
  graphQL: { disable: true },
  // One JSON object a line, as the publisher logs, so that one id finds a change in both.
  logger: { options: { name: 'cms' }, destination: process.stdout },
  // What an editor is told is not an error of the server.
  loggingLevels: { APIError: 'info', AuthenticationError: 'info', QueryError: 'info' },
  telemetry: false,
  // Not deeper: what a batch of Payload's loads may itself wait for that batch, and the request is
  // never answered then (https://github.com/payloadcms/payload/issues/1887).
  defaultDepth: 1,
  maxDepth: 1,
  i18n: { translations: { en: { general: adminWords } } },
  admin: {
    user: users.slug,
    avatar: 'default',
    meta: { titleSuffix: ' · Dateline', icons: [icon] },
    dateFormat: dateAndTimeFormat,
    components: {
      beforeDashboard: [
        '/admin/PublisherNotice.tsx#PublisherNotice',
        '/admin/ScheduleNotice.tsx#ScheduleNotice',
        '/admin/RightsNotice.tsx#RightsNotice',
      ],
      beforeNavLinks: ['/admin/BoardLink.tsx#BoardLink'],
      views: {
        board: { Component: '/admin/Board.tsx#Board', path: '/board', meta: { title: 'Board' } },
        commentsQueue: {
          Component: '/admin/CommentsQueue.tsx#CommentsQueue',
          path: '/comments-queue',
          meta: { title: 'Comments' },
        },
        createFirstUser: {
          Component: '/admin/FirstAdmin.tsx#FirstAdmin',
          path: '/create-first-user',
        },
        login: { Component: '/admin/SignIn.tsx#SignIn', path: '/login' },
        forgot: { Component: '/admin/NoEmail.tsx#NoEmail', path: '/forgot' },
        unauthorized: { Component: '/admin/MustSetUp.tsx#MustSetUp', path: '/unauthorized' },
      },
      graphics: { Logo: '/admin/Logo.tsx#Logo', Icon: '/admin/Logo.tsx#Icon' },
    },
    importMap: { baseDir: here },
  },
  typescript: {
    declare: false,
    outputFile: path.resolve(here, '../../shared/src/payload-types.ts'),
  },
});

/** What Payload's own settings can't say. */
const adjustedConfig = config.then((sanitized) => {
  closeInternals(sanitized);
  return sanitized;
});

export default adjustedConfig;
