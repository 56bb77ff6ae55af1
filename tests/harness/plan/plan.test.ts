import type { Case, Contract } from '../../../contracts/contract';
import { isProblem } from '../problem';
import { contract, operation } from './example';
import type { PlannedClause } from './plan';
import { plan } from './plan';
import { closest, pick, refuseEmptyFilter } from './select';

describe('plan', () => {
  const clauses = plan('example', contract, operation);

  function written(each: Case, changes: Partial<Contract> = {}): PlannedClause | undefined {
    const says = 'MUST hold what is tried here';
    return plan(
      'example',
      { ...contract, clauses: { 'written.clause': { says, source: 'L50', cases: [each] } }, ...changes },
      operation,
    ).at(-1);
  }

  function thrownBy(run: () => unknown): unknown {
    try {
      return run();
    } catch (error) {
      return error;
    }
  }

  test('clauses of the request come first, then the response, then written', () => {
    const ids = clauses.map(({ id }) => id);
    expect(ids[0]).toBe('example/name.required');
    expect(ids.indexOf('example/tags.item.value.type')).toBe(ids.indexOf('example/response.id') - 1);
    expect(ids.slice(-2)).toEqual(['example/response.note', 'example/phone.unique']);
  });

  test('every clause has an id of its own, its provider, a source and a case', () => {
    expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
    for (const { id, provider, source, cases } of clauses) {
      expect([id, provider]).toEqual([expect.stringMatching(/^example\/./), 'example']);
      expect([id, source.length > 0, cases.length > 0]).toEqual([id, true, true]);
    }
  });

  test('a written clause is completed', () => {
    expect(clauses.at(-1)).toEqual({
      id: 'example/phone.unique',
      provider: 'example',
      level: 'MUST',
      says: 'MUST refuse a second contact with the same phone',
      source: ['L32', 'L33'],
      cases: [{ name: 'phone is the same', before: [{}], request: [], needs: [], expect: { status: 409 } }],
    });
  });

  test.each([
    { says: 'MUST answer', level: 'MUST' },
    { says: 'SHOULD answer what it MUST', level: 'SHOULD' },
    { says: 'MAY answer', level: 'MAY' },
  ] as const)('"$says" is a $level', ({ says, level }) => {
    const clause = {
      says,
      source: 'L1',
      because: 'it is said so',
      cases: [{ name: 'it answers', expect: {} }],
    } as const;
    const [last] = plan('example', { ...contract, clauses: { answer: clause } }, operation).slice(-1);
    expect(last).toMatchObject({ level, because: 'it is said so' });
  });

  const GROUP = { setting: 'EXAMPLE_GROUP_ID', what: 'the id of a group' };
  const put = (value: string) => [{ op: 'add', path: '/body/group', value } as const];

  test.each<{ title: string; each: Omit<Case, 'name' | 'expect'>; needs: unknown }>([
    { title: 'nothing', each: {}, needs: [] },
    { title: 'its request', each: { request: put('{$setting.EXAMPLE_GROUP_ID}') }, needs: [GROUP] },
    { title: 'a part of a text', each: { request: put('id-{$setting.EXAMPLE_GROUP_ID}-x') }, needs: [GROUP] },
    { title: 'what goes before', each: { before: [{ request: put('{$setting.EXAMPLE_GROUP_ID}') }] }, needs: [GROUP] },
    { title: 'its raw body', each: { raw: '{"group": {$setting.EXAMPLE_GROUP_ID}}' }, needs: [GROUP] },
    { title: 'a setting that is required anyway', each: { raw: '{$setting.EXAMPLE_API_KEY}' }, needs: [] },
    { title: 'a longer name', each: { raw: '{$setting.EXAMPLE_GROUP_IDS}' }, needs: [] },
    {
      title: 'an ability and a setting named twice',
      each: { needs: ['a server fault'], raw: '{$setting.EXAMPLE_GROUP_ID} {$setting.EXAMPLE_GROUP_ID}' },
      needs: [{ ability: 'a server fault' }, GROUP],
    },
  ])('what a case needs is read from: $title', ({ each, needs }) => {
    expect(written({ name: 'it is tried', ...each, expect: {} })?.cases[0]?.needs).toEqual(needs);
  });

  test('a derived case that sends an optional setting needs it', () => {
    const group = clauses.find(({ id }) => id === 'example/response.group');
    expect(group?.cases[0]?.needs).toEqual([GROUP]);
  });

  test.each(['name.required', 'response.id'])('a second clause named %s is refused', (name) => {
    const twin = { says: 'MUST be the only one', source: 'L1', cases: [{ name: 'it is tried', expect: {} }] } as const;
    const error = thrownBy(() => plan('example', { ...contract, clauses: { [name]: twin } }, operation));
    expect(isProblem(error)).toBe(true);
    expect(String(error)).toContain(`Failed to plan example/${name}: two clauses have this id`);
  });

  test.each(['name.requird', 'phone.unique', 'name.enum', ''])(
    'a detail of "%s", which is not derived, is refused',
    (name) => {
      const details = { [name]: { source: 'L1', expect: {} } } as const;
      const error = thrownBy(() => plan('example', { ...contract, details }, operation));
      expect(isProblem(error)).toBe(true);
      expect(String(error)).toContain(`Failed to plan example/${name}: the spec derives no refusal of this name`);
    },
  );

  test('a contract without details is planned', () => {
    const { details: _, ...rest } = contract;
    expect(plan('example', rest, operation)).toHaveLength(clauses.length);
  });
});

describe('select', () => {
  const IDS = [
    'example/name.max',
    'example/name.required',
    'example/phone.max',
    'example/phone.unique',
    'example/body',
  ];

  describe('closest', () => {
    test.each([
      { wanted: 'example/name.requird', want: 'example/name.required' },
      { wanted: 'name.requird', want: 'example/name.required' },
      { wanted: 'required', want: 'example/name.required' },
      { wanted: 'phone.uniqe', want: 'example/phone.unique' },
      { wanted: 'bdy', want: 'example/body' },
    ])('names $want first for "$wanted"', ({ wanted, want }) => {
      expect(closest(wanted, IDS)[0]).toBe(want);
    });

    test('puts the names that contain the text before those that resemble it', () => {
      expect(closest('phone', ['phony', 'phon', 'example/phone.max'])[0]).toBe('example/phone.max');
    });

    test('compares what stands after the provider, too', () => {
      expect(closest('nme.max', ['bodies', 'a-provider-of-a-long-name/name.max'])[0]).toBe(
        'a-provider-of-a-long-name/name.max',
      );
    });

    test('names three at most, and leaves the list as it was', () => {
      const names = [...IDS];
      expect(closest('phone', names)).toHaveLength(3);
      expect(names).toEqual(IDS);
      expect(closest('phone', [])).toEqual([]);
    });
  });

  describe('pick', () => {
    const same = (name: string) => name;

    test('finds the one of exactly this name', () => {
      expect(pick('clause', 'example/body', IDS, same)).toBe('example/body');
    });

    test.each(['example/name', 'EXAMPLE/BODY', 'body', ''])('refuses "%s" and names the closest', (wanted) => {
      const find = () => pick('clause', wanted, IDS, same);
      expect(find).toThrow(`Failed to find clause "${wanted}": there is none of this name\nThe closest: `);
      expect(find).toThrow(`The closest: ${closest(wanted, IDS).join(', ')}`);
    });
  });

  describe('refuseEmptyFilter', () => {
    const clauses = plan('example', contract, operation);
    const filter = (pattern: string, targets = ['fixture', 'sandbox']) => refuseEmptyFilter(pattern, clauses, targets);

    test.each([
      'name.required',
      'NAME\\.REQUIRED',
      '^sandbox example/phone\\.unique phone is the same$',
      'fixture example/',
      'required name is left out$',
    ])('lets "%s" run', (pattern) => {
      expect(() => filter(pattern)).not.toThrow();
    });

    test.each(['name.requird', '^example/', 'live example/name', 'phone is the same again'])(
      'refuses "%s", which matches nothing',
      (pattern) => {
        expect(() => filter(pattern)).toThrow(`Failed to run -t "${pattern}": it matches no clause and no case`);
      },
    );

    test('names the clause that was meant', () => {
      expect(() => filter('example/name.requird')).toThrow('The closest clauses: example/name.required,');
    });

    test('refuses everything where there is no target', () => {
      expect(() => filter('name', [])).toThrow('it matches no clause');
    });

    test('tells a pattern that is no regular expression', () => {
      expect(() => filter('name(')).toThrow(/^Failed to run -t "name\(": SyntaxError: .*\nGive a regular expression/);
    });
  });
});
