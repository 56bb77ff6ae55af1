import { fullFormats } from 'ajv-formats/dist/formats';
import { firstSlot, otherSlot, SLOTS, uniqueValue } from './unique';

describe('unique', () => {
  const SEED = { run: 'ab12cd', slot: 3, time: 1704124800 };
  const LABELS = ['', 'other'];
  const KINDS = ['phone', 'digits', 'national', 'email', 'name'];

  test.each([
    ['phone', undefined, '+12015550106'],
    ['phone', 'other', '+12015550107'],
    ['digits', undefined, '12015550106'],
    ['national', 'other', '2015550107'],
    ['email', undefined, 'contract-test-ab12cd-3-0@example.com'],
    ['name', 'other', 'Contract Test ab12cd-3-1'],
  ])('%s with the label %s is %s', (kind, label, want) => {
    expect(uniqueValue(SEED, kind, label)).toBe(want);
  });

  test.each(KINDS)('%s differs by label and slot, and is the same for a seed', (kind) => {
    const values = [3, 4].flatMap((slot) => LABELS.map((label) => uniqueValue({ ...SEED, slot }, kind, label)));
    expect(new Set(values).size).toBe(values.length);
    expect(uniqueValue({ ...SEED }, kind)).toBe(values[0]);
  });

  test.each(['email', 'name'])('%s differs by run', (kind) => {
    expect(uniqueValue({ ...SEED, run: 'other1' }, kind)).not.toBe(uniqueValue(SEED, kind));
  });

  test('every phone number is reserved for fiction, and none repeats', () => {
    const numbers = new Set<string>();
    for (let slot = 0; slot < SLOTS; slot++)
      for (const label of LABELS) numbers.add(uniqueValue({ ...SEED, slot }, 'phone', label));
    expect(numbers.size).toBe(SLOTS * LABELS.length);
    expect([...numbers].filter((number) => !/^\+1[2-9]\d\d55501\d\d$/.test(number))).toEqual([]);
  });

  test('phone numbers repeat after the last slot', () => {
    expect(Number.isInteger(SLOTS)).toBe(true);
    expect(uniqueValue({ run: 'r', slot: SLOTS + 3, time: 1704124800 }, 'phone')).toBe(uniqueValue(SEED, 'phone'));
  });

  describe('a value of a length', () => {
    test.each([
      ['phone', 16, '+120155501060000'],
      ['digits', 14, '12015550106000'],
      ['national', 12, '201555010600'],
      ['name', 28, 'Contract Test ab12cd-3-0xxxx'],
      ['email', 40, 'contract-test-ab12cd-3-0xxxx@example.com'],
    ])('%s of %d characters is the usual one, padded', (kind, length, want) => {
      expect(uniqueValue(SEED, kind, '', length)).toBe(want);
    });

    test.each(KINDS.flatMap((kind) => [191, 192].map((length) => [kind, length] as const)))(
      '%s of %d characters has them, and stays unique',
      (kind, length) => {
        const values = LABELS.map((label) => uniqueValue(SEED, kind, label, length));
        expect(values.map((value) => value.length)).toEqual(LABELS.map(() => length));
        expect(new Set(values).size).toBe(LABELS.length);
      },
    );

    // 76 fills the local part, 77 leaves no room for a subdomain, 139 to 142 are where a second one begins.
    test.each([40, 75, 76, 77, 78, 79, 138, 139, 140, 141, 142, 191, 192, 254, 255, 256])(
      'an e-mail of %d characters is one, each part within its own limit',
      (length) => {
        const email = uniqueValue(SEED, 'email', '', length);
        const [local = '', domain = ''] = email.split('@');
        expect(email).toHaveLength(length);
        expect(email).toMatch(fullFormats.email instanceof RegExp ? fullFormats.email : 'a regular expression');
        expect(local.length).toBeLessThanOrEqual(64);
        expect(domain.split('.').filter((label) => label === '' || label.length > 63)).toEqual([]);
        expect(domain).toMatch(/(^|\.)example\.com$/);
      },
    );
  });

  test.each([
    ['phone', 12],
    ['digits', 11],
    ['national', 10],
    ['name', 24],
    ['email', 36],
  ])('%s of %d characters is the usual one, with fewer it is rejected', (kind, length) => {
    expect(uniqueValue(SEED, kind, '', length)).toBe(uniqueValue(SEED, kind));
    const reason = /^Failed to make "[^"]+" -?\d+ characters long: truncated, it would not be unique\n/;
    for (const short of [length - 1, 1, 0, -1]) expect(() => uniqueValue(SEED, kind, '', short)).toThrow(reason);
  });

  test.each([
    ['fax', undefined],
    ['phone', 'third'],
    ['Phone', undefined],
    ['toString', undefined],
    ['phone', 'toString'],
  ])('the kind %s with the label %s is rejected', (kind, label) => {
    expect(() => uniqueValue(SEED, kind, label)).toThrow(`Failed to make a unique value "${kind}.${label ?? ''}"`);
  });
});

describe('slots', () => {
  const DAY = 86_400_000;
  /** A night, at an hour that varies by a minute. */
  const night = (first: number, count: number) => new Date(first + count * DAY + (count % 60) * 60_000);
  const slotsOf = (first: number, cases: number) => Array.from({ length: cases }, (_, index) => first + index);
  const numbersOf = (first: number, cases: number) => {
    return slotsOf(first, cases).flatMap((slot) =>
      ['', 'other'].map((label) => uniqueValue({ run: 'r', slot, time: 0 }, 'phone', label)),
    );
  };
  /** How many of some nightly runs meet a number left by an earlier one. */
  const met = (nights: number, cases: number, first: (now: Date) => number, from = Date.UTC(2026, 0, 2, 3)) => {
    const known = new Set<string>();
    let runs = 0;
    for (let count = 0; count < nights; count++) {
      const numbers = numbersOf(first(night(from, count)), cases);
      if (numbers.some((number) => known.has(number))) runs += 1;
      for (const number of numbers) known.add(number);
    }
    return runs;
  };

  test('a hundred nightly runs of 130 cases meet no number twice, whichever day they begin', () => {
    for (const from of [Date.UTC(2026, 0, 2), Date.UTC(2026, 2, 28, 23), Date.UTC(2028, 1, 29, 1), 0])
      expect(met(100, 130, (now) => firstSlot(now, 130, Math.random), from)).toBe(0);
    // The check can fail: slots without a date meet after a few nights.
    expect(met(100, 130, () => Math.floor(Math.random() * SLOTS))).toBeGreaterThan(10);
  });

  test.each([
    [1, 100],
    [65, 100],
    [138, 100],
    [161, 100],
    [200, 80],
    [1000, 16],
  ])('runs of %i cases meet no number for %i nights, and then repeat', (cases, nights) => {
    const first = (now: Date) => firstSlot(now, cases, () => 0);
    expect(met(nights, cases, first, 0)).toBe(0);
    expect(met(nights + 1, cases, first, 0)).toBe(1);
  });

  test.each([
    [161, 1],
    [138, 1],
    [80, 2],
    [40, 4],
  ])('runs of %i cases on one day have %i ranges to draw from, which do not overlap', (cases, parts) => {
    const now = new Date('2026-01-02T03:04:05Z');
    const firsts = Array.from({ length: 1000 }, (_, draw) => firstSlot(now, cases, () => draw / 1000));
    const ranges = [...new Set(firsts)];
    expect(ranges).toHaveLength(parts);
    expect(new Set(ranges.flatMap((first) => slotsOf(first, cases))).size).toBe(parts * cases);
    const tomorrow = firstSlot(new Date(now.getTime() + DAY), cases, () => 0);
    expect(Math.max(...ranges) + cases).toBeLessThanOrEqual(tomorrow);
  });

  test.each([0, 1, SLOTS, SLOTS + 1])('a run of %i cases has a first slot', (cases) => {
    expect(firstSlot(new Date(1e12), cases, () => 0.999)).toBeGreaterThanOrEqual(0);
    expect(firstSlot(new Date(1e12), cases, () => 0.999)).toBeLessThan(SLOTS);
  });

  test('other slots of a run meet neither its own nor each other, ten times over', () => {
    for (const first of [0, 7000, SLOTS - 300]) {
      const all = [...Array(11).keys()].flatMap((attempt) =>
        slotsOf(first, 300).map((slot) => (attempt === 0 ? slot : otherSlot(slot, attempt))),
      );
      expect(new Set(all).size).toBe(11 * 300);
      expect(all.filter((slot) => !Number.isInteger(slot) || slot < 0 || slot >= SLOTS)).toEqual([]);
    }
  });
});
