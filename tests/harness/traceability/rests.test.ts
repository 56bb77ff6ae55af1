import { parseSpec } from '../spec/load';
import type { Citation } from './citations';
import { citationsOf, informativeCitations } from './citations';
import type { Readings } from './rests';
import { restsOn } from './rests';

const SPEC = `components:
  schemas:
    NewContact:
      x-source: L1
      properties:
        name:
          x-source: L5
          properties:
            first: { x-source: L5 }
`;
const spec = parseSpec('specs/example.yaml', SPEC);
const readings: Readings = {
  spec: { file: 'specs/example.yaml', lineOf: spec.lineOf },
  contracts: [{ file: 'contracts/example/rules.ts', text: "{\n  'name.unique': {\n    id: 'EX-01',\n" }],
  informative: { file: 'specs/informative.json', lineOf: (index) => 10 + index },
  page: { file: 'generated/example/clauses.md', text: '# Page\n\n### example/name.required\n' },
  types: {
    file: 'generated/example/types.ts',
    text: '  first: never;\n  NewContact: {\n    name?: {\n      first: string;\n',
  },
};
const clause = (name: string): Citation => ({ name, role: 'checks', ranges: [{ from: 4, to: 6 }], added: [] });
const citations = [
  clause('example/name.required'),
  clause('example/name.unique'),
  { ...clause('erratum EX-01'), role: 'contradicts' as const },
  ...citationsOf([], [], spec.document),
  ...informativeCitations([
    { lines: 'L2', reason: 'title' },
    { lines: 'L5', reason: 'advice' },
  ]),
];

test('what rests on a line is told with its place', () => {
  expect(
    restsOn([5], citations, readings).map(({ kind, name, file, line }) => `${kind} ${name} ${file}:${line}`),
  ).toEqual([
    'spec NewContact/name specs/example.yaml:6',
    'spec NewContact/name/first specs/example.yaml:9',
    'type NewContact/name generated/example/types.ts:3',
    'type NewContact/name/first generated/example/types.ts:4',
    'clause example/name.required generated/example/clauses.md:3',
    'clause example/name.unique contracts/example/rules.ts:2',
    'erratum EX-01 contracts/example/rules.ts:3',
    'informative advice specs/informative.json:11',
  ]);
});

test('nothing rests on a line that nobody cites', () => {
  expect(restsOn([7], citations, readings)).toEqual([]);
});
