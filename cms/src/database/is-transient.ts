import { hasLabel } from './has-label.ts';

/**
 * True for an error of a transaction that met another one: nothing was written, and it can be tried
 * again. By its label, not its class: Payload's driver is another copy than ours.
 */
export function isTransient(error: unknown): boolean {
  return hasLabel(error, 'TransientTransactionError');
}
