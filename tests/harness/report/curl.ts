import { partsOf } from '../lib/visible';
import type { ReportedPart, ReportedRequest } from './result';

/**
 * A request as a curl command for a POSIX shell. Secrets appear as the variables that hold them, so the line can be
 * shown anywhere, and run where these are set. Characters that a terminal would interpret are given by their bytes, in
 * the quotes that bash, zsh and ksh have for that (POSIX.1-2024, 2.2.4; dash has none).
 *
 * @param secrets the names of the variables, which replace their values in the request
 */
export function curl({ method, url, headers, text, form }: ReportedRequest, secrets: readonly string[]): string {
  const shown = form ? Object.entries(headers).filter(([name]) => name !== 'content-type') : Object.entries(headers);
  const lines = [
    `curl -X ${method} ${quote(url, secrets)}`,
    // curl omits a header given as `name:` and sends an empty one for `name;`.
    ...shown.map(([name, value]) => `-H ${quote(value === '' ? `${name};` : `${name}: ${value}`, secrets)}`),
    ...(form ? form.parts.map((part) => `-F ${quote(fieldOf(part), secrets)}`) : []),
    ...(form || text === '' ? [] : [`--data-raw ${quote(text, secrets)}`]),
  ];
  return lines.join(' \\\n  ');
}

// Pages in a browser show the command, too.
const UTF8 = new TextEncoder();

function fieldOf({ name, value }: ReportedPart): string {
  return typeof value === 'string' ? `${name}=${value}` : `${name}=@${value.name};type=${value.type}`;
}

function quote(text: string, secrets: readonly string[]): string {
  const parts = partsOf(text).map((part, index) => {
    if (index % 2 === 1) return `$'${[...UTF8.encode(part)].map(escaped).join('')}'`;
    return part === '' ? '' : quoteShown(part, secrets);
  });
  return parts.join('') || "''";
}

/** In single quotes only the quote itself is special; expanding a variable takes double quotes. */
function quoteShown(text: string, secrets: readonly string[]): string {
  const names = secrets.filter((name) => text.includes(name)).sort((a, b) => b.length - a.length);
  if (names.length === 0) return `'${text.replaceAll("'", `'\\''`)}'`;
  const bare = text.replace(/["$`\\]/g, '\\$&');
  return `"${bare.replace(new RegExp(names.join('|'), 'g'), (name) => `$\{${name}}`)}"`;
}

const SHORT: { readonly [byte: number]: string } = { 9: '\\t', 10: '\\n', 13: '\\r' };

function escaped(byte: number): string {
  return SHORT[byte] ?? `\\${byte.toString(8).padStart(3, '0')}`;
}
