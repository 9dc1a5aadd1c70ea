/** A promise of the newsroom was broken; the message says which and where. */
export class Violation extends Error {
  override name = 'Violation';
}
