import type { Memory, Subject } from '../model';
import type { AnswerScope } from '../request/expression';

export interface JudgeScope extends AnswerScope {
  readonly subject: Pick<Subject, 'contract' | 'operation' | 'validators'>;
  /** What answers before this one have shown; without it each value is the first. */
  readonly memory?: Memory;
}
