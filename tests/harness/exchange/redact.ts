/** Replaces every secret in a text by its name. */
export type Redact = (text: string) => string;

/**
 * @param secrets values by the names that stand for them
 * @returns a function that replaces each value, also where it is encoded for a URL, a form, JSON or in base64
 */
export function redactor(secrets: { readonly [name: string]: string }): Redact {
  const names = new Map<string, string>();
  for (const [name, value] of Object.entries(secrets)) {
    for (const form of value === '' ? [] : formsOf(value)) names.set(form, name);
  }
  if (names.size === 0) return (text) => text;
  // In one pass, so that no name is taken for another secret; a secret that contains another one comes first.
  const forms = [...names.keys()].sort((a, b) => b.length - a.length).map(literal);
  const any = new RegExp(forms.join('|'), 'g');
  return (text) => text.replace(any, (form) => names.get(form) ?? form);
}

function formsOf(value: string): readonly string[] {
  const percent = encodeURIComponent(value);
  const form = new URLSearchParams([['', value]]).toString().slice(1);
  const json = JSON.stringify(value).slice(1, -1);
  const base64 = Buffer.from(value).toString('base64');
  const forms = [
    ...[value, percent, lowerCase(percent), form, lowerCase(form)],
    ...[json, json.replaceAll('/', '\\/'), JSON.stringify(json).slice(1, -1)],
    ...[base64, base64.replace(/=+$/, ''), Buffer.from(value).toString('base64url')],
  ];
  return [...new Set(forms)];
}

/** Percent codes may be told in lower case (RFC 3986, 2.1). */
function lowerCase(percent: string): string {
  return percent.replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase());
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
