import { bold } from 'picocolors';
import type { Reference } from './provider';

/** What a developer needs to use the sandbox: for each provider its settings and a curl line that works as is. */
export function introduction(origin: string, references: { readonly [provider: string]: Reference }): string {
  return Object.entries(references)
    .map(([provider, reference]) => {
      const baseUrl = `${origin}${reference.base}`;
      const settings = { [`${provider.toUpperCase()}_BASE_URL`]: baseUrl, ...reference.settings };
      return [
        bold(provider),
        ...Object.entries(settings).map(([name, value]) => `  ${name}=${quoted(String(value))}`),
        `  ${curlLine(`${baseUrl}${reference.path}`, reference)}`,
        '',
      ].join('\n');
    })
    .join('\n');
}

/** Quoted for a POSIX shell and a .env file. */
function quoted(value: string): string {
  return /^[\w./:@+-]*$/.test(value) ? value : `'${value}'`;
}

function curlLine(url: string, { headers, example, curl }: Reference): string {
  if (curl) return curl(url);
  const parts = Object.entries({ 'content-type': 'application/json', ...headers }).map(
    ([name, value]) => `-H '${name}: ${value}'`,
  );
  return `curl -X POST '${url}' ${parts.join(' ')} -d '${JSON.stringify(example)}'`;
}
