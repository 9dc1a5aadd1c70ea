import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { type AllowedHost, isAllowedHost } from './allowed-hosts.ts';
import { isPublicAddress } from './public-address.ts';

export interface Address {
  address: string;
  family: number;
}

/** Gives all addresses of a host name; rejects if there is none. */
export type Resolve = (hostname: string) => Promise<Address[]>;

/** A web address that no webhook is sent to; `message` is a sentence for the admin. */
export class RefusedTargetError extends Error {
  override name = 'RefusedTargetError';
}

export const resolveBySystem: Resolve = (hostname) => lookup(hostname, { all: true });

/**
 * Reads a webhook's target.
 *
 * @throws {RefusedTargetError} if it is no plain http or https address
 */
export function parseTarget(text: string): URL {
  if (!URL.canParse(text)) throw new RefusedTargetError(`“${text}” is no web address.`);
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new RefusedTargetError('Give an address that begins with https:// or http://.');
  }
  if (url.username || url.password) {
    throw new RefusedTargetError('Leave out the name and password before the @ in the address.');
  }
  return url;
}

/**
 * The addresses that a connection to the target may use, all of them checked. The connection must
 * go to one of these and resolve no second time: a second answer may be another.
 *
 * @throws {RefusedTargetError} if any of them is not public and the host is not listed
 */
export async function checkedAddresses(
  url: URL,
  options: { allowed: readonly AllowedHost[]; resolve: Resolve },
): Promise<Address[]> {
  const hostname = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(hostname);
  const addresses = family ? [{ address: hostname, family }] : await options.resolve(hostname);
  if (isAllowedHost(url, options.allowed)) return addresses;
  const refused = addresses.find(({ address }) => !isPublicAddress(address));
  if (refused) {
    throw new RefusedTargetError(
      `${url.host} leads to ${refused.address}, an address that is not on the public internet. ` +
        'If it is meant, list the host in WEBHOOK_HOSTS of the CMS.',
    );
  }
  return addresses;
}
