import type { Held } from './ledger.ts'

/** What was done to the files, and what came of it. */
export interface Tally {
  kills: number
  appKills: number
  powerCuts: number
  faults: Record<string, number>
  disks: Record<string, number>
  /** saves that the store, or the app, said were on disk */
  said: number
  /** saves it refused, with a reason */
  refused: number
  /** places looked at after each blow, and found as they were said to be */
  found: number
  lost: string[]
  unparsed: string[]
  leftBehind: string[]
  /** sentences or questions at a start after which nothing was wrong */
  needless: string[]
  restarts: number
  /** what could not be done here, and why */
  skipped: string[]
}

export const newTally = (): Tally => ({
  kills: 0,
  appKills: 0,
  powerCuts: 0,
  faults: {},
  disks: {},
  said: 0,
  refused: 0,
  found: 0,
  lost: [],
  unparsed: [],
  leftBehind: [],
  needless: [],
  restarts: 0,
  skipped: [],
})

/** Adds what was found after a blow. @param after what the blow was */
export const add = (tally: Tally, held: Held, after: string): void => {
  tally.found += held.found
  tally.lost.push(...held.lost.map((one) => `${after}: ${one}`))
  tally.unparsed.push(...held.unparsed.map((one) => `${after}: ${one}`))
  tally.leftBehind.push(...held.leftBehind.map((one) => `${after}: ${one}`))
}

/** Adds one to a named count. */
export const count = (counts: Record<string, number>, name: string): void => {
  counts[name] = (counts[name] ?? 0) + 1
}

/** Whether nothing was lost, torn, left behind or asked without need. */
export const isSound = ({ lost, unparsed, leftBehind, needless }: Tally): boolean =>
  [lost, unparsed, leftBehind, needless].every((wrong) => wrong.length === 0)

const MOST_SHOWN = 12
const some = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, times]) => `${name} ${times}`)
    .join(', ')
const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, one) => all + one, 0)

/** The figures, for people. */
export const told = (tally: Tally): string =>
  [
    `kills           ${tally.kills + tally.appKills} (store ${tally.kills}, whole app ${tally.appKills})`,
    `faults          ${sum(tally.faults)} (${some(tally.faults)})`,
    `power cuts      ${tally.powerCuts}`,
    `real disks      ${sum(tally.disks)} (${some(tally.disks)})`,
    `said saved      ${tally.said}, refused with a reason ${tally.refused}`,
    `found again     ${tally.found} places, lost ${tally.lost.length}`,
    `not parsed      ${tally.unparsed.length}`,
    `left behind     ${tally.leftBehind.length}`,
    `restarts        ${tally.restarts}, said or asked without need ${tally.needless.length}`,
    ...tally.skipped.map((one) => `skipped         ${one}`),
    ...[...tally.lost, ...tally.unparsed, ...tally.leftBehind, ...tally.needless].slice(0, MOST_SHOWN),
  ].join('\n')
