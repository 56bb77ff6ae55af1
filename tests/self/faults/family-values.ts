import type { Clause, Subject } from '../../harness/model';
import { freeTexts } from '../../harness/plan/second/texts';
import type { Reference } from '../../sandbox/provider';
import { deep } from '../variants/variant';
import type { Fault } from './fault';
import { altering } from './fault';
import { reads } from './judge-fault';

/** How real systems damage texts, by the clause that notices. */
const DAMAGES: { readonly [textClass: string]: { readonly [what: string]: (text: string) => string } } = {
  quotes: {
    'escapes apostrophes in': (text) => text.replaceAll("'", "\\'"),
    'drops double quotes from': (text) => text.replaceAll('"', ''),
  },
  backslash: { 'drops backslashes from': (text) => text.replaceAll('\\', '') },
  markup: {
    'strips tags from': (text) => text.replace(/<\/?\w+>/g, ''),
    'stores entities in': (text) => text.replace(/&(?!amp;)/g, '&amp;').replaceAll('<', '&lt;'),
    'decodes entities of': (text) => text.replaceAll('&amp;', '&'),
  },
  escapes: {
    'reads plus signs as blanks in': (text) => text.replaceAll('+', ' '),
    'decodes percent signs of': (text) => text.replaceAll('%41', 'A'),
    'fills placeholders of': (text) => text.replaceAll('%s', ''),
  },
  astral: {
    'replaces astral characters of': (text) => text.replace(/[\u{10000}-\u{10ffff}]/gu, '?'),
    'cuts at the first astral character': (text) => text.replace(/[\u{10000}-\u{10ffff}].*/su, ''),
  },
  joined: {
    'drops joiners from': (text) => text.replaceAll('\u200d', ''),
    'drops variation selectors from': (text) => text.replaceAll('\ufe0f', ''),
  },
  signs: {
    'neutralises formulas in': (text) => text.replace(/=(?=1\+1)/, "'="),
    'straightens quotes of': (text) => text.replace(/[“”]/g, '"'),
    'replaces dashes of': (text) => text.replaceAll('–', '-'),
  },
  combining: { 'strips marks from': (text) => text.normalize('NFD').replace(/\p{M}/gu, '') },
  'right-to-left': { 'reads as Latin 1': (text) => text.replace(/[\u0590-\u06ff]/g, '?') },
  ideographs: { 'replaces ideographs of': (text) => text.replace(/[\u3000-\u9fff\uac00-\ud7af]/g, '?') },
  lines: {
    'keeps the first line of': (text) => text.split('\n')[0] ?? '',
    'joins the lines of': (text) => text.replace(/[\n\t]/g, ' '),
  },
  letter: { 'loses a single letter in': (text) => (/^\p{L}$/u.test(text) ? '' : text) },
  falsy: {
    'takes 0 for empty in': (text) => (text === '0' ? '' : text),
    'takes null for nothing in': (text) => (text === 'null' ? '' : text),
    'takes NaN for nothing in': (text) => (text === 'NaN' ? '' : text),
  },
  digits: {
    'drops leading zeros from': (text) => text.replace(/^0+(?=\d)/, ''),
    'reads long numbers in': (text) => (/^\d{18,}$/.test(text) ? String(Number(text)) : text),
    'reads exponents in': (text) => (/^\de\d$/.test(text) ? String(Number(text)) : text),
  },
  'longest-two-byte': { 'counts bytes in': (text) => cutToBytes(text, Math.max([...text].length, 20)) },
  'longest-four-byte': { 'counts units of UTF-16 in': (text) => text.slice(0, [...text].length) },
  long: {
    'cuts at 255 characters': (text) => text.slice(0, 255),
    'cuts at 4000 characters': (text) => text.slice(0, 4000),
  },
};

/** As many bytes as a limit of characters would allow. */
function cutToBytes(text: string, limit: number): string {
  return Buffer.byteLength(text) > limit
    ? Buffer.from(text)
        .subarray(0, limit)
        .toString('utf8')
        .replace(/\ufffd$/, '')
    : text;
}

/** Each class of text damaged in each field that comes back. */
export function valueFaults({ contract, operation, clauses }: Subject, reference: Reference): readonly Fault[] {
  const roots = new Set(freeTexts(contract, operation).map(({ at }) => at.split('/')[1] ?? ''));
  const returned = [...roots].filter((field) => operation.contact.properties?.[field] !== undefined);
  return Object.entries(DAMAGES).flatMap(([textClass, damages]) => {
    const fields = returned.filter((field) => sends(clauses, textClass, field));
    return Object.entries(damages).flatMap(([what, damage]) =>
      fields.map(
        (field): Fault => ({
          name: `${what} ${field}`,
          reference: altering(reference, (contact) => ({
            ...contact,
            [field]: deep(contact[field] ?? null, (value) => (typeof value === 'string' ? damage(value) : value)),
          })),
          breaks: (clause) => clause.id.includes('/text.') || reads(field)(clause),
          depth: 'second',
        }),
      ),
    );
  });
}

/** Whether the clause of a class of text sends one in a field. */
function sends(clauses: readonly Clause[], textClass: string, field: string): boolean {
  const clause = clauses.find(({ id }) => id.endsWith(`/text.${textClass}`));
  return clause?.cases.some(({ request }) => request.some(({ path }) => path === `/body/${field}`)) ?? false;
}
