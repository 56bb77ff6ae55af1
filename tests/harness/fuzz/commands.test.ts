import fc from 'fast-check';
import { walked, walkedSession } from '../testing/walking';
import { faultsOf } from './broken';
import { commandsOf } from './commands';
import type { Finding } from './finding';
import type { Store } from './intent';
import type { Step } from './steps';
import type { Walk } from './walk';
import { beginWalk } from './walk';

const create = { does: 'create', isOther: false, draw: {} } as const;
const read = { does: 'read', isOther: false, by: 'id' } as const;
const faults = faultsOf(walked, () => false).filter(({ clause }) => clause.id === 'example/kind.required');

async function run(...steps: readonly Step[]) {
  const { session, got } = walkedSession();
  const findings: Finding[] = [];
  const model: Store = new Map();
  const real = beginWalk({
    ...{ subject: walked, session, over: () => undefined, count: () => undefined, note: () => undefined },
    report: (each) => void findings.push(...each),
  });
  await fc.asyncModelRun<Store, Walk, false, Store>(() => ({ model, real }), commandsOf(walked, steps));
  return { model: [...model], methods: got.map(({ method }) => method), findings };
}

test('what is created is known, and can be read', async () => {
  const { model, methods, findings } = await run(read, create, read);
  expect(model).toEqual([[false, { step: 0, isCertain: true }]]);
  expect(methods).toEqual(['POST', 'GET']);
  expect(findings).toEqual([]);
});

test('a rejected duplicate changes nothing; neither does a broken contact', async () => {
  const broken = { does: 'break', isOther: true, draw: {}, faults } as const;
  const { model, findings } = await run(create, create, broken, read);
  expect(model).toEqual([[false, { step: 0, isCertain: true }]]);
  expect(findings).toEqual([]);
});

test('two contacts at the same time are both known', async () => {
  const { model, findings } = await run({ does: 'meet', isSame: false, draws: [{}, {}] }, create);
  expect(model).toEqual([
    [false, { step: 0, isCertain: true }],
    [true, { step: 1, isCertain: true }],
  ]);
  expect(findings).toEqual([]);
});

test('of one contact twice at the same time nothing is certain', async () => {
  const { model, findings } = await run({ does: 'meet', isSame: true, draws: [{}, {}] }, read);
  expect(model).toEqual([[false, { step: expect.any(Number), isCertain: false }]]);
  expect(findings).toEqual([]);
});
