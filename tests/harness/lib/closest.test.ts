import { closest, pick } from './closest';

const IDS = ['example/name.max', 'example/name.required', 'example/phone.max', 'example/phone.unique', 'example/body'];

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
    expect(find).toThrow(`Failed to find clause "${wanted}": no such clause\nThe closest: `);
    expect(find).toThrow(`The closest: ${closest(wanted, IDS).join(', ')}`);
  });
});
