import { exampleContract as contract, exampleOperation as operation } from '../testing/example';
import { plan } from './plan';
import { refuseEmptyFilter } from './select';

const clauses = plan('example', contract, operation);
const filter = (pattern: string, targets = ['fixture', 'sandbox']) => refuseEmptyFilter([pattern], clauses, targets);

test.each([
  'name.required',
  'NAME\\.REQUIRED',
  '^sandbox example/phone\\.unique the phone is taken$',
  'fixture example/',
  'required name is missing$',
])('lets "%s" run', (pattern) => {
  expect(() => filter(pattern)).not.toThrow();
});

test.each(['name.requird', '^example/', 'live example/name', 'phone is the same again'])(
  'refuses "%s", which matches nothing',
  (pattern) => {
    expect(() => filter(pattern)).toThrow(`Failed to run -t "${pattern}": it matches no clause and no case`);
  },
);

test('lets several run of which any matches, and refuses several of which none does', () => {
  const both = (...patterns: string[]) => refuseEmptyFilter(patterns, clauses, ['sandbox']);
  expect(() => both('nonsense', 'name.required')).not.toThrow();
  expect(() => both()).not.toThrow();
  expect(() => both('nonsense', 'more')).toThrow('Failed to run -t "nonsense" -t "more": it matches no clause');
  expect(() => both('name', 'required)')).toThrow('Failed to run -t "required)": SyntaxError');
});

test('names the clause that was meant', () => {
  expect(() => filter('example/name.requird')).toThrow('The closest clauses: example/name.required,');
});

test('refuses everything where there is no target', () => {
  expect(() => filter('name', [])).toThrow('it matches no clause');
});

test('rejects an invalid regular expression', () => {
  expect(() => filter('name(')).toThrow(/^Failed to run -t "name\(": SyntaxError: .*\nGive a regular expression/);
});
