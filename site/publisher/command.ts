import { InvalidEnvironment } from '../src/env.ts';
import { readOperatorEnv } from './env.ts';
import { carryOut } from './operator/carry-out.ts';
import { OperatorRefused } from './operator/operator-refused.ts';
import { readOrder } from './operator/read-order.ts';

/**
 * `node publisher/command.ts status | resume | rollback [n]`: asks the publisher of this machine how it
 * is, or tells it what to do, and prints the answer. Ends with 1 if all is not well.
 */
try {
  const { lines, isWell } = await carryOut(readOrder(process.argv.slice(2)), readOperatorEnv());
  console.log(lines.join('\n'));
  process.exitCode = isWell ? 0 : 1;
} catch (error) {
  if (!(error instanceof OperatorRefused || error instanceof InvalidEnvironment)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
