/** As many values are kept; then all are forgotten, since some keys come from outside. */
const MOST = 1000;

/** The same function, which computes each value once while it is known. */
export function remember<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    if (known.size >= MOST) known.clear();
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}

/** The same function, which computes the value of each object once, as long as something else holds the object. */
export function rememberWeakly<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}
