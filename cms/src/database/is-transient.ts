/**
 * True for an error of a transaction that met another one: nothing was written, and it can be tried
 * again. By its label, not its class: Payload's driver is another copy than ours.
 */
export function isTransient(error: unknown): boolean {
  return (
    error instanceof Error &&
    'hasErrorLabel' in error &&
    typeof error.hasErrorLabel === 'function' &&
    error.hasErrorLabel('TransientTransactionError') === true
  );
}
