import { FEW } from './causes';
import type { Result, Sender } from './result';
import { missingFields, signsOf } from './signs';

const SAME = 'Same cause as ';

/** Tells failures while a run lasts. */
export interface Teller {
  /**
   * @param result what fails, with its differences and its exchange
   * @param sender the case that sent the request
   * @param explanation of the failure in full
   * @returns the explanation; where others of the same causes have been explained, one line that points to the first
   */
  readonly tell: (result: Result, sender: Sender, explanation: () => string) => string;
}

/** The failures that were explained for one sign. */
interface Told {
  readonly first: Sender;
  readonly clauses: Set<string>;
}

/** Explains the first failure of each cause, as it is known so far. With `everything`, each one. */
export function createTeller(everything: boolean): Teller {
  const told = new Map<string, Told>();
  const missing = new Set<string>();
  return {
    tell: (result, sender, explanation) => {
      if (everything) return explanation();
      for (const field of missingFields(result)) missing.add(field);
      const signs = signsOf(result, missing);
      const known = signs.map(({ key, isCommon }) => {
        const before = told.get(key);
        return before && (!isCommon || before.clauses.size >= FEW || before.clauses.has(result.clause))
          ? before
          : undefined;
      });
      const [first] = known;
      const titles = signs.map(({ title }) => title(result.differences)).join('; ');
      if (first && known.every((each) => each !== undefined))
        return `${SAME}${first.first.clause}, ${first.first.case}: ${titles} (${result.clause})`;
      for (const { key } of signs) {
        const { clauses } = told.get(key) ?? newlyTold(told, key, sender);
        clauses.add(result.clause);
      }
      return explanation();
    },
  };
}

function newlyTold(told: Map<string, Told>, key: string, first: Sender): Told {
  const entry = { first, clauses: new Set<string>() };
  told.set(key, entry);
  return entry;
}

/** Whether a message of a test says nothing but that causes are known. What a server sends never begins a line of one. */
export function isToldBefore(message: string): boolean {
  return message.split('\n').every((line) => line === '' || line.startsWith(SAME));
}
