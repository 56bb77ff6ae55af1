import type { Sentence, Source, WrittenCase } from '../../../contracts/contract';
import type { Case, Standing } from '../model';

/** A case before its needs are known. */
export type CaseDraft = Omit<Case, 'needs' | 'exempt'> & Pick<WrittenCase, 'needs' | 'exempt'>;

/** A clause before it knows its provider. */
export interface ClauseDraft {
  readonly name: string;
  readonly says: Sentence;
  readonly source: readonly Source[];
  readonly because?: string;
  readonly standing?: Standing;
  readonly depth?: 'second';
  readonly cases: readonly CaseDraft[];
}
