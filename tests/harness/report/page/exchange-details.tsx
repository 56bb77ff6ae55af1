import { visible } from '../../lib/visible';
import { curl } from '../curl';
import type { ReportedExchange } from '../result';
import { CopyableText } from './copyable-text';
import { Lines } from './text';

interface Props {
  readonly exchange: ReportedExchange;
  /** The names of the variables that hold secrets. */
  readonly secrets: readonly string[];
  /** Which of several it is. */
  readonly place?: string;
}

/** A request as it can be sent again, and its answer as it came. */
export function ExchangeDetails({ exchange: { request, response, durationMs }, secrets, place }: Props) {
  const which = place ? ` (${place})` : '';
  const headers = Object.entries(response.headers);
  return (
    <>
      <CopyableText title={`Request${which}`} text={curl(request, secrets)} />
      <h4>
        Answer{which}: {response.status} <span class="muted">{Math.round(durationMs)} ms</span>
      </h4>
      {headers.length > 0 && (
        <details>
          <summary>{headers.length === 1 ? '1 header' : `${headers.length} headers`}</summary>
          <dl class="headers">
            {headers.map(([name, value]) => (
              <div key={name}>
                <dt>{visible(name)}</dt>
                <dd>{visible(value)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {response.text === '' ? (
        <p class="muted">No body.</p>
      ) : (
        <Lines text={response.text} label={`Body of the answer${which}`} />
      )}
    </>
  );
}
