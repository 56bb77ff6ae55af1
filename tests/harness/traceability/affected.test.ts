import { citationOf } from '../testing/traceability';
import { affectedBy, affectedReport } from './affected';
import { citedTextsOf } from './cited-texts';
import { fingerprint, rangesOf } from './lines';

const print = (text: string) => [...text].map((line) => fingerprint(line.trim()));

/** A document whose lines are single characters; the fifth is blank. */
const STORED = print('abcd fg');
const CITED = { 'one/name': 'L2-3', 'erratum X-01': 'L6', 'spec info': 'L4-6' };

type Lines = { readonly [name: string]: string };
const citationsOf = (lines: Lines) =>
  Object.entries(lines).map(([name, cited]) => citationOf(name, ...cited.split(',')));

/** What is wrong with citations in a copy; by default they are where they were in the stored document. */
function affected(fresh: string, lines: Lines = CITED, read = '', stored = STORED) {
  const known = citedTextsOf(STORED, citationsOf(CITED));
  const versions = { stored, fresh: print(fresh) };
  return affectedBy(versions, known, citationsOf(lines), read === '' ? [] : rangesOf(read)).map(
    (each) => `${each.name} ${each.lines}: ${each.what}`,
  );
}

test('in the same document no citation is affected', () => {
  expect(affected('abcd fg')).toEqual([]);
});

test('what no citation names may change', () => {
  expect(affected('Abcd fG')).toEqual([]);
});

test('a line inserted at the top affects every citation', () => {
  expect(affected('xabcd fg')).toEqual([
    'one/name L2-3: moved to L3-4',
    'erratum X-01 L6: moved to L7',
    'spec info L4-6: moved to L5, L7',
  ]);
});

test('once they are corrected none is', () => {
  expect(affected('xabcd fg', { 'one/name': 'L3-4', 'erratum X-01': 'L7', 'spec info': 'L5-7' })).toEqual([]);
});

test('a wrong correction is', () => {
  expect(affected('xabcd fg', { 'one/name': 'L4-5' })).toEqual(['one/name L4-5: text changed in L5']);
});

test('to have read a line does not replace the correction of one that moved', () => {
  expect(affected('xabcd fg', { 'one/name': 'L2-3' }, 'L1-8')).toEqual(['one/name L2-3: moved to L3-4']);
});

test('a changed line affects what cites it until it is read', () => {
  expect(affected('abXd fg')).toEqual(['one/name L2-3: text changed in L3']);
  expect(affected('abXd fg', CITED, 'L2')).toEqual(['one/name L2-3: text changed in L3']);
  expect(affected('abXd fg', CITED, 'L1,L3-4')).toEqual([]);
});

test('a line that moved and changed is corrected, then read', () => {
  expect(affected('xabXd fg', { 'one/name': 'L2-3' })).toEqual(['one/name L2-3: moved to L3-4']);
  expect(affected('xabXd fg', { 'one/name': 'L3-4' })).toEqual(['one/name L3-4: text changed in L4']);
  expect(affected('xabXd fg', { 'one/name': 'L3-4' }, 'L4')).toEqual([]);
});

test('a removed line is named, and leaving it out corrects its citation', () => {
  expect(affected('abd fg', { 'one/name': 'L2-3' })).toEqual(['one/name L2-3: L3 removed']);
  expect(affected('abd fg', { 'one/name': 'L2' })).toEqual([]);
});

test('a line inserted between cited ones is to be read when it is cited, too', () => {
  expect(affected('abXcd fg', { 'one/name': 'L2-3' })).toEqual(['one/name L2-3: moved to L2, L4']);
  expect(affected('abXcd fg', { 'one/name': 'L2-4' })).toEqual(['one/name L2-4: text changed in L3']);
});

test('a citation of a line that moved is affected also where its old place has the same text', () => {
  const stored = print('sasb');
  const known = citedTextsOf(stored, [citationOf('one/b', 'L3')]);
  const found = affectedBy({ stored, fresh: print('scsasb') }, known, [citationOf('one/b', 'L3')], []);
  expect(found.map(({ what }) => what)).toEqual(['moved to L5']);
});

test('blank lines do not matter', () => {
  expect(affected('ab cd fg', { 'one/name': 'L2-4' })).toEqual([]);
});

test('a citation beyond the end of a shorter copy is affected', () => {
  expect(affected('abcd', { 'spec info': 'L4-900000000' })).toEqual(['spec info L4-8: beyond the end']);
});

test('what is cited for the first time is not affected', () => {
  expect(affected('xabcd fg', { 'one/new': 'L1' })).toEqual([]);
});

test('after an accepted copy, citations that are not generated again still count as they were read', () => {
  const copy = 'xabcd fg';
  expect(affected(copy, { 'one/name': 'L3-4' }, '', print(copy))).toEqual([]);
  expect(affected(copy, { 'one/name': 'L2-3' }, '', print(copy))).toEqual(['one/name L2-3: text changed in L2-3']);
});

test('the report names each citation, then how to go on', () => {
  const moved = { name: 'one/name', lines: 'L2', what: 'moved to L3', unread: [] };
  const changed = { name: 'erratum X-01', lines: 'L6-7', what: 'text changed in L6-7', unread: [6, 7] };
  expect(affectedReport([moved, changed], 'one=copy.md', rangesOf('L9')).split('\n')).toEqual([
    '  one/name      L2    moved to L3',
    '  erratum X-01  L6-7  text changed in L6-7',
    'Correct the citations, then accept the copy.',
    'Read each text that changed. Correct the citations that it no longer fits; for the others name its lines:',
    'npm run accept -- one=copy.md --read L6-7,L9',
  ]);
  expect(affectedReport([moved], 'one=copy.md', []).split('\n')).toHaveLength(2);
});
