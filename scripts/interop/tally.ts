/** Values that were held against each other, and those that differ. */
export interface Tally {
  /** @param where what is compared, for whoever looks at a difference */
  readonly same: (where: string, actual: unknown, expected: unknown) => void
  readonly compared: () => number
  readonly differing: () => readonly string[]
}

/** @returns a count that starts at nothing */
export const newTally = (): Tally => {
  const differing: string[] = []
  let compared = 0
  return {
    same: (where, actual, expected) => {
      compared += 1
      const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)]
      if (one !== other) differing.push(`${where}: ${one} instead of ${other}`)
    },
    compared: () => compared,
    differing: () => differing,
  }
}
