/** More files within this time are a formatter, a generator or a sync: no person saves so many. */
export const TOGETHER_MS = 1_000
const MOST = 10

/** Which files changed when, in the last seconds, on the clock of `performance.now()`. */
export interface Burst {
  readonly changed: (path: string, at: number) => void
  /** Whether a change was one of more than ten within a second, before or after it. */
  readonly isOneOfMany: (at: number) => boolean
}

export const createBurst = (): Burst => {
  const changes: { readonly path: string; readonly at: number }[] = []
  return {
    changed: (path, at) => {
      changes.push({ path, at })
      // A change is asked about within seconds. Only what is older goes, from the front, in turn.
      while (changes[0] !== undefined && changes[0].at < at - 10 * TOGETHER_MS) changes.shift()
    },
    isOneOfMany: (at) => {
      const together = new Set<string>()
      for (const change of changes) {
        if (Math.abs(change.at - at) <= TOGETHER_MS) together.add(change.path)
        if (together.size > MOST) return true
      }
      return false
    },
  }
}
