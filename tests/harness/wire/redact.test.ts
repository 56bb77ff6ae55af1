import { createHash } from 'node:crypto';
import { partsOf, phonesOf, spellingsOf } from '../testing/spellings';
import { redactor } from './redact';

describe('redact', () => {
  const SECRET = 'a/b c+"é"~~>??';

  describe('a secret is replaced by its name', () => {
    const redact = redactor({ EXAMPLE_TOKEN: SECRET });
    test.each([
      ['as it is', SECRET],
      ['percent-encoded', encodeURIComponent(SECRET)],
      ['inside JSON', JSON.stringify(SECRET).slice(1, -1)],
      ['in base64', Buffer.from(SECRET).toString('base64')],
      ['in base64 without padding', Buffer.from(SECRET).toString('base64').replace(/=+$/, '')],
      ['in base64 for URLs', Buffer.from(SECRET).toString('base64url')],
      ['in a form', 'a%2Fb+c%2B%22%C3%A9%22%7E%7E%3E%3F%3F'],
      ['in a form, in lower case', 'a%2fb+c%2b%22%c3%a9%22%7e%7e%3e%3f%3f'],
      ['percent-encoded in lower case', 'a%2fb%20c%2b%22%c3%a9%22~~%3e%3f%3f'],
      ['inside JSON with slashes that are escaped', 'a\\/b c+\\"é\\"~~>??'],
      ['inside JSON inside JSON', 'a/b c+\\\\\\"é\\\\\\"~~>??'],
      ['in HTML', 'a/b c+&quot;&eacute;&quot;~~&gt;??'],
    ])('%s', (_, form) => {
      expect(redact(`Bearer ${form}, again ${form}.`)).toBe('Bearer EXAMPLE_TOKEN, again EXAMPLE_TOKEN.');
    });

    test('and text without it is unchanged', () => {
      expect(redact('a/b c "é"')).toBe('a/b c "é"');
    });
  });

  /** Pairs of one kind: output that differs between the two reveals a part of a secret. */
  const PAIRS = [
    ['letters and digits', 'sk7live0123QWERTY456asdfgh', 'pq8wxyz9876ASDFGH321mnbvcx'],
    ['signs at both ends', '+CANARY/secret=with&odd"chars é1?', '+DBOBSZ/tfdsfu=xjui&pee"dibst é2?'],
    ['many signs', 'KANARI~2 <hmac> \\ geheim', 'LBOBSJ~3 <inbd> \\ hfifjn'],
    ['as few characters as are searched in parts', 'abcdef0123456789', 'ghijkl9876543210'],
    ['too few characters for parts', 'abcdefg-hijk', 'mnopqrs-tuvw'],
    ['what looks like escapes', 'key%41a\\u0042cdefghij', 'lfz%43b\\u0044mnopqrst'],
  ] as const;

  describe.each(PAIRS)('no trace is shown of a secret of %s', (_, secret, other) => {
    const [redact, redactOther] = [secret, other].map((value) => redactor({ TOKEN: value }));
    const others = new Map(spellingsOf(other));

    test.each(spellingsOf(secret))('%s', (how, text) => {
      const shown = redact?.(`"${text}" and ${text}`);
      expect(shown).toContain('TOKEN');
      const want = redactOther?.(`"${others.get(how)}" and ${others.get(how)}`);
      // Encoded twice, the last character of a secret shares digits with what comes after it.
      const ends = how.includes('base64 in base64') ? /TOKEN\w{1,3}/g : /TOKEN/g;
      expect(shown?.replace(ends, 'TOKEN')).toBe(want?.replace(ends, 'TOKEN'));
    });

    test('and redacting twice changes nothing', () => {
      for (const [, text] of spellingsOf(secret)) {
        const shown = redact?.(text) ?? '';
        expect(redact?.(shown)).toBe(shown);
      }
    });
  });

  describe.each(PAIRS.slice(0, 4))('no part is shown of a secret of %s', (_, secret) => {
    const redact = redactor({ TOKEN: secret });
    test.each(partsOf(secret))('%j', (part) => {
      for (const [, text] of [['', part], ...spellingsOf(part).slice(3, 8)] as const) {
        expect(redact(`"${text}"`)).toMatch(/^"(\W|%\w\w)*TOKEN(\W|%(25)*\w\w)*"$/);
      }
    });

    test('every part of twelve characters', () => {
      for (let start = 0; start + 12 <= secret.length; start++) {
        expect(redact(`"${secret.slice(start, start + 12)}"`)).toMatch(/^"\W*TOKEN\W*"$/);
      }
    });
  });

  test.each(['15005550123', ...phonesOf('15005550123'), '(1) 500 555 01 23'])(
    'a phone number, however it is written: %s',
    (number) => {
      expect(redactor({ PHONE: '15005550123' })(`call ${number}!`)).toMatch(/^call [+(]?PHONE!$/);
    },
  );

  test.each([
    ['one inside another', { SHORT: 'key-', LONG: 'key-2' }, 'key-2 key-', 'LONG SHORT'],
    ['a part of two', { A: 'acme-workspace-1234', B: 'acme-workspace-5678' }, 'acme-workspace-5678', 'B'],
    ['a name that holds another one', { A_KEY: 'abcd', B: 'a_key' }, 'abcd a_key abcd', 'A_KEY B A_KEY'],
    ['two side by side', { A: 'abcd', B: 'KEYS' }, 'abcdKEYSabcd', 'ABA'],
    ['two long ones side by side', { A: 'abcdefghijkl', B: 'KEYS01234567' }, 'abcdefghijklKEYS01234567', 'AB'],
    ['one that looks like a regular expression', { TOKEN: '.*(a)' }, 'x .*(a) x', 'x TOKEN x'],
    ['one that looks like a replacement', { TOKEN: '$&' }, '$& $1', 'TOKEN $1'],
    ['one that is part of its name', { AN_API_TOKEN: 'API_' }, 'AN_API_TOKEN api_', 'AN_API_TOKEN AN_API_TOKEN'],
    ['one of one letter', { TOKEN: 'aaaaaaaaaaaaaaaaaaaa' }, `b${'a'.repeat(20)}`, 'bTOKEN'],
    ['an empty one', { TOKEN: '' }, 'a b', 'a b'],
    ['none', {}, 'a b', 'a b'],
  ])('secrets: %s', (_, secrets: { readonly [name: string]: string }, given, want) => {
    expect(redactor(secrets)(given)).toBe(want);
  });

  test.each([
    ['{"id":10,"ids":["10"],"10":1}', '{"id":ID,"ids":["ID"],"ID":1}'],
    ['id=10&a=1 client:10 (10). 10% %31%30', 'id=ID&a=1 client:ID (ID). ID% ID'],
    ['2026-10-01T10:10:10.10Z 100 a10 10a 2.10 10.5 _10', '2026-10-01T10:10:10.10Z 100 a10 10a 2.10 10.5 _10'],
  ])('a short secret is replaced only as a whole word: %s', (given, want) => {
    expect(redactor({ ID: '10' })(given)).toBe(want);
  });

  describe('signatures', () => {
    const digests = Array.from({ length: 2000 }, (_, index) => createHash('sha256').update(`${index}`).digest('hex'));
    const redact = redactor({ TOKEN: 'sk7live0123QWERTY456asdfgh' }, digests);
    const bytes = Buffer.from(digests[7] ?? '', 'hex');

    test.each([
      ['as it is', digests[1999] ?? ''],
      ['in upper case', digests[1000]?.toUpperCase() ?? ''],
      ['in JSON', [...(digests[0] ?? '')].map((digit) => `\\u00${digit.charCodeAt(0).toString(16)}`).join('')],
      ['in part', digests[2]?.slice(10, 30) ?? ''],
      ['its bytes in base64', bytes.toString('base64')],
      ['its bytes in base64 for URLs', bytes.toString('base64url')],
      ['in base64', Buffer.from(digests[8] ?? '').toString('base64')],
    ])('each of many is replaced by a word: %s', (_, text) => {
      expect(redact(`v1=${text}, again "${text}"`)).toBe('v1=SIGNATURE, again "SIGNATURE"');
    });

    test('another text of as many digits is unchanged', () => {
      const other = createHash('sha256').update('other').digest('hex');
      expect(redact(`${other} ${'0'.repeat(64)}`)).toBe(`${other} ${'0'.repeat(64)}`);
    });

    test('those that are added later are replaced from then on', () => {
      const known: string[] = [];
      const later = redactor({}, known);
      const [digest = ''] = digests;
      expect(later(digest)).toBe(digest);
      known.push(digest);
      expect(later(digest)).toBe('SIGNATURE');
    });
  });
});
