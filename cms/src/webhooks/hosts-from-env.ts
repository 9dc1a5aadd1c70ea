import { env } from '../env.ts';
import { type AllowedHost, hostOf } from './allowed-hosts.ts';

/** The hosts that may be private: those of WEBHOOK_HOSTS, and the publisher's own. */
export const hostsFromEnv: readonly AllowedHost[] = [
  ...env.WEBHOOK_HOSTS,
  ...(env.PUBLISHER_URL ? [hostOf(new URL(env.PUBLISHER_URL))] : []),
];
