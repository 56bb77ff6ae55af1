import { closest } from '../lib/closest';
import { problem } from '../lib/problem';
import type { Subject } from '../model';
import { readBaseUrl } from './base-url';
import { isLoopback } from './loopback';
import type { Environment } from './settings';
import { baseUrlName } from './settings';

/** Where the responses of a run come from; `live server` if the document does not name the production server. */
export type Origin = 'sandbox' | 'staging' | 'production' | 'live server';

type Served = Pick<Subject, 'provider' | 'operation'>;

/**
 * The base URL of a live target, once its use is permitted.
 *
 * - `ALLOW_PRODUCTION` names the providers whose production server may be used.
 * - `LIVE_HOSTS` names hosts, with or without a port. When it is set, no other host is used, except loopback.
 * - If the document names no server, any host may be production: one of the two has to name it.
 *
 * @returns as {@link URL} spells it, without a trailing slash
 * @throws a problem when it is not a plain URL, when it would send credentials in the clear, or when consent is missing
 */
export function consentedBaseUrl(subject: Served, environment: Environment): string {
  const name = baseUrlName(subject.provider);
  const url = readBaseUrl(name, environment[name]);
  if (!isLoopback(url.hostname)) {
    if (url.protocol === 'http:') throw unencrypted(name);
    refuseUnlisted(name, url, environment);
    refuseWithoutConsent(name, subject, url, environment);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function unencrypted(name: string): Error {
  const remedy = 'Use https; http is for loopback only.';
  return problem(`use ${name}`, 'http would send the credentials in the clear', remedy);
}

function refuseUnlisted(name: string, url: URL, environment: Environment): void {
  if (!environment.LIVE_HOSTS?.trim() || isListed(url, environment)) return;
  throw problem(`use ${name}`, `${url.host} is not in LIVE_HOSTS`, 'If that host is intended, add it to LIVE_HOSTS.');
}

function refuseWithoutConsent(name: string, subject: Served, url: URL, environment: Environment): void {
  const { provider } = subject;
  if (entriesOf('ALLOW_PRODUCTION', environment).includes(provider)) return;
  const origin = originOf(subject, url.href);
  if (origin === 'production') {
    const reason = `${url.host} is the production server of ${provider}`;
    throw problem(`use ${name}`, reason, `If that is intended, set ALLOW_PRODUCTION=${provider}.`);
  }
  if (origin === 'staging' || isListed(url, environment)) return;
  const reason = `${url.host} may be production: the document of ${provider} names no server`;
  const remedy = `If that host is intended, set LIVE_HOSTS=${url.host}, or ALLOW_PRODUCTION=${provider}.`;
  throw problem(`use ${name}`, reason, remedy);
}

/** The kind of server at a base URL. The documented host is production, regardless of port, path or spelling. */
export function originOf({ operation }: Pick<Subject, 'operation'>, baseUrl: string): Origin {
  const { hostname } = new URL(baseUrl);
  if (isLoopback(hostname)) return 'sandbox';
  if (operation.server === undefined) return 'live server';
  return hostname.replace(/\.+$/, '') === new URL(operation.server).hostname ? 'production' : 'staging';
}

/** By host name, or by host name and port; the default port is 443. */
function isListed(url: URL, environment: Environment): boolean {
  const entries = entriesOf('LIVE_HOSTS', environment).map(hostIn);
  return [url.hostname, `${url.hostname}:${url.port || 443}`].some((host) => entries.includes(host));
}

/** An entry as {@link URL} spells a host; unchanged if it is not a host. */
function hostIn(entry: string): string {
  const [, host = '', port = ''] = /^([^/?#@\\]+?)(:\d+)?$/.exec(entry) ?? [];
  return URL.canParse(`https://${host}`) ? `${new URL(`https://${host}`).hostname}${port}` : entry;
}

/**
 * Reports entries of `ALLOW_PRODUCTION` and `LIVE_HOSTS` that match nothing, each with the closest name. Entries are
 * reported by position, since one may be a credential in the wrong variable.
 *
 * @param providers all known providers
 */
export function strayConsent(providers: readonly string[], environment: Environment): readonly string[] {
  const hosts = providers.flatMap((provider) => hostsOf(environment[baseUrlName(provider)]));
  return [
    ...strays('ALLOW_PRODUCTION is not a provider', entriesOf('ALLOW_PRODUCTION', environment), providers),
    ...strays('LIVE_HOSTS is not the host of a base URL', entriesOf('LIVE_HOSTS', environment).map(hostIn), hosts),
  ];
}

function hostsOf(baseUrl = ''): readonly string[] {
  if (!URL.canParse(baseUrl)) return [];
  const { hostname, port } = new URL(baseUrl);
  return [hostname, `${hostname}:${port || 443}`];
}

function strays(complaint: string, entries: readonly string[], known: readonly string[]): readonly string[] {
  return entries.flatMap((entry, index) => {
    if (known.includes(entry)) return [];
    const [nearest] = closest(entry, known);
    const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`;
    return [`entry ${index + 1} of ${complaint}${hint}`];
  });
}

function entriesOf(name: string, environment: Environment): readonly string[] {
  const entries = (environment[name] ?? '').split(',').map((entry) => entry.trim());
  return entries.filter((entry) => entry !== '');
}
