import { visible } from '../../lib/visible';
import type { Report, Result } from '../result';

interface Props {
  readonly report: Report;
  readonly provider: string;
  readonly source: Result['source'];
}

/** The lines of the document that a clause cites, and the pages beside it; each leads to where it is published. */
export function SourceLinks({ report, provider, source }: Props) {
  const document = report.served.find((each) => each.provider === provider)?.document;
  const lines = source.filter((each) => each.startsWith('L')).map((each) => each.slice(1));
  const pages = source.filter((each) => !each.startsWith('L'));
  return (
    <>
      {lines.length > 0 && (
        <Outward href={document}>
          line{lines.length > 1 || lines[0]?.includes('-') ? 's' : ''} {visible(lines.join(', '))}
        </Outward>
      )}
      {pages.map((page, index) => (
        <>
          {index + lines.length > 0 && ', '}
          <Outward key={page} href={page}>
            {visible(page.replace(/^https:\/\//, ''))}
          </Outward>
        </>
      ))}
    </>
  );
}

/** A link that tells nobody where it was followed; plain text where the address is none of the web. */
function Outward({
  href,
  children,
}: {
  readonly href: string | undefined;
  readonly children: preact.ComponentChildren;
}) {
  if (!href || !/^https?:\/\//.test(href)) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
