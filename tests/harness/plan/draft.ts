import type { Ability, Sentence, Source } from '../../../contracts/contract';
import type { Case } from '../model';

/** A clause before it knows its provider. */
export interface ClauseDraft {
  readonly name: string;
  readonly says: Sentence;
  readonly source: readonly Source[];
  readonly because?: string;
  readonly cases: readonly (Omit<Case, 'needs'> & { readonly needs?: readonly Ability[] })[];
}
