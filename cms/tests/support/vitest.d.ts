import 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A running replica set, its database named `dateline`. */
    databaseUrl: string;
  }
}
