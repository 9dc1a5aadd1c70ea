import { type PublisherCommand, publisherCommand } from '../http/command.ts';
import { OperatorRefused } from './operator-refused.ts';

/** What somebody at a terminal may ask for. */
export type Order = Exclude<PublisherCommand, { type: 'publisher.search' }> | { type: 'status' };

const usage = `npm run publisher -- status         how it is
npm run publisher -- rollback [n]   readers see the site as it was n releases ago (1); nothing new goes out
npm run publisher -- resume         goes on after a rollback, or releases what was refused`;

/**
 * Reads the words of a command line.
 *
 * @throws {OperatorRefused} with the usage
 */
export function readOrder(words: readonly string[]): Order {
  const [verb, count = '1', ...more] = words;
  if (words.length === 1 && verb === 'status') return { type: 'status' };
  if (words.length === 1 && verb === 'resume') return { type: 'publisher.resume' };
  const rollback = publisherCommand.safeParse({
    type: 'publisher.rollback',
    data: { releases: /^\d+$/.test(count) ? Number(count) : null },
  });
  const isRollback = verb === 'rollback' && more.length === 0;
  if (isRollback && rollback.success && rollback.data.type === 'publisher.rollback') {
    return rollback.data;
  }
  throw new OperatorRefused(usage);
}
