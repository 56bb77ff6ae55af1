import type { Case } from '../model';
import { exampleSubject } from '../testing/example';
import { announcement } from './announce';

const plain: Case = { name: 'a contact is sent', before: [], request: [], needs: [], exempt: [], expect: {} };
const setup: Case = { ...plain, name: 'it exists', before: [{ name: 'it exists' }] };
const twice: Case = { ...plain, name: 'at once', atOnce: { requests: [[], []], succeeds: 'each' } };
const sample: Case = {
  ...plain,
  name: 'a sample',
  needs: [{ ability: 'LIVE_SAMPLES=1, because it sends a documented sample number' }],
};
const optional: Case = { ...plain, name: 'a group', needs: [{ setting: 'EXAMPLE_GROUP_ID', what: 'a group' }] };

const subject = {
  ...exampleSubject(),
  clauses: exampleSubject()
    .clauses.slice(0, 1)
    .map((clause) => ({ ...clause, cases: [plain, setup, twice, sample, optional] })),
};
const said = (environment: { readonly [name: string]: string }, isAsked = (_: unknown, __: Case) => true) =>
  announcement(subject, environment, isAsked);

test('setup requests and those at the same time count, cases that are skipped do not', () => {
  expect(said({})).toMatch(/^example sends 6 requests.*: at least 2 s at 5 a second$/);
  expect(said({ LIVE_SAMPLES: '1', EXAMPLE_GROUP_ID: '7' })).toMatch(/sends 8 requests/);
});

test('long runs are said in minutes', () => {
  expect(said({ LIVE_RPS: '0.1' })).toMatch(/at least 1 min at 0.1 a second$/);
});

test('what is not asked for is not sent', () => {
  expect(said({}, (_, { name }) => name === 'at once')).toMatch(/sends 3 requests/);
});
