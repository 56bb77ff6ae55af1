import { problem } from '../problem';
import type { Subject } from '../run';
import type { Environment } from './settings';
import { baseUrlName } from './settings';

/** Where the answers of a run come from. */
export type Origin = 'sandbox' | 'staging' | 'production';

/**
 * The base URL of a live target, after it was made sure that it may be used.
 *
 * @throws a problem when it is no URL, when it would send credentials in the clear, or when it is the provider's
 * production server and nobody has allowed that
 */
export function consentedBaseUrl(subject: Pick<Subject, 'provider' | 'operation'>, environment: Environment): string {
  const { provider } = subject;
  const name = baseUrlName(provider);
  const text = environment[name]?.trim() ?? '';
  if (!URL.canParse(text) || !/^https?:\/\/[^?#@]+$/.test(text)) {
    // What does not belong there may be a credential.
    const shown = text.replace(/\/\/[^/]*@/, '//…@').replace(/[?#].*/, '?…');
    throw problem(
      `read ${name}`,
      `"${shown}" is no http or https URL without user and query`,
      'Set it to what stands for the server in the documentation, version included.',
    );
  }
  const url = new URL(text);
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw problem(
      `use ${name}`,
      'http would send the credentials in the clear',
      'Use https; http is for loopback only.',
    );
  }
  const allowed = (environment.ALLOW_PRODUCTION ?? '').split(',').map((each) => each.trim());
  if (originOf(subject, text) === 'production' && !allowed.includes(provider)) {
    throw problem(
      `use ${name}`,
      `${url.host} is the production server of ${provider}`,
      `If that is meant, set ALLOW_PRODUCTION=${provider}.`,
    );
  }
  return text.replace(/\/+$/, '');
}

/** What kind of server a base URL leads to. The documented server is production, in whatever spelling of its host. */
export function originOf({ operation }: Pick<Subject, 'operation'>, baseUrl: string): Origin {
  const { hostname } = new URL(baseUrl);
  if (isLoopback(hostname)) return 'sandbox';
  const documented = operation.server === undefined ? undefined : new URL(operation.server).hostname;
  return hostname.replace(/\.$/, '') === documented ? 'production' : 'staging';
}

/** 127.0.0.0/8, ::1 and the names that are theirs (RFC 6761, 6.3). */
export function isLoopback(hostname: string): boolean {
  return /^(?:127(?:\.\d{1,3}){3}|\[::1\]|(?:.+\.)?localhost)$/.test(hostname);
}
