import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formsOf } from './echo';

/** The text of every file below a folder, with its name. */
export function textsBelow(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return files.filter((file) => statSync(file).isFile()).map((file) => `${file}\n${readFileSync(file, 'utf8')}`);
}

/** The length of the shortest part that counts as a leak. */
const PART = 12;

/**
 * Finds where a text shows a secret or a part of one in any form: a few characters around it.
 *
 * @param words words that must not be shown either
 */
export function leakFinder(words: readonly string[], secrets: readonly string[]): (text: string) => readonly string[] {
  const parts = secrets.flatMap((secret) =>
    Array.from({ length: Math.max(1, secret.length - PART + 1) }, (_, start) => secret.slice(start, start + PART)),
  );
  // The digits of a secret in base64 at any alignment, without those shared with neighbours.
  const encoded = [...words, ...secrets].flatMap((secret) =>
    [0, 1, 2].map((before) =>
      Buffer.from('\0'.repeat(before) + secret)
        .toString('base64')
        .slice(before && before + 1, -4),
    ),
  );
  const forms = new Set([...words, ...secrets.flatMap(formsOf), ...parts, ...encoded].map(plain));
  return (text) => {
    const plainText = plain(text);
    return [...forms].flatMap((form) => {
      const at = plainText.indexOf(form);
      return at < 0 ? [] : [plainText.slice(Math.max(0, at - 60), at + form.length + 20)];
    });
  };
}

/** A text without JSON escapes, in lower case. */
function plain(text: string): string {
  return text.toLowerCase().replace(/\\+u0000|\\+n|[\\\0\n]/g, '');
}
