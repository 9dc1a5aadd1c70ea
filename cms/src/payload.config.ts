import path from 'node:path';
import { mongooseAdapter } from '@payloadcms/db-mongodb';
import { buildConfig } from 'payload';
import sharp from 'sharp';
import { admins } from './access/admins.ts';
import { articles } from './collections/articles.ts';
import { authors } from './collections/authors.ts';
import { comments } from './collections/comments.ts';
import { entities } from './collections/entities.ts';
import { legalInstruments } from './collections/legal-instruments.ts';
import { photos } from './collections/photos.ts';
import { relationships } from './collections/relationships.ts';
import { sections } from './collections/sections.ts';
import { sources } from './collections/sources.ts';
import { users } from './collections/users.ts';
import { bodyEditor } from './editor/body-editor.ts';
import { health } from './endpoints/health.ts';
import { env } from './env.ts';
import { siteSettings } from './globals/site-settings.ts';
import { encodeAvif } from './photos/avif-job.ts';
import { maxPhotoBytes } from './photos/limits.ts';

export default buildConfig({
  serverURL: env.CMS_URL,
  cors: env.SITE_URL ? [env.SITE_URL] : [],
  csrf: [env.CMS_URL],
  secret: env.PAYLOAD_SECRET,
  db: mongooseAdapter({ url: env.DATABASE_URL }),
  collections: [
    articles,
    comments,
    authors,
    photos,
    sections,
    entities,
    relationships,
    legalInstruments,
    sources,
    users,
  ],
  globals: [siteSettings],
  editor: bodyEditor,
  endpoints: [health],
  jobs: {
    tasks: [encodeAvif],
    access: { run: ({ req }) => Boolean(admins({ req })), queue: () => false, cancel: () => false },
    autoRun: [{ cron: '*/5 * * * * *', queue: 'default', limit: 5 }],
  },
  sharp,
  upload: { limits: { fileSize: maxPhotoBytes }, abortOnLimit: true },
  graphQL: { disable: true },
  telemetry: false,
  maxDepth: 3,
  admin: {
    user: users.slug,
    avatar: 'default',
    meta: { titleSuffix: ' · Dateline' },
    importMap: { baseDir: import.meta.dirname },
  },
  typescript: {
    declare: false,
    outputFile: path.resolve(import.meta.dirname, '../../shared/src/payload-types.ts'),
  },
});
