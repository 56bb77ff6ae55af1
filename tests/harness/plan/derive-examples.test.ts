import { exampleContract as contract, exampleOperation as operation } from '../testing/example';
import { deriveExampleClauses } from './derive-examples';

const value = { name: 'Ada', phone: '+1', kind: 'guest', tags: [], group: 3, zip: '1' };
const examples = { full: { 'x-source': ['L5-9', 'L30'], value }, text: { 'x-source': 'L7', value: 'plain' } };
const [full, text, ...more] = deriveExampleClauses({ ...contract, singleUse: ['phone'] }, { ...operation, examples });

test('a documented request is sent as it is, except what belongs to the account or is taken once', () => {
  expect(full).toMatchObject({
    name: 'examples.full',
    says: 'MUST accept the documented request `full`',
    source: ['L5-9', 'L30'],
    because: 'single-use and account-specific values are replaced: `phone` and `group`',
    cases: [
      { name: 'the documented request is sent', expect: { status: '2XX' }, derived: 'valid' },
      { name: "the documented request is sent with the run's own values", expect: { status: '2XX' }, derived: 'valid' },
    ],
  });
  const bound = { phone: '{$unique.phone}', group: '{$setting.EXAMPLE_GROUP_ID}' };
  const sent = full?.cases.map(({ request }) => request);
  expect(sent).toEqual([
    [{ op: 'replace', path: '/body', value: { ...value, ...bound } }],
    [{ op: 'replace', path: '/body', value: { ...value, ...bound, name: '{$unique.name}' } }],
  ]);
});

test('only the values of the run prove that a contact is its own', () => {
  const needs = full?.cases.map((testCase) => testCase.needs);
  expect(needs).toEqual([['LIVE_SAMPLES=1, because it sends a documented sample number'], undefined]);
});

test('a documented request that is not an object is sent as it is', () => {
  expect(text?.cases[0]?.request).toEqual([{ op: 'replace', path: '/body', value: 'plain' }]);
  expect(more).toEqual([]);
});
