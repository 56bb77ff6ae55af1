import type { Contract, WrittenCase, WrittenClause } from '../../../contracts/contract';
import type { Relation } from '../../../contracts/expectation';
import type { Operation } from '../spec-model';
import { exampleContract, exampleOperation } from '../testing/example';
import { checkedPlan } from './checked-plan';

/** The contract of the tests, in which each change of a case leads to a field. */
const contract: Contract = {
  ...exampleContract,
  clauses: [{ 'a.b': { says: 'MUST be so', source: 'L1', cases: [{ name: 'it is sent', expect: { status: 201 } }] } }],
};

/** As it comes from a file that no compiler has seen. */
function unchecked(changes: { readonly [member: string]: unknown }): Contract {
  return { ...contract, ...changes };
}

function withCase(testCase: Partial<WrittenCase>): Contract {
  return withClause({ cases: [{ name: 'it is sent', expect: { status: 201 }, ...testCase }] });
}

function withClause(clause: { readonly [Member in keyof WrittenClause]?: unknown }): Contract {
  return unchecked({ clauses: [{ 'a.b': { says: 'MUST be so', source: 'L1', cases: [], ...clause } }] });
}

const holding = (relation: Relation) => withCase({ expect: { status: 201, holds: [relation] } });

const check =
  (mistaken: Contract, operation: Operation = exampleOperation) =>
  () =>
    checkedPlan('example', mistaken, operation);

test('a contract without a mistake is planned', () => {
  expect(check(contract)().map(({ id }) => id)).toContain('example/a.b');
});

test.each<[string, Relation, string]>([
  [
    'an unknown field of the contact',
    { present: '$created#/idd' },
    '$created#/idd: the schema has no /idd\nDid you mean /id?',
  ],
  ['one that has to be absent', { empty: '$created#/nam' }, 'the schema has no /nam\nDid you mean /name?'],
  ['a field of a field', { present: '$created#/name/first' }, '/name is a string and has no first'],
  ['a field of the items of a list', { present: '$created#/tags/*/kee' }, 'no /tags/*/kee\nDid you mean /tags/*/key?'],
  ['a field of a list', { present: '$created#/tags/key' }, '/tags is a list and has no key'],
  ['a schema of nothing', { schema: '/updated' }, 'the schema has no /updated'],
  ['an unknown field of the request', { equal: ['$created#/name', '$request.body#/nme'] }, 'Did you mean /name?'],
  ['a setup request that is not there', { present: '$before.0.created#/id' }, 'the case has no setup request'],
  ['an unknown root', { present: '$createdd#/id' }, '$createdd#/id is not an expression'],
  ['an unknown part', { present: '$response.boddy#/id' }, 'Did you mean $response.body#/?'],
  ['a search without a key', { present: '$response.anywhere#' }, 'names no key'],
  ['an unknown setting', { equal: ['$created#/id', '$setting.TYPO'] }, 'the contract has no setting TYPO'],
  ['what is embedded', { equal: ['$created#/id', 'x-{$created#/idd}'] }, 'no /idd'],
  ['one of several', { anyOf: [{ present: '$created#/idd' }], because: 'it is open' }, 'no /idd'],
  ['a broken pattern', { pattern: ['$created#/name', '('] }, 'Invalid regular expression'],
])('%s is refused', (_, relation, said) => {
  expect(check(holding(relation))).toThrow(said);
});

test.each<Relation>([
  { present: '$created#/tags/0/key' },
  { present: '$created' },
  { equal: ['$created#/note/anything', '$run'] },
  { present: '$response.header.x-anything' },
  { present: '$response.body#/anything' },
  { withinSeconds: ['$created#/id', 5] },
  { equal: ['$created#/name', '{$unique.name} of {$setting.EXAMPLE_SOURCE_ID}'] },
  { distinct: ['$created#/id', '$request.body#/phone'] },
])('%j is fine', (relation) => {
  expect(check(holding(relation))).not.toThrow();
});

test('the body of an answer is looked up in the documented response', () => {
  const schema = { type: 'object', properties: { status: { type: 'boolean' } } };
  const response = { description: '', source: ['L1'], headers: {}, examples: {}, schema };
  const operation = { ...exampleOperation, responses: { '201': response } };
  const at = { created: { at: '' } };
  expect(check({ ...holding({ present: '$response.body#/status' }), ...at }, operation)).not.toThrow();
  expect(check({ ...holding({ present: '$response.body#/statu' }), ...at }, operation)).toThrow(
    'Did you mean /status?',
  );
  expect(check({ ...contract, created: { at: '/data' } }, operation)).toThrow('"created" is at /data');
});

const put = (value: string) => withCase({ request: [{ op: 'replace', path: '/body/name', value }] });

test.each<[string, Contract, string]>([
  ['an unknown expression', put('{$uniqe.phone}'), '{$uniqe.phone} is not an expression\nDid you mean $unique.phone?'],
  ['an unknown kind', put('{$unique.phon}'), 'Did you mean $unique.phone?'],
  ['a text without a size', put('{$text}'), 'Write {$text:1000}'],
  ['a signature without one', put('{$signature}'), '{$signature} is not an expression'],
  ['an open brace', put('{$unique.phone'), 'without its closing brace'],
  ['an unknown setting', put('{$setting.TYPO}'), 'the contract has no setting TYPO'],
  ['a raw body', withCase({ raw: '{$run' }), 'without its closing brace'],
  ['an unknown field', withCase({ request: [{ op: 'add', path: '/body/nme', value: 1 }] }), 'Did you mean /body/name?'],
  ['another part', withCase({ request: [{ op: 'remove', path: '/body' }] }), ''],
  ['a change that does not apply', withCase({ request: [{ op: 'remove', path: '/headers/x' }] }), 'does not apply'],
  ['an unknown member', withCase({ reqest: [] } as never), 'case has a member reqest'],
  ['no expectation', withCase({ expect: {} }), '"it is sent" expects nothing'],
  ['an unknown response', withCase({ expect: { body: '201' } }), 'the spec has no response 201'],
  ['a read of nothing', withCase({ read: { by: 'id', of: 0 } }), 'it reads setup request 0 of 0'],
  ['a read that is not documented', withCase({ read: { by: 'id', of: 0 } }), 'the contract has no read by id'],
  ['no source', withClause({ source: undefined }), 'a.b cites no source'],
  ['another source', withClause({ source: 'line 7' }), 'a.b cites "line 7"'],
  ['no case', withClause({}), 'the clause a.b has no case'],
  ['no sentence', withClause({ says: 'MUST ' }), 'the clause a.b says nothing'],
  ['no level', withClause({ says: 'It is so' }), 'the clause a.b says nothing'],
  [
    'a contact without pointer',
    unchecked({ created: { at: 'data' } }),
    'data is not a JSON Pointer\nDid you mean /data?',
  ],
  ['an unknown id', unchecked({ identity: { id: 'idd' } }), '"identity" names idd'],
  ['a word that is not one', unchecked({ carries: { name: 'equals' } }), 'equals is not a word'],
  ['a relation that is not one', unchecked({ carries: { name: [{ equals: [1, 1] }] } }), 'equals is not a relation'],
  ['an unknown carried field', unchecked({ carries: { nam: 'equal' } }), '"carries" names nam'],
  ['an unknown sent field', unchecked({ optional: { grup: 1 } }), '"optional" names grup'],
  [
    'a strange member',
    unchecked({ cleanup: {} }),
    'contract has a member cleanup, which nothing reads\nDid you mean cleanUp?',
  ],
  [
    'a detail without source',
    unchecked({ refusalDetails: { 'name.required': { expect: {} } } }),
    'name.required cites no source',
  ],
  ['an erratum that is not there', withClause({ because: 'see EX-09' }), 'it mentions EX-09'],
  ['an unprovoked response', unchecked({ unprovoked: { '429': 'a flood' } }), 'the spec has no response 429'],
])('%s in a contract: refused', (_, mistaken, said) => {
  if (said !== '') expect(check(mistaken)).toThrow(said);
});

const SIDE = { method: 'DELETE', path: '/contacts/{id}', source: 'L9', status: ['2XX'] };

test.each([
  [{ cleanUp: { ...SIDE, id: 'idd' } }, 'cleanUp has a member id'],
  [{ cleanUp: { ...SIDE, path: '/contacts' } }, '"cleanUp" does not say where {id} goes'],
  [{ cleanUp: { ...SIDE, holds: [{ present: '$created#/idd' }] } }, 'no /idd'],
  [{ reads: { byId: { method: 'GET', path: '/contacts', source: 'L9' } } }, '"byId" does not say where {id} goes'],
  [{ reads: { byValue: { method: 'GET', path: '/a?b={value}', source: 'L9', of: 'nam' } } }, '"byValue" names nam'],
  [{ probe: { method: 'GET', path: '/{$setting.TYPO}', source: 'L9' } }, 'no setting TYPO'],
])('requests beside the operation: %j', (changes, said) => {
  expect(check(unchecked(changes))).toThrow(said);
});

test('the same name in two rooms is refused', () => {
  const twice = [...contract.clauses, ...contract.clauses];
  expect(check({ ...contract, clauses: twice })).toThrow('two clauses are named a.b');
});

test('all mistakes are reported at once', () => {
  expect(check(unchecked({ identity: { id: 'idd' }, singleUse: ['phon'] }))).toThrow(/phon.*\n.*\n.*idd/);
});

describe('a documented response', () => {
  const response = { description: '', source: ['L1'], headers: {}, examples: {} };
  const documenting = (status: string) => ({ ...exampleOperation, responses: { [status]: response } });

  test.each(['201', '2XX', '422', '4XX'])('%s that a case expects is provoked', (status) => {
    expect(check(contract, documenting(status))).not.toThrow();
    expect(check({ ...contract, unprovoked: { [status]: 'so' } }, documenting(status))).toThrow('a case expects');
  });

  test.each(['200', '429', '5XX'])('%s that no case expects needs a reason', (status) => {
    expect(check(contract, documenting(status))).toThrow(`no case expects the documented response ${status}`);
    expect(check({ ...contract, unprovoked: { [status]: 'a flood' } }, documenting(status))).not.toThrow();
    expect(check({ ...contract, unprovoked: { [status]: ' ' } }, documenting(status))).toThrow('without a reason');
  });
});

test('a required header is left out by some case', () => {
  const parameters = [{ name: 'Authorization', in: 'header', required: true, 'x-source': 'L5' }] as const;
  const operation = { ...exampleOperation, parameters };
  expect(check(contract, operation)).toThrow('no case leaves out the required header Authorization');
  const removing = withCase({ request: [{ op: 'remove', path: '/headers/authorization' }] });
  expect(check(removing, operation)).not.toThrow();
});

describe('what an erratum says of answers', () => {
  const erratum = { id: 'EX-01', source: 'L1', readings: ['a', 'b'], taken: 'a', because: 'c' };
  const showing = (shown: unknown) => unchecked({ errata: [{ ...erratum, shown }] });
  const both = [{ status: 201 }, { status: 200 }];

  test.each<[string, unknown, string]>([
    [
      'another number of expectations',
      { by: 'success', as: [{ status: 201 }] },
      'EX-01 has 2 readings, and "shown" has 1',
    ],
    ['an unknown kind', { by: 'succes', as: both }, 'succes is not a kind of answer\nDid you mean success?'],
    [
      'an unknown clause',
      { by: ['a.c'], as: both },
      'EX-01 asks the answers of a.c, which is not a clause\nDid you mean a.b?',
    ],
    ['an unknown member', { by: 'success', as: both, when: 1 }, 'shown has a member when, which nothing reads'],
    ['an expectation of nothing', { by: 'success', as: [{}, { status: 200 }] }, 'an expectation fits every answer'],
    ['an unknown status', { by: 'success', as: [{ status: 99 }, { status: 200 }] }, 'Write a status from 100 to 599'],
    [
      'an unknown field',
      { by: 'success', as: [{ holds: [{ present: '$created#/idd' }] }, { status: 200 }] },
      'no /idd',
    ],
    [
      'a comparison of answers',
      { by: 'success', as: [{ holds: [{ constant: '$created#/id' }] }, { status: 200 }] },
      'it compares several answers',
    ],
  ])('%s is refused', (_, shown, said) => {
    expect(check(showing(shown))).toThrow(said);
  });

  test.each<[unknown]>([[undefined], [{ by: ['a.b'], as: both }], [{ by: 'answer', as: both }]])(
    '%j is fine',
    (shown) => {
      expect(check(showing(shown))).not.toThrow();
    },
  );
});
