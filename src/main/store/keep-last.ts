/**
 * Opens things by name and keeps the ones that were asked for last; one that was let go of is opened anew.
 * @param most how many are kept
 */
export const keepLast = <Name, Thing>(most: number, open: (name: Name) => Thing): ((name: Name) => Thing) => {
  const opened = new Map<Name, Thing>()
  return (name) => {
    const thing = opened.get(name) ?? open(name)
    // Taken out and put in again it stands last.
    opened.delete(name)
    opened.set(name, thing)
    const oldest = opened.keys().next()
    if (opened.size > most && oldest.done !== true) opened.delete(oldest.value)
    return thing
  }
}
