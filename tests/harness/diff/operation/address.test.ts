import { side } from '../../testing/sides';
import type { Change } from '../change';
import { address } from './address';

const ONE = 'https://one.example.com';
const TWO = 'https://two.example.com';

test.each<[object, object, Change['effect'] | undefined, string]>([
  [{}, {}, undefined, ''],
  [{ server: ONE }, { server: ONE }, undefined, ''],
  [{ server: ONE }, { server: TWO }, 'breaking', `server is \`${TWO}\`, was \`${ONE}\``],
  [{}, { server: ONE }, 'compatible', `server is \`${ONE}\`, was not documented`],
  [{ server: ONE }, {}, 'possibly breaking', `server is no longer documented, was \`${ONE}\``],
  [{ path: '/a' }, { path: '/b' }, 'breaking', 'path is `/b`, was `/a`'],
])('%j became %j: %s', (before, after, effect, told) => {
  const found = address(side(before), side(after)).map(({ place, says, ...rest }) => [rest.effect, `${place} ${says}`]);
  expect(found).toEqual(effect === undefined ? [] : [[effect, told]]);
});
