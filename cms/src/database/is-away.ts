/**
 * True for an error that says that the database could not be reached, or went away meanwhile: whether
 * what was asked for was done is not known. By its name, not its class: Payload's driver is another
 * copy than ours.
 */
export function isAway(error: unknown): boolean {
  return error instanceof Error && names.test(error.name);
}

const names =
  /^Mongo(Network|ServerSelection|PoolCleared|NotConnected|TopologyClosed|StalePrimary)/;
