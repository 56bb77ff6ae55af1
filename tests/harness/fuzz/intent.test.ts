import { walked } from '../testing/walking';
import { faultsOf } from './broken';
import type { Store } from './intent';
import { toBreak, toCreate, toMeet, toRead } from './intent';

const create = { does: 'create', isOther: false, draw: {} } as const;
const nobody: Store = new Map();
const somebody: Store = new Map([[false, { step: 0, isCertain: true }]]);

test('a valid contact is accepted; with unusual texts it should be', () => {
  expect(toCreate(walked, create, nobody)).toMatchObject({
    clause: { id: 'example/fuzz.valid', level: 'MUST' },
    isValid: true,
    testCase: { request: [], expect: { status: '2XX' } },
  });
  const named = toCreate(walked, { ...create, draw: { name: { send: 'Zoë' } } }, nobody);
  expect(named).toMatchObject({ clause: { id: 'example/fuzz.text', level: 'SHOULD' } });
});

test('a contact that exists is answered as its clause says', () => {
  const { clause, testCase } = toCreate(walked, create, somebody);
  expect([clause.id, clause.says, testCase.expect]).toEqual([
    'example/fuzz.again',
    'SHOULD refuse a phone that is taken',
    { status: 409 },
  ]);
});

test('another contact has another id', () => {
  const { testCase } = toCreate(walked, { ...create, isOther: true }, somebody);
  expect(testCase.expect.holds).toContainEqual({ unequal: ['$created#/id', '$before.0.created#/id'] });
});

test('a broken contact is rejected by its own clause, and by any where the contact exists', () => {
  const faults = faultsOf(walked, () => false).filter(({ clause }) => clause.id === 'example/kind.required');
  const step = { ...create, does: 'break', faults } as const;
  expect(toBreak(walked, step, nobody)).toMatchObject({ isValid: false, testCase: { expect: { status: 422 } } });
  expect(toBreak(walked, step, somebody).testCase.expect).toEqual({ status: '4XX' });
});

test('of one contact that is sent twice at the same time one is created; of two both are', () => {
  const meet = { does: 'meet', isSame: true, draws: [{}, {}] } as const;
  expect(toMeet(walked, meet, nobody)?.testCase).toMatchObject({
    atOnce: { succeeds: 'one' },
    expect: { status: 409 },
  });
  expect(toMeet(walked, { ...meet, isSame: false }, nobody)?.testCase).toMatchObject({
    atOnce: { succeeds: 'each', requests: [[{ path: '/body', value: { phone: '{$unique.phone.other}' } }]] },
    expect: { status: '2XX' },
  });
  expect(toMeet(walked, meet, somebody)).toBeUndefined();
});

test('a contact is read as it was sent, unless something came after it', () => {
  const read = { does: 'read', isOther: false, by: 'id' } as const;
  const { testCase } = toRead(walked, read, { step: 2, isCertain: true }, { name: 'A' });
  expect(testCase).toMatchObject({ read: { by: 'id', of: 2 }, expect: { status: '2XX' } });
  expect(testCase.expect.holds).toContainEqual({ equal: ['$created#/name', '$before.2.request.body#/name'] });
  expect(JSON.stringify(testCase.expect.holds)).not.toContain('phone');
  expect(toRead(walked, read, { step: 2, isCertain: false }, {}).testCase.expect).toEqual({ status: ['2XX', '4XX'] });
});
