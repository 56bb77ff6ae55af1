/** Elements of HTML that begin a line of their own. */
export const BLOCKS = words(`address article aside blockquote body br caption dd details div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul`);
export const CELLS = words('td th');
/** Elements within a line. */
export const INLINE =
  words(`a abbr b big button cite code col colgroup del dfn em font i img input ins kbd label mark q s
  samp small span strong sub sup time tt u var wbr`);
/** Elements that a reader of a page does not see. */
export const HIDDEN = words('head iframe noscript script style svg template title');

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
