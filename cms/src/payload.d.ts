import type { Config } from '@dateline/shared/payload-types.ts';

declare module 'payload' {
  export interface GeneratedTypes extends Config {}
}
