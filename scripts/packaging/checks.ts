import { say } from '../lib/say.mjs'

/** One thing that was looked at, and how it came out; null where it could not be looked at here. */
interface Looked {
  readonly name: string
  readonly passed: boolean | null
}

/** Things that are looked at one after the other, each told on a line. */
export interface Checks {
  /** @param look rejects with what is wrong; what it returns is told beside the name @returns whether it is as it is to be */
  readonly check: (name: string, look: () => Promise<string> | string) => Promise<boolean>
  /** What could not be looked at here, and why. */
  readonly leave: (name: string, why: string) => void
  readonly all: () => readonly Looked[]
}

/** A new list of them. */
export const newChecks = (): Checks => {
  const all: Looked[] = []
  return {
    check: async (name, look) => {
      try {
        const told = await look()
        all.push({ name, passed: true })
        say(`passed  ${name}${told === '' ? '' : `: ${told}`}`)
        return true
      } catch (error) {
        all.push({ name, passed: false })
        say(`failed  ${name}: ${error instanceof Error ? error.message : String(error)}`)
        return false
      }
    },
    leave: (name, why) => {
      all.push({ name, passed: null })
      say(`skipped ${name}: ${why}`)
    },
    all: () => all,
  }
}
