import { useEffect, useState } from 'preact/hooks';

/** Whether there is room for all filters at once; less on a phone. */
export function useIsWide(): boolean {
  const [query] = useState(() => matchMedia('(min-width: 45rem)'));
  const [isWide, setWide] = useState(query.matches);
  useEffect(() => {
    const read = () => setWide(query.matches);
    query.addEventListener('change', read);
    return () => query.removeEventListener('change', read);
  }, [query]);
  return isWide;
}
