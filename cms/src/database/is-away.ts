import { hasLabel } from './has-label.ts';

/**
 * True for an error that says that the database could not be reached, or went away meanwhile: whether
 * what was asked for was done is not known. By its name, not its class: Payload's driver is another
 * copy than ours.
 */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return names.test(error.name) || hasLabel(error, 'RetryableWriteError') || hasCode(error);
}

const names =
  /^(Mongo(Network|ServerSelection|Pool|NotConnected|TopologyClosed|StalePrimary)|PoolCleared)/;

/**
 * MongoDB's codes of a server that shuts down, or has ceased to be the primary; and the system's own,
 * because the driver lets the error of a connection through that ended just before it was written to.
 */
const codes = new Set<unknown>([91, 189, 10107, 11600, 11602, 13435, 13436, 'EPIPE', 'ECONNRESET']);

function hasCode(error: Error): boolean {
  return 'code' in error && codes.has(error.code);
}
