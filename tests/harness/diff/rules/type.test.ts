import type { Row } from '../../testing/findings';
import { told } from '../../testing/findings';
import { type } from './type';

test.each<Row>([
  [{ type: 'string' }, { type: 'string' }],
  [{ type: 'string' }, { type: 'integer' }, ['is integer, was string', 'breaking', 'breaking']],
  [{ type: 'integer' }, { type: 'number' }, ['is number, was integer', 'compatible', 'breaking']],
  [{ type: 'number' }, { type: 'integer' }, ['is integer, was number', 'breaking', 'compatible']],
  [{ type: 'string' }, { type: ['string', 'null'] }, ['is string or null, was string', 'compatible', 'breaking']],
  [{ type: ['null', 'string'] }, { type: 'string' }, ['is string, was null or string', 'breaking', 'compatible']],
  [{ type: ['string', 'null'] }, { type: ['null', 'string'] }],
  [
    { type: ['string', 'null'] },
    { type: ['string', 'integer'] },
    ['is string or integer, was string or null', 'breaking', 'breaking'],
  ],
  [{}, { type: 'string' }, ['is string, was of any type', 'breaking', 'compatible']],
  [{ type: 'string' }, {}, ['is of any type, was string', 'compatible', 'breaking']],
  [{}, {}],
])('%j became %j', (before, after, ...found) => {
  expect(told(type(before, after))).toEqual(found);
});
