import type { Mark } from './marks';
import { shapeOf, wordOf } from './marks';

/** The shape of a verdict, which is read aloud as its word unless the word stands beside it. */
export function Shape({ mark, isSilent = false }: { readonly mark: Mark; readonly isSilent?: boolean }) {
  return (
    <span
      class="shape"
      data-mark={mark}
      {...(isSilent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': wordOf(mark) })}
    >
      {shapeOf(mark)}
    </span>
  );
}
