import type { Case, Violation } from '../../model';
import { nameOf } from '../../plan/name-of';
import type { Schema } from '../../spec-model';
import { expectedWords } from './expected';
import { code, oneOf, text } from './markdown';
import type { Wording } from './members';
import { wordsOf } from './members';
import { needText } from './need';
import { atOnceWords, readWords, requestWords, stepWords } from './sent';
import { rawText } from './value';

type Part = 'name' | 'needs' | 'setup' | 'sent' | 'read' | 'expected' | 'exempt' | 'fault';

const CASE = {
  name: { part: 'name', words: ({ name }) => [text(name)] },
  needs: { part: 'needs', words: ({ needs }) => needs.map((need) => text(needText(need))) },
  before: { part: 'setup', words: ({ before }) => before.map(stepWords) },
  request: {
    part: 'sent',
    words: ({ request, raw }) => (raw !== undefined && request.length === 0 ? [] : [requestWords(request)]),
  },
  read: { part: 'read', words: ({ read }) => (read ? [readWords(read)] : []) },
  atOnce: { part: 'sent', words: ({ atOnce }) => (atOnce ? [atOnceWords(atOnce)] : []) },
  raw: { part: 'sent', words: ({ raw }) => (raw === undefined ? [] : [rawWords(raw)]) },
  exempt: {
    part: 'exempt',
    words: ({ exempt, asIn = [] }) => exempt.filter((each) => !asIn.includes(each)).map(code),
  },
  expect: {
    part: 'expected',
    words: ({ expect, asIn }, contact) => expectedWords(asIn ? withoutCarried(expect) : expect, contact),
  },
  asIn: { part: 'expected', words: ({ asIn, expect }) => (asIn ? [carriedWords(asIn, expect)] : []) },
  derived: {
    part: 'fault',
    words: ({ derived }) => (derived === undefined ? [] : [derived === 'valid' ? VALID : brokenWords(derived)]),
  },
} satisfies { readonly [Member in keyof Case]-?: Wording<Part, Case> };

/** What a case expects besides the relations of standing clauses. */
function withoutCarried({ holds: _, onSuccess: __, ...expect }: Case['expect']): Case['expect'] {
  return expect;
}

function carriedWords(asIn: readonly string[], { onSuccess }: Case['expect']): string {
  const names = asIn.map((id) => code(nameOf(id)));
  const where = onSuccess ? 'where it succeeds, what was sent' : 'what was sent';
  return `${where} comes back as in ${new Intl.ListFormat('en').format(names)}`;
}

function rawWords(raw: string): string {
  return raw === '' ? 'an empty raw body' : `the raw body ${rawText(raw)}`;
}

const VALID = 'valid';

function brokenWords({ keyword, at }: Violation): string {
  return `${code(keyword)} of ${at === '' ? 'the body' : code(at.slice(1))}`;
}

/** A case in one line: what is sent, and what must come back. Several relations take a line each below it. */
export function caseLines(testCase: Case, contact: Schema): readonly string[] {
  const words = (part: Part) => wordsOf<Part, Case>(CASE, part, testCase, contact);
  const notes = [
    ...prefixed('needs ', words('needs').join('; ')),
    ...prefixed('exempt from ', words('exempt').join(', ')),
  ].join('; ');
  const read = words('read');
  const requests = [...words('setup'), ...(read.length > 0 ? read : [words('sent').join(', ')])];
  const sent = `${requests.length > 1 ? 'first ' : ''}${requests.join(', then ')}`;
  const [answer, ...relations] = words('expected');
  return [
    `- **${words('name').join('')}**${notes && ` (${notes})`}: ${sent} → ${answer}`,
    ...relations.map((relation) => `  - ${relation}`),
  ];
}

function prefixed(prefix: string, words: string): readonly string[] {
  return words === '' ? [] : [prefix + words];
}

/** What the spec says about the requests of derived cases; empty for written ones. */
export function faultWords(cases: readonly Case[], contact: Schema): string {
  const said = cases.flatMap((testCase) => wordsOf<Part, Case>(CASE, 'fault', testCase, contact));
  const faults = [...new Set(said)].filter((fault) => fault !== VALID);
  if (said.length === 0) return '';
  return faults.length === 0 ? ' Every request is valid.' : ` Rejected requests break only ${oneOf(faults)}.`;
}
