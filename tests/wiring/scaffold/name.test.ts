import { refuseName } from './name';

const files = (text: string) => new Map([['a.ts', text]]);
const never = () => false;

test.each([
  ['two declarations', 'const six = 1;\nconst six = 2;'],
  ['a reserved word', 'export const class = 1;'],
])('%s', (_, text) => {
  expect(() => refuseName('six', [], files(text), never)).toThrow(/: it has a meaning of its own/);
});

test('a name that nothing speaks against', () => {
  expect(() => refuseName('six', ['seven'], files('export const six = 1;'), never)).not.toThrow();
});
