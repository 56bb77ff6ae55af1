import { contactOf, SINCE, valuesOf } from '../testing/live';
import type { Answer } from '../testing/live-access';
import { says } from '../testing/live-access';
import { created } from '../testing/live-ledger';
import { watched } from '../testing/live-watch';

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(SINCE + 30_000);
});

afterEach(() => {
  jest.restoreAllMocks();
});

const ID = { text: '5', isNumber: true };

describe('a repeated id', () => {
  const TWICE = { is: 'doubtful', why: 'its id was already given to another contact', id: ID };
  const small = (slot: number) => says({ id: 5, name: valuesOf(slot)[0], note: null });

  test.each<readonly [string, readonly (readonly [number, Answer])[], readonly object[]]>([
    [
      'for the same contact',
      [
        [1, says(contactOf(1, 5))],
        [1, says(contactOf(1, 5))],
      ],
      [created(5), { is: 'gone' }],
    ],
    [
      'for another contact',
      [
        [1, says(contactOf(1, 5))],
        [2, says(contactOf(2, 5))],
      ],
      [TWICE, TWICE],
    ],
    [
      'for two others',
      [
        [1, says(contactOf(1, 5))],
        [2, says(contactOf(2, 5))],
        [3, says(contactOf(3, 5))],
      ],
      [TWICE, TWICE, TWICE],
    ],
    [
      'with few fields',
      [
        [1, small(1)],
        [2, small(2)],
        [3, small(3)],
      ],
      [TWICE, TWICE, TWICE],
    ],
    [
      'as a text',
      [
        [1, says(contactOf(1, 5))],
        [2, says(contactOf(2, '5'))],
      ],
      [TWICE, TWICE].map((state) => ({ ...state, id: { text: '5', isNumber: false } })),
    ],
    [
      'after others',
      [
        [1, says(contactOf(1, 5))],
        [2, says(contactOf(2, 6))],
        [3, says(contactOf(3, 5))],
      ],
      [TWICE, created(6), TWICE],
    ],
    [
      'after a refusal that showed it',
      [
        [1, says(contactOf(9, 5), 409)],
        [2, says(contactOf(2, 5))],
      ],
      [{ is: 'refused', wasExpected: false }, TWICE],
    ],
    [
      'after a response that showed it elsewhere',
      [
        [1, says([contactOf(1, 4), contactOf(9, 5)])],
        [2, says(contactOf(2, 5))],
      ],
      [created(4), TWICE],
    ],
    [
      'after a user with that id',
      [
        [1, says({ data: contactOf(1, 4), user: { id: 5, name: 'Ada' } })],
        [2, says(contactOf(2, 5))],
      ],
      [created(4), created(5)],
    ],
    [
      'never',
      [
        [1, says(contactOf(1, 5))],
        [2, says(contactOf(2, 6))],
      ],
      [created(5), created(6)],
    ],
  ])('%s', async (_, given, states) => {
    expect(await watched(given)).toEqual(states);
  });

  test('is found in a response of many contacts, as far as it is read', async () => {
    const least = (id: number) => ({ id, name: '', phone: '', note: '' });
    const many = (count: number) => says([...Array.from({ length: count }, () => least(6)), least(5)], 409);
    expect(
      await watched([
        [1, many(9_999)],
        [2, says(contactOf(2, 5))],
      ]),
    ).toEqual([{ is: 'refused', wasExpected: false }, TWICE]);
    expect(
      await watched([
        [1, many(10_000)],
        [2, says(contactOf(2, 5))],
      ]),
    ).toEqual([{ is: 'refused', wasExpected: false }, created(5)]);
  });
});
