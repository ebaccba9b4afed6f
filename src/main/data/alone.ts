/** Does what changes many files, one after another: what comes while something else does is told so, and left. */
export type Alone = <Result>(act: () => Promise<Result>) => Promise<Result | { readonly code: 'importBusy' }>

export const createAlone = (): Alone => {
  const held = { busy: false }
  return async (act) => {
    if (held.busy) return { code: 'importBusy' }
    held.busy = true
    try {
      return await act()
    } finally {
      held.busy = false
    }
  }
}
