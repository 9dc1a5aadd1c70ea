/**
 * `npm run create-admin -- you@example.org`: makes an admin account in the instance that `npm start`
 * runs, and prints its password once. A deployment runs `cms/src/scripts/create-admin.ts` itself.
 */
import { runScript } from './run-script.ts';

await runScript('create-admin.ts');
