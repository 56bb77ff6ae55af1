import type { Operand } from '../../../../contracts/expectation';
import { code } from './markdown';
import { value } from './value';

/** The parts of an exchange as expressions name them, and their words; the first group is a place in the part. */
const PARTS: readonly (readonly [RegExp, (place: string) => string])[] = [
  [/^\$statusCode$/, () => 'the status'],
  [/^\$created#?$/, () => 'the contact'],
  [/^\$created#\/(.+)$/, (place) => `the contact’s ${code(place)}`],
  [/^\$request\.body#?$/, () => 'the body that was sent'],
  [/^\$request\.body#\/(.+)$/, (place) => `the ${code(place)} that was sent`],
  [/^\$request\.header\.(.+)$/, (place) => `the header ${code(place)} that was sent`],
  [/^\$response\.body#?$/, () => 'the body'],
  [/^\$response\.body#\/(.+)$/, (place) => `the body’s ${code(place)}`],
  [/^\$response\.anywhere#\/(.+)$/, (place) => `${code(place)}, anywhere in the body,`],
  [/^\$response\.header\.(.+)$/, (place) => `the header ${code(place)}`],
];

/** Expressions inside a text that are evaluated on the response; the others are filled in before sending. */
const EMBEDDED = /\{(\$(?:statusCode|created|request|response|before)\b[^{}]*)\}/;

/** An operand of a relation, in words. */
export function operand(told: Operand): string {
  if (typeof told !== 'string') return value(told);
  if (told.startsWith('$')) return expression(told);
  const parts = told.split(EMBEDDED);
  if (parts.length === 1) return value(told);
  // Literal text and expressions alternate.
  return parts
    .flatMap((part, index) => (part === '' ? [] : [index % 2 === 0 ? value(part) : expression(part)]))
    .join(' followed by ');
}

function expression(told: string): string {
  const [, step, rest] = /^\$before\.(\d+)\.(.+)$/.exec(told) ?? [];
  if (step !== undefined) return `${expression(`$${rest}`)} in setup request ${Number(step) + 1}`;
  for (const [form, words] of PARTS) {
    const found = form.exec(told);
    if (found) return words(found[1] ?? '');
  }
  return code(`{${told}}`);
}
