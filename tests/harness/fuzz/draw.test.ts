import fc from 'fast-check';
import { bodyOf } from '../request/build';
import { exampleContract, exampleOperation, requestScope } from '../testing/example';
import type { Draw } from './draw';
import { changesOf, drawArbitrary, rootOf } from './draw';

const subject = { contract: exampleContract, operation: exampleOperation };

const sample = (isMarked: boolean, settings: object = requestScope.settings): readonly Draw[] =>
  fc.sample(drawArbitrary({ subject, settings: { ...settings }, isMarked }), { numRuns: 300, seed: 1 });

const sentFor = (draws: readonly Draw[], field: string) =>
  draws.flatMap(({ [field]: choice }) => (choice && choice !== 'left out' ? [choice.send] : []));

test('draws send each value of a closed list, texts, and lists of items with other texts', () => {
  const draws = sample(false);
  expect(new Set(sentFor(draws, 'kind'))).toEqual(new Set(['lead', 'guest']));
  expect(new Set(sentFor(draws, 'name')).size).toBeGreaterThan(20);
  expect(sentFor(draws, 'tags')).toContainEqual([{ key: 'plan', value: 'basic' }]);
  expect(new Set(sentFor(draws, 'tags').map((tags) => JSON.stringify(tags))).size).toBeGreaterThan(20);
  expect(new Set(sentFor(draws, 'source_id'))).toEqual(new Set(['{$setting.EXAMPLE_SOURCE_ID}']));
});

test('an optional field is left out now and then, a required one never', () => {
  const leftOut = new Set(
    sample(false).flatMap((draw) => Object.keys(draw).filter((name) => draw[name] === 'left out')),
  );
  expect([...leftOut].sort()).toEqual(['email', 'group', 'source_id', 'tags']);
});

test('a value that needs a setting is sent where it is set', () => {
  expect(sentFor(sample(false), 'group').length).toBeGreaterThan(0);
  expect(sentFor(sample(false, {}), 'group')).toEqual([]);
});

test('where contacts are known by what is unique, it stays', () => {
  const names = sentFor(sample(true), 'name');
  expect(names.filter((name) => !String(name).startsWith('{$unique.name} '))).toEqual([]);
});

test('the changes of a draw lead to its body', () => {
  const draw = { name: { send: 'Zoë' }, kind: null, email: 'left out', group: { send: 7 } } as const;
  const changes = changesOf(subject, { draw });
  expect(changes).toEqual([
    { op: 'remove', path: '/body/email' },
    { op: 'replace', path: '/body/name', value: 'Zoë' },
    { op: 'add', path: '/body/group', value: 7 },
  ]);
  const { email: _, ...valid } = { ...(bodyOf(exampleContract, [], requestScope) as object), email: '' };
  expect(bodyOf(exampleContract, changes, requestScope)).toEqual({ ...valid, name: 'Zoë', group: 7 });
  expect(changesOf(subject, { draw: { name: null } })).toEqual([]);
});

test('what is broken takes the place of what was drawn', () => {
  const broken = [{ op: 'replace', path: '/body/email', value: 'no address' }] as const;
  const changes = changesOf(subject, { draw: { kind: { send: 'guest' }, email: 'left out' }, broken });
  expect(changes.map(rootOf)).toEqual(['kind', 'email']);
});

test('the second contact of a walk has other unique values', () => {
  const values = changesOf(subject, { draw: {}, isOther: true }).map((change) => 'value' in change && change.value);
  expect(values).toEqual(['{$unique.name.other}', '{$unique.phone.other}', '{$unique.email.other}']);
});
