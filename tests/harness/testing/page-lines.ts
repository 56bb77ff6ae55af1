import type { WrittenCase } from '../../../contracts/contract';
import { clausesPage } from '../generate/clauses-page';
import { plan } from '../plan/plan';
import type { Operation } from '../spec-model';
import { bareContract, bareOperation } from './example';

/** An operation whose contact has an id alone. */
export const operation: Operation = {
  ...bareOperation,
  contact: { type: 'object', required: ['id'], properties: { id: { type: 'integer', 'x-source': 'L1' } } },
};

/** The lines that the page shows of a written case, from its name on. */
export function linesOf(testCase: Partial<WrittenCase>): readonly string[] {
  const contract = {
    ...bareContract,
    clauses: [{ 'a.b': { says: 'MUST be so', source: 'L1', cases: [{ name: 'a case', expect: {}, ...testCase }] } }],
  } as const;
  return shown(clausesPage(contract, operation, plan('example', contract, operation)));
}

function shown(page: string): readonly string[] {
  const [, lines = ''] = /\n- \*\*a case\*\*(.*?)\n\n/s.exec(page) ?? [];
  return lines.split('\n');
}
