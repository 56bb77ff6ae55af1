import { jestRunIn } from './jest-run';

test('the run of a script is one of the globals of jest', () => {
  const conformanceRun = { parts: '/tmp/parts', control: '/tmp/control', providers: ['example'] };
  expect(jestRunIn({ conformanceRun, other: 1 })).toBe(conformanceRun);
  expect(jestRunIn({ conformanceRun: {} })).toEqual({});
});

test.each([undefined, null, 'run', [], { parts: 1 }, { control: true }, { providers: 'example' }])(
  'anything else is not a run: %j',
  (conformanceRun) => {
    expect(jestRunIn({ conformanceRun })).toBeUndefined();
  },
);
