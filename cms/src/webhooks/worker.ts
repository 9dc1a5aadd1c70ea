import type { Payload } from 'payload';
import { Lease } from '../database/lease.ts';
import type { AllowedHost } from './allowed-hosts.ts';
import { type EndpointDocument, endpointsOf } from './documents.ts';
import { hostsFromEnv } from './hosts-from-env.ts';
import { pruneDeliveries } from './prune-deliveries.ts';
import { rounds } from './rounds.ts';
import { Sender } from './sender.ts';
import { type Resolve, resolveBySystem } from './target.ts';
import { onWake } from './wake.ts';

export interface WorkerOptions {
  /** Gives committed changes their numbers, and with them their deliveries. */
  sequence: () => Promise<unknown>;
  timeoutMs?: number;
  leaseMs?: number;
  /** How often it looks by itself, besides being woken. */
  sweepMs?: number;
  allowed?: readonly AllowedHost[];
  resolve?: Resolve;
  now?: () => Date;
  random?: () => number;
}

export interface WebhookWorker {
  /** Sends what is due, and what becomes due by it, until nothing is; for tests. */
  drain(): Promise<void>;
  /** Waits shortly for what is under way, ends the rest and gives the lease back. */
  stop(): Promise<void>;
}

const pruneEveryMs = 3600_000;
const farewellMs = 2000;

/**
 * Starts the process's webhook worker. Of all workers on a database one sends, the one that has
 * the lease; the others wait for it to end.
 */
export function startWebhookWorker(payload: Payload, options: WorkerOptions): WebhookWorker {
  const { sequence, now = () => new Date() } = options;
  const lease = new Lease(payload, 'webhook-worker', options.leaseMs ?? 10_000);
  let pruned = 0;
  let heard = true;
  let stopped = false;

  const sender = new Sender(payload, {
    allowed: options.allowed ?? hostsFromEnv,
    resolve: options.resolve ?? resolveBySystem,
    timeoutMs: options.timeoutMs ?? 15_000,
    now,
    random: options.random ?? Math.random,
    onRoom: () => void round(),
  });

  const round = rounds(() =>
    logged(async () => {
      if (stopped || !lease.held) return;
      const toSequence = heard;
      heard = false;
      const [endpoints] = await Promise.all([
        endpointsOf(payload).find({ enabled: true }).toArray(),
        toSequence && logged(sequence),
      ]);
      // The publisher's doorbell rings first: everything that readers wait for hangs on it.
      const isPublisher = ({ kind }: EndpointDocument) => kind === 'publisher';
      await sendAll(endpoints.filter(isPublisher));
      await sendAll(endpoints.filter((endpoint) => !isPublisher(endpoint)));
    }),
  );

  const sweep = rounds(() =>
    logged(async () => {
      if (stopped || !(await lease.keep())) return;
      // Not awaited: a slow round must not cost the lease.
      void listen();
      if (now().getTime() - pruned < pruneEveryMs) return;
      pruned = now().getTime();
      await pruneDeliveries(payload, now());
    }),
  );

  const timer = setInterval(sweep, options.sweepMs ?? 1000);
  const stopHearing = onWake(listen);
  void sweep();

  return { drain, stop };

  function listen() {
    heard = true;
    return round();
  }

  async function sendAll(endpoints: EndpointDocument[]): Promise<void> {
    const held = lease.held;
    if (!held) return;
    await Promise.all(endpoints.map((endpoint) => sender.sendDue(endpoint, held)));
  }

  async function drain(): Promise<void> {
    await sweep();
    do {
      await Promise.all(sender.underWay);
      await listen();
    } while (sender.underWay.length > 0);
  }

  async function stop(): Promise<void> {
    stopped = true;
    clearInterval(timer);
    stopHearing();
    await Promise.all([sweep(), round()]);
    const farewell = AbortSignal.timeout(farewellMs);
    await Promise.race([
      Promise.all(sender.underWay),
      new Promise((resolve) => farewell.addEventListener('abort', resolve, { once: true })),
    ]);
    await logged(() => lease.release());
    await Promise.all(sender.underWay);
  }

  /** What fails is tried again at the next sweep; meanwhile nothing is lost. */
  async function logged(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      payload.logger.error(error, 'The webhook worker met an error and goes on.');
    }
  }
}
