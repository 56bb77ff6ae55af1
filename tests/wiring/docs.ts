import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Provider } from '../../contracts';
import { compareDocument } from '../harness/documents/compare';
import { plainLines } from '../harness/documents/plain-text';
import { readDocument } from '../harness/documents/read-document';
import { strangeness } from '../harness/documents/strange';
import { parseJson } from '../harness/lib/parse';
import { problem } from '../harness/lib/problem';
import { readText } from '../harness/lib/text-file';
import type { EditedFile } from '../harness/proposal/patch';
import { propose } from '../harness/proposal/propose';
import { addSample } from '../harness/proposal/sample';
import { applyEdits, specText } from '../harness/proposal/spec-text';
import { readSpec } from '../harness/spec/load';
import type { Acceptance, CitingFile } from '../harness/traceability/accept';
import { acceptCopy } from '../harness/traceability/accept';
import type { Candidate, Confirmed } from '../harness/traceability/acceptance';
import { informativeCitations } from '../harness/traceability/citations';
import type { DocsCheck } from '../harness/traceability/docs-check';
import { docsChanges, movedLines } from '../harness/traceability/docs-check';
import { numbersOf, rangeOf } from '../harness/traceability/lines';
import type { Part } from '../harness/traceability/mentions';
import type { Readings, TextFile } from '../harness/traceability/rests';
import { citationsNow, documents, informativesOf } from './traceability';

const ROOT = join(__dirname, '../..');
const INFORMATIVE = 'specs/informative.json';

/**
 * Reads a copy of a provider's document, and compares it with the stored one.
 *
 * @param from a file, a folder or a URL; the address of the document when undefined
 * @param confirmed lines whose new text was read; a document whose title is one of them may have another title
 * @throws a problem when there is no copy, or it is not the document any more
 */
export async function candidateOf(
  provider: Provider,
  from: string | undefined,
  confirmed: Confirmed,
): Promise<Candidate> {
  const document = documents()[provider];
  const source = from ?? document.copy ?? document.address;
  const copy = plainLines(await readDocument(provider, source));
  const comparison = compareDocument(document.lines, copy);
  const title = document.title === undefined ? undefined : rangeOf(document.title).from;
  const strange = strangeness(document.lines, copy, comparison, title, numbersOf(confirmed.stored));
  if (strange === undefined) return { document, copy, comparison, confirmed };
  const remedy =
    'If its title changed and it is still the document, confirm the line of the title; else correct the address in specs/sources.json.';
  throw problem(`compare ${source} with the document of ${provider}`, strange, remedy);
}

/**
 * What changed in a document, what rests on it, and the proposal for the spec.
 *
 * @throws a problem when spec and contract do not fit
 */
export async function checkDocs(
  provider: Provider,
  candidate: Candidate,
): Promise<{ check: DocsCheck; edited: readonly EditedFile[] }> {
  const { document, copy, comparison } = candidate;
  const about = { provider, address: document.address, read: document.read };
  const moved = movedLines(comparison);
  if (comparison.changes.length === 0)
    return { check: { ...about, state: 'unchanged', lines: document.lines.length, moved }, edited: [] };
  const nodes = await citationsNow(provider);
  const citations = [...nodes, ...informativeCitations(informativesOf(provider))];
  const changes = docsChanges(comparison, copy, citations, readingsOf(provider));
  const spec = specFile(provider);
  const proposals = propose({ comparison, copy, citations: nodes, spec: specText(spec.text) });
  const contract = fileOf(`contracts/${provider}/index.ts`);
  const samples = proposals.flatMap(({ sample }) => sample ?? []);
  const edited = [
    { file: contract.file, before: contract.text, after: samples.reduce(addSample, contract.text) },
    {
      file: spec.file,
      before: spec.text,
      after: applyEdits(
        spec.text,
        proposals.flatMap(({ edits }) => edits),
      ),
    },
  ];
  const told = proposals.map(({ edits: _, sample: __, ...proposal }) => proposal);
  return { check: { ...about, state: 'changed', changes, moved, proposals: told }, edited };
}

/**
 * What accepting a copy writes.
 *
 * @param today `YYYY-MM-DD`
 * @param again the command that confirms more lines
 * @throws as `acceptCopy`, and when spec and contract do not fit
 */
export async function acceptDocs(
  provider: Provider,
  candidate: Candidate,
  today: string,
  again: (confirm: readonly string[]) => string,
): Promise<Acceptance> {
  const citing = {
    files: citingFiles(provider),
    // The spec of a document that was never read need not be complete.
    citations: candidate.document.lines.length === 0 ? [] : await citationsNow(provider),
    informatives: informativesOf(provider),
  };
  return acceptCopy(provider, candidate, citing, today, again);
}

/** The files in which a provider's document is cited. */
function citingFiles(provider: Provider): readonly CitingFile[] {
  const informative = fileOf(INFORMATIVE);
  return [
    specFile(provider),
    ...contractFiles(provider),
    { ...informative, part: entryOf(informative.text, provider), isInformative: true },
  ];
}

/** The part of a JSON file that is the entry of a provider. */
function entryOf(json: string, provider: Provider): Part {
  const node = parseDocument(json).get(provider, true);
  const [start, end] = (
    typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? node.range : []
  ) as number[];
  return { start: start ?? 0, end: end ?? 0 };
}

function readingsOf(provider: Provider): Readings {
  const informative = fileOf(INFORMATIVE);
  const { lineOf } = parseJson(`read ${INFORMATIVE}`, informative.text, 'Correct it.');
  const spec = readSpec(join(ROOT, specFile(provider).file));
  return {
    spec: { file: specFile(provider).file, lineOf: spec.lineOf },
    contracts: contractFiles(provider),
    informative: { file: INFORMATIVE, lineOf: (index) => lineOf([provider, index]) },
    page: fileOf(`generated/${provider}/clauses.md`),
    types: fileOf(`generated/${provider}/types.ts`),
  };
}

function specFile(provider: Provider): TextFile {
  return fileOf(`specs/${provider}.yaml`);
}

function contractFiles(provider: Provider): readonly TextFile[] {
  const folder = `contracts/${provider}`;
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => fileOf(`${folder}/${name}`));
}

function fileOf(file: string): TextFile {
  return { file, text: readText(join(ROOT, file), `read ${file}`, 'git has it.') };
}
