import { resultOf } from '../testing/report-results';
import { badgesOf } from './badge';
import type { Result } from './result';

const on = (target: Result['target'], verdict: Result['verdict'], more: Partial<Result> = {}) =>
  resultOf({ target, verdict, ...more });
const COLOURS = { green: '3C1', blue: '08C', red: 'E43', orange: 'F73', grey: '999' };

test.each<{ results: readonly Result[]; complete?: false; status: string; colour: keyof typeof COLOURS }>([
  { results: [on('live', 'pass')], status: 'conforms on live', colour: 'green' },
  { results: [on('fixture', 'pass'), on('sandbox', 'pass')], status: 'conforms on fixture, sandbox', colour: 'blue' },
  {
    results: [on('sandbox', 'pass'), on('live', 'fail'), on('live', 'fail', { clause: 'example/b' })],
    status: 'breaks 2 MUST on live',
    colour: 'red',
  },
  { results: [on('live', 'warn', { level: 'SHOULD' })], status: 'breaks 1 SHOULD on live', colour: 'orange' },
  { results: [on('live', 'fail', { known: 'reported' })], status: 'conforms on live', colour: 'green' },
  { results: [on('sandbox', 'pass'), on('live', 'error')], status: 'not judged on live', colour: 'grey' },
  { results: [on('live', 'pass')], complete: false, status: 'run is incomplete', colour: 'grey' },
])('a badge says: $status', ({ results, complete = true, status, colour }) => {
  const [badge, ...more] = badgesOf({ results, complete });
  expect(more).toEqual([]);
  expect(badge).toEqual({ provider: 'example', svg: expect.stringContaining(`<title>example: ${status}</title>`) });
  expect(badge?.svg).toContain(`fill="#${COLOURS[colour]}"`);
});

test('each provider has one', () => {
  const results = ['a', 'b', 'a'].map((provider) => resultOf({ provider }));
  expect(badgesOf({ results, complete: true }).map(({ provider }) => provider)).toEqual(['a', 'b']);
});
