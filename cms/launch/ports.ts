import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { codeOf, LaunchError } from './errors.ts';

export class PortTaken extends LaunchError {
  override name = 'PortTaken';
  readonly port: number;

  constructor(port: number, variable: string, freePort: number, command: string) {
    super(
      `Port ${port} is taken by another program. Stop it, or choose another with ` +
        `${variable}=${freePort} ${command}.`,
    );
    this.port = port;
  }
}

export interface WantedPort {
  readonly port: number;
  /** The variable that sets it. */
  readonly variable: string;
  /** Where it is listened on, if that is not where the others are. */
  readonly host?: string;
}

/**
 * Makes sure that all ports can be listened on.
 *
 * @param command what the person typed, for the sentence
 * @throws {PortTaken} naming a port that is free
 */
export async function requireFreePorts(
  host: string,
  wanted: readonly WantedPort[],
  command: string,
): Promise<void> {
  for (const { port, variable, host: ownHost = host } of wanted) {
    const problem = await listenProblem(ownHost, port);
    if (problem === undefined) continue;
    if (problem === 'EADDRINUSE') {
      const free = await nextFreePort(ownHost, port, wanted);
      throw new PortTaken(port, variable, free, command);
    }
    if (problem === 'EACCES') {
      throw new LaunchError(
        `Port ${port} needs more rights than this user has. Choose one above 1023: ${variable}=${port + 8000}.`,
      );
    }
    throw new LaunchError(
      `HOST is "${host}", and this machine cannot listen there (${problem}). ` +
        'Give one of its own addresses, or 127.0.0.1.',
    );
  }
}

export async function isPortFree(host: string, port: number): Promise<boolean> {
  return (await listenProblem(host, port)) === undefined;
}

/** A port that nobody listens on at the moment, chosen by the system. */
export async function anyFreePort(host: string): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

/** Waits until somebody listens on the port, or until `over` is aborted. */
export async function waitForPort(host: string, port: number, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    if (await isAnswered(host, port)) return;
    await delay(50);
  }
}

/** The system's code for why it cannot be listened on; undefined when it can. */
async function listenProblem(host: string, port: number): Promise<string | undefined> {
  const server = createServer();
  try {
    server.listen({ host, port, exclusive: true });
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return undefined;
  } catch (error) {
    return codeOf(error) ?? 'unknown';
  }
}

async function nextFreePort(
  host: string,
  taken: number,
  wanted: readonly WantedPort[],
): Promise<number> {
  for (let port = taken + 1; port <= Math.min(taken + 100, 65_535); port++) {
    if (wanted.some((other) => other.port === port)) continue;
    if (await isPortFree(host, port)) return port;
  }
  return anyFreePort(host);
}

function isAnswered(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
