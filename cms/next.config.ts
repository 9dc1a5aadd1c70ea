import path from 'node:path';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

const nextConfig: NextConfig = {
  // `npm test` checks the types of every workspace with one compiler; the admin build need not again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  devIndicators: false,
  turbopack: { root: path.resolve(import.meta.dirname, '..') },
  outputFileTracingRoot: path.resolve(import.meta.dirname, '..'),
  serverExternalPackages: ['sharp', 'mongodb', 'exifreader'],
};

export default withPayload(nextConfig, { devBundleServerPackages: false });
