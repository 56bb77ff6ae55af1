import type { Provider } from '../../contracts';
import { providers } from '../../contracts';
import { runCase } from '../harness/run';
import type { Answer } from '../sandbox/provider';
import { isObject } from '../sandbox/rules';
import { referenceOf } from '../wiring/registry';
import { subjectOf } from '../wiring/subject';
import { inProcess } from './faults/fault';
import { answering } from './variants/variant';

/** The readings that the answers to one clause show of one erratum. */
async function shownBy(provider: Provider, clause: string, id: string, alter: (answer: Answer) => Answer) {
  const subject = { ...subjectOf(provider), provider };
  const own = subject.clauses.find((each) => each.id === `${provider}/${clause}`);
  if (!own) throw new Error(`There is no clause ${clause}.`);
  const session = await inProcess(subject, answering(referenceOf(provider), alter)).open();
  const outcomes = [];
  for (const testCase of own.cases) outcomes.push(await runCase(subject, session, own, testCase));
  const readings = outcomes.flatMap((outcome) => outcome.readings).filter((each) => each.id === id);
  return [...new Set(readings.map(({ reading }) => reading))];
}

const AS_IT_IS = (answer: Answer): Answer => answer;
const withEmptyText = (answer: Answer): Answer =>
  isObject(answer.body) && answer.body.description === null
    ? { ...answer, body: { ...answer.body, description: '' } }
    : answer;
const withStatus = (from: number, status: number) => (answer: Answer) =>
  answer.status === from ? { ...answer, status } : answer;

test.each<[Provider, string, string, (answer: Answer) => Answer, readonly string[]]>([
  ['wacr', 'created.status', 'WX-01', AS_IT_IS, ['success is 201']],
  ['wacr', 'created.status', 'WX-01', withStatus(201, 200), ['success is 200']],
  ['wacr', 'created.status', 'WX-01', withStatus(201, 202), []],
  ['wacr', 'token.scope', 'WX-08', withStatus(403, 401), ['a missing scope is 401']],
  ['periskope', 'x-phone.absent', 'PX-11', AS_IT_IS, ['`x-phone` is required']],
  ['contactship', 'description.optional', 'CX-10', AS_IT_IS, ['a field that was not sent is returned as null']],
  ['contactship', 'description.optional', 'CX-10', withEmptyText, ['it is returned empty']],
  ['awalchat', 'name.required', 'AY-03', AS_IT_IS, ['it is rejected with 422']],
  ['awalchat', 'name.required', 'AY-03', withStatus(422, 400), ['invalid data is rejected with 400']],
  ['callbell', 'source.values', 'BX-10', AS_IT_IS, ['`source` is any string']],
])('%s: the answers to %s show of %s what the server does', async (provider, clause, id, alter, want) => {
  expect(await shownBy(provider, clause, id, alter)).toEqual(want);
});

test('many errata say by which answers they are shown', () => {
  const errata = providers.flatMap((provider) => subjectOf(provider).contract.errata);
  expect(errata.filter(({ shown }) => shown).length).toBeGreaterThan(30);
});
