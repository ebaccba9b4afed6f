import { say } from '../lib/say.mjs'

/** Once that all nodes had to agree: after what, how long it took in ms, and how many files they have then. */
export interface Convergence {
  readonly after: string
  readonly ms: number
  readonly files: number
}

/** What was done, and what came of it. */
export interface Tally {
  readonly convergences: Convergence[]
  /** kill -9 of Syncthing, and of the app */
  syncKills: number
  appKills: number
  /** values that were held against what they had to be */
  compared: number
  readonly differing: string[]
  /** copies that Syncthing made because two had changed the same file */
  readonly conflicts: string[]
}

export const newTally = (): Tally => ({
  convergences: [],
  syncKills: 0,
  appKills: 0,
  compared: 0,
  differing: [],
  conflicts: [],
})

/** Notes that they agreed, and says so. */
export const agreed = (tally: Tally, convergence: Convergence): void => {
  tally.convergences.push(convergence)
  say(lineOf(convergence))
}

/** Whether everything agreed, and anything was looked at. */
export const isSound = ({ convergences, compared, differing, conflicts }: Tally): boolean =>
  convergences.length > 0 && compared > 0 && differing.length === 0 && conflicts.length === 0

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

const lineOf = ({ after, ms, files }: Convergence): string =>
  `agreed after ${seconds(ms).padStart(6)}  ${String(files).padStart(3)} files  ${after}`

/** What differs, and the last line: how often they agreed, how long that took, and what was done to them. */
export const told = (tally: Tally): string => {
  const { convergences, compared, differing, conflicts, syncKills, appKills } = tally
  const times = convergences.map(({ ms }) => ms)
  const longest = Math.max(0, ...times)
  const last = [
    `agreed ${convergences.length} times, at the longest after ${seconds(longest)}`,
    `${syncKills} kills of Syncthing and ${appKills} of the app`,
    `${compared} values compared, ${differing.length} differ`,
    `${conflicts.length} files in conflict`,
  ].join('; ')
  return [...differing, ...conflicts].slice(0, MOST_SHOWN).concat(last).join('\n')
}
const MOST_SHOWN = 20
