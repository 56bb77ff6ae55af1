import { exampleContract as contract, exampleOperation as operation } from '../testing/example';
import { deriveExampleClauses } from './derive-examples';

const value = { name: 'Ada', phone: '+1', kind: 'guest', tags: [], group: 3, zip: '1' };
const examples = { full: { 'x-source': ['L5-9', 'L30'], value }, text: { 'x-source': 'L7', value: 'plain' } };
const [full, text, ...more] = deriveExampleClauses(contract, { ...operation, examples });

test('a documented request is sent with values of our own where it must', () => {
  expect(full).toMatchObject({
    name: 'examples.full',
    says: 'MUST accept the documented request `full`',
    source: ['L5-9', 'L30'],
    cases: [{ name: 'the documented request is sent', expect: { status: '2XX' }, derived: 'valid' }],
  });
  const own = { name: '{$unique.name}', phone: '{$unique.phone}', group: '{$setting.EXAMPLE_GROUP_ID}' };
  expect(full?.cases[0]?.request).toEqual([{ op: 'replace', path: '/body', value: { ...value, ...own } }]);
});

test('a documented request that is no object is sent as it is', () => {
  expect(text?.cases[0]?.request).toEqual([{ op: 'replace', path: '/body', value: 'plain' }]);
  expect(more).toEqual([]);
});
