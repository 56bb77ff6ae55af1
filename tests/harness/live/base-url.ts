import { problem } from '../lib/problem';

/**
 * Reads a base URL. The parts that are refused may hold a credential, and so may a value that is not a URL; neither is
 * shown in a problem.
 *
 * @param name of the variable
 * @throws a problem when it is not an http or https URL of a host and a path alone
 */
export function readBaseUrl(name: string, value = ''): URL {
  const text = value.trim();
  const fault = faultOf(text);
  if (fault === undefined) return new URL(text);
  const remedy = 'Set it to the URL that stands for the documented server, version included.';
  throw problem(`read ${name}`, fault, remedy);
}

/** What is wrong; undefined when nothing is. The text is looked at before {@link URL} repairs what should be refused. */
function faultOf(text: string): string | undefined {
  if (text === '') return 'it is empty';
  if (!/^https?:\/\/[^/]/i.test(text)) return 'it does not begin with http:// or https:// and a host';
  if (/[\s\p{Cc}]/u.test(text)) return 'it has a blank or a control character in it';
  if (text.includes('\\')) return 'it has a backslash';
  if (/[?#]/.test(text)) return 'it has a query or a fragment';
  if (text.includes('@')) return 'it has a user, or an @ in its path';
  if (!URL.canParse(text)) return 'it is not a URL';
  const { hostname } = new URL(text);
  // A resolver takes such a name for the one without; a list of hosts does not.
  return hostname.endsWith('.') ? `its host ${hostname} ends with a dot` : undefined;
}
