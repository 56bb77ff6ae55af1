import { lookup } from 'node:dns/promises';
import { BlockList, isIP, isIPv6 } from 'node:net';
import { problem } from '../lib/problem';

/** The addresses of a host name; the part of `dns.promises.lookup` that is used. */
export type Lookup = (hostname: string) => Promise<readonly { readonly address: string }[]>;

export const systemLookup: Lookup = (hostname) => lookup(hostname, { all: true });

/** 127.0.0.0/8 and ::1; their IPv4-mapped spellings are recognized as well. */
const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/**
 * Whether a host is loopback by its address, or by a name that is reserved for it (RFC 6761, 6.3).
 *
 * @param hostname as returned by {@link URL}, which normalizes addresses
 */
export function isLoopback(hostname: string): boolean {
  const address = hostname.replace(/^\[|\]$/g, '');
  return isIP(address) > 0 ? isLoopbackAddress(address) : isLocalhost(hostname);
}

/**
 * A resolver may not honour loopback names. What is sent to them goes unencrypted and without consent, so it has to
 * stay on this machine.
 *
 * @throws a problem when such a name resolves elsewhere; the error of the look-up
 */
export async function refuseForeignLocalhost(url: string, lookup: Lookup): Promise<void> {
  const { hostname } = new URL(url);
  if (!isLocalhost(hostname)) return;
  const addresses = await lookup(hostname);
  if (addresses.length > 0 && addresses.every(({ address }) => isLoopbackAddress(address))) return;
  throw problem(
    `send to ${hostname}`,
    'its addresses are not all loopback',
    'Use 127.0.0.1 or [::1], or correct how the name is resolved.',
  );
}

function isLocalhost(hostname: string): boolean {
  return /^(?:.+\.)?localhost$/.test(hostname);
}

function isLoopbackAddress(address: string): boolean {
  return LOOPBACK.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
