import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formsOf } from './echo';

/** The text of every file below a folder, with its name. */
export function textsBelow(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return files.filter((file) => statSync(file).isFile()).map((file) => `${file}\n${readFileSync(file, 'utf8')}`);
}

/** The shortest part that would be one too much. */
const PART = 12;

/**
 * Finds where a text shows one of some secrets, or a part of one, in some form: a few characters around it.
 *
 * @param words what may not be shown either
 */
export function leakFinder(words: readonly string[], secrets: readonly string[]): (text: string) => readonly string[] {
  const parts = secrets.flatMap((secret) =>
    Array.from({ length: Math.max(1, secret.length - PART + 1) }, (_, start) => secret.slice(start, start + PART)),
  );
  // The digits that a secret becomes in base64 wherever it is, without those that its neighbours share.
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

/** What is left of a text whatever wrote it as JSON, in whichever case. */
function plain(text: string): string {
  return text.toLowerCase().replace(/\\+u0000|\\+n|[\\\0\n]/g, '');
}
