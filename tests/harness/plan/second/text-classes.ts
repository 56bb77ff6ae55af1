/** A class of text that real systems break, though a document that says "string" allows it. */
export interface TextClass {
  /** The last part of the clause's name. */
  readonly name: string;
  /** Completes "a text that …". */
  readonly what: string;
  /** What goes wrong. */
  readonly because: string;
  readonly texts: readonly [string, ...string[]];
  /** Each is the whole value, and does not follow one that is unique. */
  readonly whole?: true;
}

export const TEXT_CLASSES: readonly TextClass[] = [
  {
    name: 'quotes',
    what: 'has quotes and apostrophes',
    because: 'they end a string in SQL, HTML and shells, so that they are escaped twice or cut off',
    texts: [`O'Brien "Bo" ‘Lee’ \`x\`; --`],
  },
  {
    name: 'backslash',
    what: 'has backslashes',
    because: 'they begin an escape in JSON, SQL and regular expressions, and are lost or doubled',
    texts: ['C:\\new\\table \\u0041 \\'],
  },
  {
    name: 'markup',
    what: 'has markup',
    because: 'filters against scripts remove tags or store entities',
    texts: ['<b>Smith</b> & Sons &amp; 1 < 2'],
  },
  {
    name: 'escapes',
    what: 'has what other encodings escape',
    because: 'forms and URLs decode plus and percent signs, and templates replace braces',
    texts: ['a+b %41 100% %s {0} %{x} a=1&b=2 #1'],
  },
  {
    name: 'astral',
    what: 'has characters beyond the Basic Multilingual Plane',
    because: 'they take four bytes in UTF-8, which utf8 of MySQL does not store, and two units in UTF-16',
    texts: ['Zoë 😀 𝒳'],
  },
  {
    name: 'joined',
    what: 'has emoji of several characters',
    because: 'filters and cuts tear what a joiner or a variation selector holds together',
    texts: ['family 👩‍👧 heart ❤️ flag 🇪🇺 end'],
  },
  {
    name: 'signs',
    what: 'has signs that programs read as theirs',
    because: 'spreadsheets, shells, Markdown and typography read or replace them',
    texts: ['=1+1 $5 *b* [a](b) – “q” … € ½ @x, y; z'],
  },
  {
    name: 'combining',
    what: 'has combining marks',
    because: 'filters that keep letters and digits remove them',
    // No letter of Unicode has these marks, so that normalisation, which is arguable, changes nothing.
    texts: ['q\u0303 x\u030a b\u0302'],
  },
  {
    name: 'right-to-left',
    what: 'is written from right to left',
    because: 'code pages of one region replace the letters of another by question marks',
    texts: ['שלום سلام'],
  },
  {
    name: 'ideographs',
    what: 'has ideographs',
    because: 'code pages of one region replace the letters of another by question marks',
    texts: ['田中太郎 김철수'],
  },
  {
    name: 'lines',
    what: 'has line breaks and a tab inside',
    because: 'they end a record in CSV and in logs, and are cut off or joined',
    texts: ['first line\nsecond line\tend'],
  },
  {
    name: 'letter',
    what: 'is one letter',
    because: 'checks of a least length that no document states reject it',
    texts: ['x'],
    whole: true,
  },
  {
    name: 'falsy',
    what: 'is a word that programs take for empty or false',
    because: '"0" is false in PHP and Perl, and parsers of CSV and YAML read the others as values',
    texts: ['0', 'null', 'false', 'NaN'],
    whole: true,
  },
  {
    name: 'digits',
    what: 'looks like a number',
    because: 'what is read as a number loses its leading zeros and its exponent',
    texts: ['007', '1e3', '12345678901234567890'],
    whole: true,
  },
];
