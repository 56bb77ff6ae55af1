import type { SentRequest } from '../exchange/exchange';
import type { Part } from '../form/multipart';

/**
 * A request as a curl command for a POSIX shell. Secrets stand as the variables that hold them, so the line can be
 * pasted where these are set, and shown where they are not.
 *
 * @param secrets the names of the variables; in the request they stand in place of their values
 */
export function curl({ method, url, headers, text, form }: SentRequest, secrets: readonly string[]): string {
  const shown = form ? Object.entries(headers).filter(([name]) => name !== 'content-type') : Object.entries(headers);
  const lines = [
    `curl -X ${method} ${quote(url, secrets)}`,
    // curl takes `name:` for a header to leave out, and `name;` for an empty one.
    ...shown.map(([name, value]) => `-H ${quote(value === '' ? `${name};` : `${name}: ${value}`, secrets)}`),
    ...(form ? form.parts.map((part) => `-F ${quote(fieldOf(part), secrets)}`) : []),
    ...(form || text === '' ? [] : [`--data-raw ${quote(text, secrets)}`]),
  ];
  return lines.join(' \\\n  ');
}

function fieldOf({ name, value }: Part): string {
  return typeof value === 'string' ? `${name}=${value}` : `${name}=@${value.name};type=${value.type}`;
}

/** In single quotes nothing is special but the quote; where a variable has to be filled in, double quotes are needed. */
function quote(text: string, secrets: readonly string[]): string {
  const names = secrets.filter((name) => text.includes(name)).sort((a, b) => b.length - a.length);
  if (names.length === 0) return `'${text.replaceAll("'", `'\\''`)}'`;
  const escaped = text.replace(/["$`\\]/g, '\\$&');
  return `"${escaped.replace(new RegExp(names.join('|'), 'g'), (name) => `$\{${name}}`)}"`;
}
