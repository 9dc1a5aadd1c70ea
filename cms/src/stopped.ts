const controller = new AbortController();

/** Aborted when this process was told to stop: who only waits for something is to give up. */
export const stopped: AbortSignal = controller.signal;

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => controller.abort());
}
