import type { Silence, SourceDocument } from './classify';
import { classify } from './classify';
import type { Holder } from './holders';
import { fingerprint, rangeOf } from './lines';

/** A document that was read once; an empty text is a blank line. */
export function documentOf(...lines: readonly string[]): SourceDocument {
  return { address: 'https://docs.example.com/contacts', read: '2026-01-02', lines: lines.map(fingerprint) };
}

export function holderOf(name: string, ...citations: readonly string[]): Holder {
  return { name, ranges: citations.map(rangeOf) };
}

/** Seven lines: title, blank, held twice, held, blank, silent, and one that a silence or a holder may be given for. */
export function coverageOf(silences: readonly Silence[] = [], holders: readonly Holder[] = []) {
  return classify(
    'example',
    documentOf('title', '', 'name', 'phone', '', 'see also', 'limit'),
    [{ lines: 'L1', reason: 'title' }, { lines: 'L6', reason: 'navigation' }, ...silences],
    [holderOf('example/request.minimal', 'L3-4'), holderOf('spec NewContact/name', 'L3'), ...holders],
  );
}
