import path from 'node:path';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

const nextConfig: NextConfig = {
  // `npm test` checks the types of every workspace with one compiler; the admin build need not again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  devIndicators: false,
  headers: async () => [
    // Scripts and styles of the admin; pages and answers of the API have headers of their own.
    { source: '/_next/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] },
  ],
  turbopack: { root: path.resolve(import.meta.dirname, '..') },
  outputFileTracingRoot: path.resolve(import.meta.dirname, '..'),
  // Next bundles the start hook, the pages and the API each for itself. With Payload inside them,
  // each would have its own error classes, and nameless ones: the API then answers an error of the
  // start hook's Payload with "An unknown error occurred."
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-mongodb',
    'sharp',
    'mongodb',
    'exifreader',
    'rate-limiter-flexible',
  ],
};

export default withPayload(nextConfig, { devBundleServerPackages: false });
