/** Gives a thing by its name; one that is forgotten is opened anew. */
export type KeptLast<Name, Thing> = ((name: Name) => Thing) & { readonly forget: (name: Name) => void }

/**
 * Opens things by name and keeps the ones that were asked for last; one that was let go of is opened anew.
 * @param most how many are kept
 */
export const keepLast = <Name, Thing>(most: number, open: (name: Name) => Thing): KeptLast<Name, Thing> => {
  const opened = new Map<Name, Thing>()
  const of = (name: Name): Thing => {
    const thing = opened.get(name) ?? open(name)
    // Taken out and put in again it stands last.
    opened.delete(name)
    opened.set(name, thing)
    const oldest = opened.keys().next()
    if (opened.size > most && oldest.done !== true) opened.delete(oldest.value)
    return thing
  }
  return Object.assign(of, { forget: (name: Name) => void opened.delete(name) })
}
