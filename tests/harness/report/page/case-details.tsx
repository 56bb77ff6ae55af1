import { useState } from 'preact/hooks';
import { visible } from '../../lib/visible';
import { commandAgain } from '../again';
import type { Report, Result } from '../result';
import { CopyableText } from './copyable-text';
import { DifferenceTable } from './difference-table';
import { ExchangeDetails } from './exchange-details';
import { markOf } from './marks';
import { Shape } from './shape';

interface Props {
  readonly report: Report;
  readonly result: Result;
  readonly isOpen: boolean;
}

/** One case: what differs, what was sent, what came back, and how to send it again. */
export function CaseDetails({ report, result, isOpen }: Props) {
  const mark = markOf(result);
  const [isShown, setShown] = useState(isOpen || (mark !== 'pass' && mark !== 'skip'));
  return (
    <details class="case" open={isShown} onToggle={({ currentTarget }) => setShown(currentTarget.open)}>
      <summary>
        <Shape mark={mark} /> {visible(result.case)}{' '}
        {result.durationMs > 0 && <span class="muted">{Math.round(result.durationMs)} ms</span>}
      </summary>
      {isShown && <Body report={report} result={result} />}
    </details>
  );
}

function Body({ report, result }: Pick<Props, 'report' | 'result'>) {
  const { differences, reasons, setup, exchange, others = [], answers, known, provider, target } = result;
  const secrets = report.served.find((each) => each.provider === provider && each.target === target)?.secrets ?? [];
  return (
    <>
      {known !== undefined && <p>Known deviation: {visible(known)}</p>}
      {answers && <Answers answers={answers} />}
      {differences.length > 0 ? <DifferenceTable differences={differences} /> : <Reasons reasons={reasons} />}
      {setup.length > 0 && (
        <p>Sent before: {setup.map(({ name, status }) => `${visible(name)} (${status})`).join(', ')}</p>
      )}
      {exchange && <ExchangeDetails exchange={exchange} secrets={secrets} />}
      {others.map((other, index) => (
        <ExchangeDetails key={index} exchange={other} secrets={secrets} place={`sent at the same time, ${index + 1}`} />
      ))}
      {(answers?.first || (!answers && target)) && (
        <CopyableText
          title="Run again"
          text={commandAgain(result, answers?.first ?? { clause: result.clause, case: result.case })}
        />
      )}
    </>
  );
}

/** Of a clause that every answer of a kind is held to. */
function Answers({ answers: { seen, broken, first } }: { readonly answers: NonNullable<Result['answers']> }) {
  if (broken === 0) return <p>{seen === 1 ? '1 answer keeps it.' : `${seen} answers keep it.`}</p>;
  return (
    <p>
      {broken} of {seen} answers break it.
      {first && ` The first is shown: ${visible(first.clause)}, ${visible(first.case)}.`}
    </p>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul class="reasons">
      {reasons.map((reason) => (
        <li key={reason}>{visible(reason)}</li>
      ))}
    </ul>
  );
}
