import { visible, visibleLines } from '../../lib/visible';

/** A sentence of ours or of a document, in which backticks mark code. */
export function Prose({ text }: { readonly text: string }) {
  return (
    <>
      {visible(text)
        .split('`')
        .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}
    </>
  );
}

/** Lines from outside: never markup, and what could not be seen is shown as escapes. */
export function Lines({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so has to be reached by the keyboard
    <section class="lines" tabIndex={0} aria-label={label}>
      <pre>{visibleLines(text)}</pre>
    </section>
  );
}
