import { uniqueValue } from '../request/unique';
import { holds, isPhone, listMarkers, markersIn, markersOf, runIn } from './markers';

const SEED = { run: 'abc123', slot: 1, time: 1767323045 };
const make = (kind: string, slot = 1, label = '', length?: number) =>
  uniqueValue({ ...SEED, slot }, kind, label, length);

describe('in the text of a request', () => {
  test.each([
    ['nothing', '', [], []],
    ['no value of the run', '{"name": "Ada", "phone": "+12025550101"}', [], []],
    ['a name', `{"name": "${make('name')}"}`, ['Contract Test abc123-1-0'], []],
    ['a name among others', `{"note": "of ${make('name')}, twice"}`, ['Contract Test abc123-1-0'], []],
    ['a padded name', `{"name": "${make('name', 1, '', 60)}"}`, ['Contract Test abc123-1-0'], []],
    ['an e-mail address', `{"email": "${make('email')}"}`, ['contract-test-abc123-1-0'], []],
    ['a padded address', `{"email": "${make('email', 1, '', 191)}"}`, ['contract-test-abc123-1-0'], []],
    ['the second name', `{"name": "${make('name', 1, 'other')}"}`, ['Contract Test abc123-1-1'], []],
    ['a phone number', `{"phone": "${make('phone')}"}`, [], ['2015550102']],
    ['the second number', `{"phone": "${make('digits', 1, 'other')}"}`, [], ['2015550103']],
    ['a padded number', `{"phone": "${make('digits', 1, '', 20)}"}`, [], ['2015550102']],
    ['a number in groups', '{"phone": "+1 (201) 555-0102"}', [], ['2015550102']],
    ['a number beside others', '{"phones": ["202 5550100", "201 5550102"]}', [], ['2015550102']],
    ['a number in two texts', '{"phones": ["201", "5550102"]}', [], []],
    ['a number on two lines of a form', 'a=201\nb=5550102', [], []],
    ['another slot', `{"name": "${make('name', 11)}", "phone": "${make('phone', 11)}"}`, [], []],
    ['another run', '{"name": "Contract Test abc124-1-0"}', [], []],
  ])('that holds %s', (_, text, own, phones) => {
    expect(markersIn(text, SEED)).toEqual({ own, phones });
  });

  test('in slot 11 nothing of slot 1 is found', () => {
    expect(markersIn(`${make('name')} ${make('email')} ${make('phone')}`, { ...SEED, slot: 11 })).toEqual({
      own: [],
      phones: [],
    });
  });
});

test.each([
  ['Contract Test abc123-1-0', true],
  ['Dr. Contract Test abc123-1-0', true],
  ['Contract Test abc123-1-0xxxx', true],
  ['Contract Test abc123-1-0@example.com', true],
  ['Contract Test abc123-1-0 7', true],
  ['Contract Test abc123-1-07', false],
  ['Contract Test abc123-1-', false],
  ['contract test abc123-1-0', false],
  ['', false],
])('"%s" holds the marker: %s', (text, want) => {
  expect(holds(text, 'Contract Test abc123-1-0')).toBe(want);
});

test.each([
  ['2015550102', true],
  ['+12015550102', true],
  ['+1 (201) 555-0102', true],
  ['12015550102@c.us', true],
  ['tel:+1-201-555-0102;ext=9', true],
  [`2015550102${' '.repeat(30)}`, true],
  [`2015550102${' '.repeat(31)}`, false],
  ['5550102', false],
  ['2015550103', false],
  ['', false],
])('"%s" is the phone number: %s', (text, want) => {
  expect(isPhone(text, '2015550102')).toBe(want);
});

test.each([
  ['Contract Test abc123-1-0', 'abc123'],
  ['Dr. Contract Test abc124-11-1xxxx', 'abc124'],
  ['CONTRACT-TEST-ABC123-1-0@EXAMPLE.COM', 'abc123'],
  ['Contract Test', undefined],
  ['Contract Test of 1-0', undefined],
  ['Contract Test abc123-1-', undefined],
  ['Contract Test abc123', undefined],
  ['Ada, 2015550102', undefined],
  ['', undefined],
])('"%s" is of the run %s', (text, want) => {
  expect(runIn(text)).toBe(want);
});

test.each([
  [[], { own: [], phones: [] }],
  [['2015550102'], { own: [], phones: ['2015550102'] }],
  [
    ['Contract Test abc123-1-0', 'contract-test-abc123-1-0', '2015550102', '2015550103'],
    { own: ['Contract Test abc123-1-0', 'contract-test-abc123-1-0'], phones: ['2015550102', '2015550103'] },
  ],
  [['201-5550102'], { own: ['201-5550102'], phones: [] }],
  [['a2015550102'], { own: ['a2015550102'], phones: [] }],
])('the markers of the list %j', (values, want) => {
  expect(markersOf(values)).toEqual(want);
  expect(listMarkers(want)).toEqual(values);
});
