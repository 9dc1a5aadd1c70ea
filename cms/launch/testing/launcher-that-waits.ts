/** `node launcher-that-waits.ts <data folder>`: opens a database, says where, and waits for its end. */
import { openDatabase } from '../database/open-database.ts';

const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('usage: node launcher-that-waits.ts <data folder>');

try {
  const { url } = await openDatabase({ dataDir });
  console.log(url);
} catch (error) {
  console.log(`failed ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
