/** Replaces every secret in a text by its name. */
export type Redact = (text: string) => string;

/**
 * @param secrets values by the names that stand for them
 * @returns a function that replaces each value as it is, and as it looks percent-encoded, in base64 and inside JSON
 */
export function redactor(secrets: { readonly [name: string]: string }): Redact {
  const replacements = Object.entries(secrets)
    .filter(([, value]) => value !== '')
    .flatMap(([name, value]) => formsOf(value).map((form) => [form, name] as const))
    // A secret that contains another one is replaced first.
    .sort(([a], [b]) => b.length - a.length);
  return (text) => replacements.reduce((redacted, [form, name]) => redacted.replaceAll(form, name), text);
}

function formsOf(value: string): readonly string[] {
  const base64 = Buffer.from(value).toString('base64');
  return [
    ...new Set([
      value,
      encodeURIComponent(value),
      JSON.stringify(value).slice(1, -1),
      base64,
      base64.replace(/=+$/, ''),
    ]),
  ];
}
