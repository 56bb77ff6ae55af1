import type { Expectation, Status } from '../../../../contracts/expectation';
import type { Schema } from '../../spec-model';
import { code, oneOf } from './markdown';
import type { Wording } from './members';
import { wordsOf } from './members';
import { operand } from './operand';
import { relationWords } from './relation';
import { value } from './value';

type Part = 'answer' | 'relation';

/** As an expression; it is reported on the line that says which ones pass. */
const STATUS = '$statusCode';

/** Relations are long and often several; everything else is short. */
const EXPECTATION = {
  status: {
    part: 'answer',
    words: ({ status, observe = [] }) => {
      const words = status === undefined ? 'any status' : statusWords(status);
      return [observe.includes(STATUS) ? `${words} (reported)` : words];
    },
  },
  code: { part: 'answer', words: (expect) => (expect.code === undefined ? [] : [`code ${code(expect.code)}`]) },
  message: { part: 'answer', words: ({ message }) => (message === undefined ? [] : [`message ${value(message)}`]) },
  fields: {
    part: 'answer',
    words: ({ fields = [] }) => (fields.length === 0 ? [] : [`names ${fields.map(code).join(', ')}`]),
  },
  json: { part: 'answer', words: ({ json }) => (json ? ['content type and body are JSON'] : []) },
  body: {
    part: 'answer',
    words: ({ body }) => (body === undefined ? [] : ['content type and body are as documented']),
  },
  header: {
    part: 'answer',
    words: ({ header }) => (header === undefined ? [] : [`the header ${code(header[1])} is as documented`]),
  },
  holds: {
    part: 'relation',
    words: ({ holds = [] }, contact) => holds.map((relation) => relationWords(relation, contact)),
  },
  onSuccess: {
    part: 'relation',
    words: ({ onSuccess = [] }, contact) =>
      onSuccess.map((relation) => `where it succeeds, ${relationWords(relation, contact)}`),
  },
  observe: {
    part: 'relation',
    words: ({ observe = [] }) =>
      observe.filter((each) => each !== STATUS).map((each) => `${operand(each)} is reported, whatever it is`),
  },
} satisfies { readonly [Member in keyof Expectation]-?: Wording<Part, Expectation> };

/** What must come back, in words: first what fits on one line, then what takes a line each. */
export function expectedWords(expect: Expectation, contact: Schema): readonly [string, ...string[]] {
  const answer = wordsOf<Part, Expectation>(EXPECTATION, 'answer', expect, contact).join(', ');
  const relations = wordsOf<Part, Expectation>(EXPECTATION, 'relation', expect, contact);
  return relations.length === 1 ? [`${answer}, ${relations.join('')}`] : [answer, ...relations];
}

/** `2XX`, `400, 401 or 403` */
export function statusWords(status: Status | readonly Status[]): string {
  return oneOf([status].flat());
}
