/** What a text says of the values of a field, and which of its words say something that was not understood. */
export interface Facts {
  readonly most?: number;
  readonly least?: number;
  readonly values?: readonly string[];
  readonly format?: string;
  readonly default?: string;
  readonly required?: boolean;
  /** Of what the items of an array are. */
  readonly items?: string;
  readonly unread: readonly string[];
}

const UNIT = '(?:characters?|chars?|letters?|digits?|items?|entries|elements)';
const VALUE = `(?:"[^"]{1,80}"|'[^']{1,80}'|[\\w.+-]+)`;
const MORE = `(?:\\s*(?:,\\s*(?:or|and)\\s|,|\\||\\s(?:or|and)\\s)\\s*${VALUE})`;

const MOST = [
  /\bmax(?:imum)?(?:\.|\s*length)?\s*(?:of|is|[:=])?\s*(\d+)\b/i,
  /\b(?:at most|up to|no (?:more|longer) than|limited to|not exceed(?:ing)?)\s+(\d+)\b/i,
  new RegExp(`\\b(\\d+)\\s*${UNIT}?\\s*(?:max(?:imum)?\\b|at most|or (?:less|fewer))`, 'i'),
  /\bmaxLength\s*[:=]\s*(\d+)/i,
];
const LEAST = [
  /\bmin(?:imum)?(?:\.|\s*length)?\s*(?:of|is|[:=])?\s*(\d+)\b/i,
  /\b(?:at least|no (?:less|fewer|shorter) than)\s+(\d+)\b/i,
  new RegExp(`\\b(\\d+)\\s*${UNIT}?\\s*(?:min(?:imum)?\\b|at least|or more)`, 'i'),
  /\bminLength\s*[:=]\s*(\d+)/i,
];
const BETWEEN = new RegExp(
  `\\b(?:between\\s+(\\d+)\\s+and\\s+(\\d+)|(\\d+)\\s*(?:-|–|to)\\s*(\\d+)(?=\\s*${UNIT}))`,
  'i',
);
const VALUES = new RegExp(
  `\\b(?:one of|either|(?:allowed|possible|valid|accepted) values(?: are)?|can be|must be)\\s*:?\\s*(${VALUE}${MORE}+)`,
  'i',
);
/** A list and nothing else, as in a column about validation. */
const BARE_VALUES = new RegExp(`^(${VALUE}(?:\\s*[,|]\\s*(?:or\\s+)?${VALUE})+)$`);
const DEFAULT = new RegExp(`\\bdefaults?(?:\\s+(?:to|is|value))?\\s*[:=]?\\s*(${VALUE})`, 'i');
const FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^e-?mail$/i, 'email'],
  [/^uuid$/i, 'uuid'],
  [/^(?:url|uri)$/i, 'uri'],
];
const ITEMS = /\b(?:array|list) of (strings?|integers?|numbers?|booleans?|objects?)\b/i;
/** What sounds like a rule. */
const RULE =
  /\b(?:must|only|unique|exists?|valid|cannot|not|format|required|requires|max|min|at (?:most|least)|between)\b|\d/i;

/**
 * Reads what a column about validation says, part by part: `email, max:191, unique per tenant`. Parts that are not
 * understood are unread.
 */
export function validationFacts(text: string): Facts {
  if (/^[-–—]?$/.test(text.trim())) return { unread: [] };
  const parts = text.split(/\s*[,;]\s*/).filter((part) => part !== '');
  const read = parts.map(partFacts);
  if (read.every(({ unread }) => unread.length > 0)) {
    const [, values] = BARE_VALUES.exec(text.trim()) ?? [];
    if (values !== undefined) return { values: listOf(values), unread: [] };
  }
  return Object.assign({}, ...read, { unread: read.flatMap(({ unread }) => unread) });
}

function partFacts(part: string): Facts {
  const format = FORMATS.find(([pattern]) => pattern.test(part))?.[1];
  if (format !== undefined) return { format, unread: [] };
  const { unread: _, ...facts } = proseFacts(part);
  return { ...facts, unread: Object.keys(facts).length > 0 ? [] : [part] };
}

/** Reads what a description says; it is unread where the rest of it sounds like a rule. */
export function proseFacts(text: string): Facts {
  let rest = text;
  const take = (patterns: readonly RegExp[]): readonly string[] | undefined => {
    for (const pattern of patterns) {
      const found = pattern.exec(rest);
      if (!found) continue;
      rest = rest.replace(found[0], ' ');
      return found.slice(1).filter((group) => group !== undefined);
    }
    return undefined;
  };
  const [value] = take([DEFAULT]) ?? [];
  const between = take([BETWEEN]);
  const [values] = take([VALUES]) ?? [];
  const most = between?.[1] ?? take(MOST)?.[0];
  const least = between?.[0] ?? take(LEAST)?.[0];
  const [items] = take([ITEMS]) ?? [];
  const isOptional = take([/\boptional\b/i]) !== undefined;
  const isRequired = take([/^required\b|\(required\b|\brequired[.)]?$/i]) !== undefined;
  return {
    ...(most === undefined ? {} : { most: Number(most) }),
    ...(least === undefined ? {} : { least: Number(least) }),
    ...(values === undefined ? {} : { values: listOf(values) }),
    ...(value === undefined ? {} : { default: unquoted(value) }),
    ...(items === undefined ? {} : { items: items.toLowerCase().replace(/s$/, '') }),
    ...(isOptional === isRequired ? {} : { required: isRequired }),
    unread: RULE.test(rest) ? [text] : [],
  };
}

function listOf(values: string): readonly string[] {
  const all = values
    .split(/\s*(?:,\s*(?:or|and)\s|,|\||\s(?:or|and)\s)\s*/)
    .map((value) => unquoted(value.replace(/\.$/, '')));
  return [...new Set(all.filter((value) => value !== ''))];
}

function unquoted(value: string): string {
  return value.replace(/^(["'])(.*)\1$/, '$2').replace(/\.$/, '');
}
