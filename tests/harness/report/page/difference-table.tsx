import { visible } from '../../lib/visible';
import type { Difference } from '../../model';
import type { Piece } from './pieces';
import { piecesOf } from './pieces';

/** Expected beside Actual; where they differ is marked. */
export function DifferenceTable({ differences }: { readonly differences: readonly Difference[] }) {
  return (
    <div class="differences">
      {differences.map((difference) => {
        const { expected, actual } = piecesOf(difference);
        return (
          <dl key={`${difference.what} ${difference.expected}`}>
            <dt>Differs</dt>
            <dd>
              <code>{visible(difference.what)}</code>
            </dd>
            <dt>Expected</dt>
            <dd class="expected">
              <Pieces pieces={expected} />
            </dd>
            <dt>Actual</dt>
            <dd class="actual">
              <Pieces pieces={actual} />
            </dd>
          </dl>
        );
      })}
    </div>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return <code>{pieces.map(({ text, differs }, index) => (differs ? <mark key={index}>{text}</mark> : text))}</code>;
}
