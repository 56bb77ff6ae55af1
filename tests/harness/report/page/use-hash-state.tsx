import { useEffect, useState } from 'preact/hooks';
import type { State } from './state';
import { hashOf, stateOf } from './state';

/**
 * The state of the page, which is in the hash of its address: a link leads to what one sees. Links add to the history, so
 * that "back" closes a clause; filters do not.
 */
export function useHashState(): readonly [State, (state: State) => void] {
  const [state, setState] = useState(() => stateOf(location.hash));
  useEffect(() => {
    const read = () => setState(stateOf(location.hash));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  const change = (next: State) => {
    history.replaceState(null, '', hashOf(next));
    setState(next);
  };
  return [state, change];
}
