import { walked } from '../testing/walking';
import { standingOf, unusualOf } from './unusual';

test('the valid request is nothing unusual', () => {
  expect(unusualOf(walked, [{ kind: { send: 'guest' }, email: 'left out' }])).toEqual({
    fields: [],
    holds: [],
    exempt: [],
    isOpen: false,
  });
});

test('what must come back of a drawn text is judged in place of the standing clause', () => {
  const { fields, holds, exempt, isOpen } = unusualOf(walked, [{ name: { send: 'Zoë' } }]);
  expect({ fields, exempt, isOpen }).toEqual({ fields: ['name'], exempt: ['example/response.name'], isOpen: false });
  expect(holds).toContainEqual({ equal: ['$created#/name', '$request.body#/name'] });
});

test('a long text without a limit may be rejected', () => {
  const tags = { send: [{ key: 'plan', value: 'x'.repeat(300) }] };
  expect(unusualOf(walked, [{ tags }])).toMatchObject({ fields: ['tags'], isOpen: true });
});

test('standing clauses are those of successes', () => {
  expect(standingOf(walked).map(({ id }) => id)).toContain('example/response.phone');
});
