import type { Contract } from '../../../../contracts/contract';
import type { Json } from '../../../../contracts/expectation';
import { settingNames } from '../../request/setting-names';
import type { Operation } from '../../spec-model';
import type { ClauseDraft } from '../draft';
import type { Field } from '../fields';
import { fieldsOf, sendValid } from '../fields';
import { sourcesOfAll } from '../sources';
import { coveringRows } from './covering';

/**
 * A clause whose requests have each two optional fields together, each with and without the other. Fields that need an
 * optional setting have a clause of their own, which is skipped without it. What comes back is judged by standing clauses.
 */
export function deriveTogetherClauses(contract: Contract, operation: Operation): readonly ClauseDraft[] {
  const optional = fieldsOf(contract, operation.body).filter(
    ({ name, required, value }) => required === false && !name.includes('.') && value !== undefined,
  );
  const ofAccount = optional.filter(({ value = null }) => needsSetting(contract, value));
  const plain = optional.filter((field) => !ofAccount.includes(field));
  const accounts = ofAccount.length === 0 ? [] : clause('optional.account', optional, coveringRows(optional.length));
  return [...(plain.length < 2 ? [] : clause('optional.together', plain, coveringRows(plain.length))), ...accounts];
}

function clause(name: string, fields: readonly Field[], rows: readonly (readonly boolean[])[]): readonly ClauseDraft[] {
  return [
    {
      name,
      says: 'MUST accept any combination of optional fields',
      because: 'each field is optional by itself; that one is lost beside another shows only when both are sent',
      source: sourcesOfAll(fields),
      depth: 'second',
      cases: rows.map((row, index) => ({
        name: index === 0 ? 'all optional fields are sent' : `combination ${index + 1} of ${rows.length}`,
        before: [],
        request: fields.flatMap((field, column) => (row[column] ? sendValid(field) : field.leaveOut)),
        expect: { status: '2XX' },
        derived: 'valid',
      })),
    },
  ];
}

function needsSetting({ settings }: Contract, value: Json): boolean {
  return settingNames(value).some((name) => settings[name]?.optional);
}
