import { setTimeout } from 'node:timers/promises';
import type { Provider } from '../../contracts';
import { providers } from '../../contracts';
import { fuzz } from '../harness/fuzz/fuzz';
import { nameOf } from '../harness/plan/name-of';
import type { Reference } from '../sandbox/provider';
import { referenceOf } from '../wiring/registry';
import { subjectOf } from '../wiring/subject';
import { faultsOf } from './faults';
import { inProcess } from './faults/fault';

/** Walks until a fault must be found; clauses of the walks, and no case of the provider's, send them. */
const RUNS = 120;
const SEED = 1;
/** Walks in which the sandbox has no finding. */
const CALM = 60;

async function walk(provider: Provider, reference: Reference, runs: number) {
  const subject = { ...subjectOf(provider), provider };
  // The text classes and all other cases are switched off; only what stands judges.
  const clauses = subject.clauses.filter(({ depth }) => depth === undefined);
  const target = inProcess({ ...subject, clauses: [] }, reference);
  const session = { ...(await target.open()), patience: [] };
  return fuzz({ ...subject, clauses }, target, session, {
    runs,
    seed: SEED,
    over: () => undefined,
    isKnown: () => false,
  });
}

test.each(providers)('random walks find nothing in the sandbox of %s', async (provider) => {
  const { findings, runs, unjudged } = await walk(provider, referenceOf(provider), CALM);
  expect({ findings: findings.map(({ finding }) => finding.key), runs, unjudged }).toEqual({
    findings: [],
    runs: CALM,
    unjudged: [],
  });
});

/** A server that looks for a duplicate, and creates the contact a moment later. */
const racing: Reference = { ...referenceOf('contactship'), pause: () => setTimeout(2) };

/** A server that shows its database when it rejects a contact. */
const leaking: Reference = {
  ...referenceOf('wacr'),
  refuse: (complaints) => {
    const { body, ...answer } = referenceOf('wacr').refuse(complaints);
    const trace = { trace: 'SQLSTATE[23000]: Integrity constraint violation' };
    return { ...answer, body: typeof body === 'object' && !Array.isArray(body) ? { ...body, ...trace } : body };
  },
};

function faulty(provider: Provider, name: string): Reference {
  const all = Object.values(faultsOf({ ...subjectOf(provider), provider })).flat();
  const found = all.find((fault) => fault.name === name);
  if (!found) throw new Error(`There is no fault "${name}" of ${provider}.`);
  return found.reference;
}

const FAULTS: readonly [provider: Provider, name: string, family: string, clause: string][] = [
  ['contactship', 'gives all contacts the same id', 'identity', 'id.distinct'],
  ['wacr', 'takes email of any form', 'rules', 'fuzz.broken'],
  ['wacr', 'limits company to 254 characters instead of 255', 'edges', 'fuzz.text'],
  ['wacr', 'counts units of UTF-16 in address', 'lengths of texts', 'fuzz.text'],
  ['wacr', 'cuts at the first astral character lastname', 'characters', 'fuzz.text'],
  ['contactship', 'joins the lines of description', 'lines', 'fuzz.text'],
  ['contactship', 'loses a data field that comes alone', 'lists', 'additional_data'],
  ['contactship', 'answers 200 to contacts without an email address', 'optional fields', 'created.status'],
  ['contactship', 'changes the contact of a number when it rejects a second one', 'history', 'fuzz.read'],
  ['contactship', 'stores no data fields', 'reads', 'fuzz.read'],
  ['callbell', 'crashes on an identifier that exists', 'duplicates', 'fuzz.'],
];

test.each(FAULTS)('random walks find that %s %s (%s)', async (provider, name, _, clause) => {
  const { findings } = await walk(provider, faulty(provider, name), RUNS);
  const [first] = findings;
  expect(findings.map(({ finding }) => nameOf(finding.clause.id))).toContainEqual(expect.stringContaining(clause));
  expect(first?.run).toBeLessThanOrEqual(RUNS);
});

const LAWS: readonly [what: string, provider: Provider, reference: Reference, clause: string][] = [
  ['wacr shows SQL', 'wacr', leaking, 'fuzz.leak'],
  ['contactship creates one contact twice at the same time', 'contactship', racing, 'fuzz.meet'],
];

test.each(LAWS)('random walks find that %s', async (_, provider, reference, clause) => {
  const { findings } = await walk(provider, reference, RUNS);
  const ids = findings.map(({ finding }) => finding.clause.id);
  expect(ids).toContain(`${provider}/${clause}`);
});
