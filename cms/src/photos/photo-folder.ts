import path from 'node:path';
import { env } from '../env.ts';

/** Where the newsroom keeps its photo files. */
export const photoFolder = path.join(env.DATA_DIR, 'photos');
