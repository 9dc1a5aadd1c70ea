import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';

export type { Logger };

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/**
 * Logs JSON, one object a line: `time` (ISO 8601), `level`, `service`, `msg` and what the call gives;
 * errors under `err`. No secret, key or content is ever given to it.
 *
 * @param stream standard output unless given
 */
export function createLogger(
  level: (typeof logLevels)[number],
  stream?: DestinationStream,
): Logger {
  const options = {
    level,
    base: { service: 'publisher', pid: process.pid },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return stream ? pino(options, stream) : pino(options);
}
