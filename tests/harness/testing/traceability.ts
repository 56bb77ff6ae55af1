import { printOf } from '../documents/print';
import type { Citation, Informative } from '../traceability/citations';
import type { SourceDocument } from '../traceability/classify';
import { classify } from '../traceability/classify';
import { rangeOf } from '../traceability/lines';

/** A document that was read once; an empty text is a blank line. */
export function documentOf(...lines: readonly string[]): SourceDocument {
  return { address: 'https://docs.example.com/contacts', read: '2026-01-02', lines: lines.map(printOf) };
}

/** What cites these lines; the beginning of its name says whether it is a node of a spec, an erratum or a clause. */
export function citationOf(name: string, ...citations: readonly string[]): Citation {
  const role = name.startsWith('spec ') ? 'mentions' : name.startsWith('erratum ') ? 'contradicts' : 'checks';
  return { name, role, ranges: citations.map(rangeOf), added: [] };
}

/** Seven lines: title, blank, covered twice, covered, blank, informative, and one that an entry or a citation may be given for. */
export function traceabilityOf(informatives: readonly Informative[] = [], citations: readonly Citation[] = []) {
  return classify(
    'example',
    documentOf('title', '', 'name', 'phone', '', 'see also', 'limit'),
    [{ lines: 'L1', reason: 'title' }, { lines: 'L6', reason: 'navigation' }, ...informatives],
    [citationOf('example/request.minimal', 'L3-4'), citationOf('spec NewContact/name', 'L3'), ...citations],
  );
}
