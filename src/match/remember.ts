// What has been found out is kept while it is of use, and not for all of a large corpus at once.

/** Remembers what was made for a key, for at most so many keys: those who ask for one thing ask soon after each other. */
export function remembering<K, V extends object | number | string>(most: number, make: (key: K) => V): (key: K) => V {
  let known = new Map<K, V>()
  return (key) => {
    let value = known.get(key)
    if (value === undefined) {
      // A map that is emptied stays tied to all that it held until the whole heap is collected; another map is not.
      if (known.size >= most) known = new Map()
      known.set(key, (value = make(key)))
    }
    return value
  }
}

/** Finds out once for each key, for as long as the key is in use: what holds for a corpus, a document, a rule. */
export function onceFor<K extends object, V extends object | string>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>()
  return (key) => {
    let value = known.get(key)
    if (value === undefined) known.set(key, (value = make(key)))
    return value
  }
}
