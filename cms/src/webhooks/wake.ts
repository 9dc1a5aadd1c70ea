import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel';

// Next bundles the start of the server and its routes apart: a module's variables exist twice in
// one process. Node's channels exist once.
const name = 'dateline:webhooks:wake';

/** Tells the worker of this process that there may be something to send. */
export function wake(): void {
  channel(name).publish(null);
}

/** Calls `listener` at every `wake()`; gives the function that ends it. */
export function onWake(listener: () => void): () => void {
  const heard = () => listener();
  subscribe(name, heard);
  return () => void unsubscribe(name, heard);
}
