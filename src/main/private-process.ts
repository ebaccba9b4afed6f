import { readFileSync, writeFileSync } from 'node:fs'

/** core(5): which parts of a process's memory a core dump holds. Programs that it starts have the same. */
const FILTER = '/proc/self/coredump_filter'

const filter = (): string | null => {
  try {
    return readFileSync(FILTER, 'utf8').trim()
  } catch {
    return null
  }
}

/** @param bits hexadecimal */
const setFilter = (bits: string): void => {
  try {
    writeFileSync(FILTER, `0x${bits}`)
  } catch {
    // A kernel without it keeps of a crash what its own settings say.
  }
}

/** What a process keeps to itself. */
export interface PrivateProcess {
  /** Start a program that is none of ours as if nothing were set. */
  readonly asOthersAre: <T>(start: () => Promise<T>) => Promise<T>
}

/**
 * A system that keeps the memory of crashed programs keeps none of this one's, nor of those it starts: titles and texts
 * would be in it. Elsewhere than on Linux the system's own settings hold.
 */
export const keepToOneself = (): PrivateProcess => {
  const before = filter()
  if (before === null) return { asOthersAre: (start) => start() }
  setFilter('0')
  return {
    asOthersAre: async (start) => {
      setFilter(before)
      try {
        return await start()
      } finally {
        setFilter('0')
      }
    },
  }
}
