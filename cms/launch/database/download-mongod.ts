/**
 * `node download-mongod.ts <folder> [version]`: puts the official mongod into a folder, unless it
 * is there and whole. Ends its output with `path <file>`, or with `failed <reason>` and exit code 1.
 */
import { MongoBinary } from 'mongodb-memory-server-core/lib/util/MongoBinary.js';
import {
  ResolveConfigVariables,
  setDefaultValue,
} from 'mongodb-memory-server-core/lib/util/resolveConfig.js';
import { reasonOf } from '../errors.ts';

const [downloadDir, version] = process.argv.slice(2);
if (downloadDir === undefined) throw new Error('usage: node download-mongod.ts <folder> [version]');

setDefaultValue(ResolveConfigVariables.MD5_CHECK, 'true');
setDefaultValue(ResolveConfigVariables.VALIDATE_BINARY_CHECKSUM, 'true');
// One more try after 2 to 3 seconds: who waits wants to get on to the next way.
setDefaultValue(ResolveConfigVariables.MAX_RETRIES, '2');

try {
  const path = await MongoBinary.getPath({
    downloadDir,
    checkMD5: true,
    ...(version === undefined ? {} : { version }),
  });
  console.log(`path ${path}`);
} catch (error) {
  console.log(`failed ${reasonOf(error).replaceAll(/\s+/g, ' ')}`);
  process.exitCode = 1;
}
