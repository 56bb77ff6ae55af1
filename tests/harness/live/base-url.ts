import { problem } from '../lib/problem';

/**
 * Reads a base URL. The rejected parts may contain a credential, and so may a value that is not a URL; neither is shown
 * in a problem.
 *
 * @param name of the variable
 * @throws a problem when it is not an http or https URL with only a host and a path
 */
export function readBaseUrl(name: string, value = ''): URL {
  const text = value.trim();
  const fault = faultOf(text);
  if (fault === undefined) return new URL(text);
  const remedy = 'Set it to the URL that replaces the documented server, version included.';
  throw problem(`read ${name}`, fault, remedy);
}

/** What is wrong; undefined if nothing is. The text is checked before {@link URL} repairs what should be rejected. */
function faultOf(text: string): string | undefined {
  if (text === '') return 'it is empty';
  if (!/^https?:\/\/[^/]/i.test(text)) return 'it does not begin with http:// or https:// and a host';
  if (/[\s\p{Cc}]/u.test(text)) return 'it contains a space or a control character';
  if (text.includes('\\')) return 'it contains a backslash';
  if (/[?#]/.test(text)) return 'it has a query or a fragment';
  if (text.includes('@')) return 'it has a user, or an @ in its path';
  if (!URL.canParse(text)) return 'it is not a URL';
  const { hostname } = new URL(text);
  // A resolver ignores a trailing dot; a list of hosts does not.
  return hostname.endsWith('.') ? `its host ${hostname} ends with a dot` : undefined;
}
