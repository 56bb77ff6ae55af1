import { useState } from 'preact/hooks';
import { Lines } from './text';

/** A command under a heading, and a button that copies it where the browser allows that. */
export function CopyableText({ title, text }: { readonly title: string; readonly text: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      <div class="titled">
        <h4>{title}</h4>
        {'clipboard' in navigator && (
          <button type="button" class="copy" onClick={copy} aria-label={`${isCopied ? 'Copied' : 'Copy'}: ${title}`}>
            {isCopied ? 'Copied' : 'Copy'}
          </button>
        )}
      </div>
      <Lines text={text} label={title} />
    </>
  );
}
