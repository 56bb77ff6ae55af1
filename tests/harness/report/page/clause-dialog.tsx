import { useEffect, useRef } from 'preact/hooks';
import { visible } from '../../lib/visible';
import { CaseDetails } from './case-details';
import type { Entry } from './entries';
import { wordOf } from './marks';
import { Shape } from './shape';
import { SourceLinks } from './source-links';
import type { State } from './state';
import { Prose } from './text';
import type { View } from './view';
import { linkTo } from './view';

interface Props {
  readonly view: View;
  readonly open: NonNullable<State['open']>;
  readonly onClose: () => void;
}

/** One clause, over the page. A native dialog: the focus stays in it, Escape closes it, and the focus returns. */
export function ClauseDialog({ view, open, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    dialog.current?.scrollTo(0, 0);
  }, [open.clause, open.target]);
  const entry = view.entries.find(({ clause, target }) => clause === open.clause && target === open.target);
  return (
    // A click beside the dialog is one on its backdrop, which belongs to it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same
    <dialog
      ref={dialog}
      aria-labelledby="open-title"
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && dialog.current?.close()}
    >
      <article>
        <div class="dialog-head">
          <h2 id="open-title">{visible(open.clause)}</h2>
          <button type="button" class="close" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        {entry ? (
          <Clause view={view} entry={entry} />
        ) : (
          <p>This report has no such clause on {visible(open.target)}.</p>
        )}
      </article>
    </dialog>
  );
}

function Clause({ view, entry }: { readonly view: View; readonly entry: Entry }) {
  const { provider, clause, level, says, source, depth, target, mark, results } = entry;
  const server = view.report.served.find((each) => each.provider === provider && each.target === target)?.server;
  const elsewhere = view.entries.filter((each) => each.clause === clause && each.target !== target);
  return (
    <>
      <p class="says">
        <Prose text={says} />
      </p>
      <dl class="facts">
        <dt>Verdict</dt>
        <dd>
          <Shape mark={mark} isSilent /> {wordOf(mark)}
        </dd>
        <dt>Level</dt>
        <dd>
          {level}
          {depth && ', left out of a run with DEPTH=first'}
        </dd>
        {source.length > 0 && <dt>Document</dt>}
        {source.length > 0 && (
          <dd>
            <SourceLinks report={view.report} provider={provider} source={source} />
          </dd>
        )}
        <dt>Target</dt>
        <dd>
          {target}
          {server && <>, {visible(server)}</>}
        </dd>
        {elsewhere.length > 0 && <dt>Elsewhere</dt>}
        {elsewhere.map((other) => (
          <dd key={other.target}>
            <Shape mark={other.mark} isSilent /> <a href={linkTo(other, view.filters)}>{other.target}</a>:{' '}
            {wordOf(other.mark)}
          </dd>
        ))}
      </dl>
      <h3>{results.length === 1 ? '1 case' : `${results.length} cases`}</h3>
      {results.map((result) => (
        <CaseDetails
          key={`${clause} ${target} ${result.case}`}
          report={view.report}
          result={result}
          isOpen={results.length === 1}
        />
      ))}
    </>
  );
}
