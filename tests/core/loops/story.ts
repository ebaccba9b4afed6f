import { newWatch, observe, type Watch, type Wishes } from '@core/loops/detect.ts'
import type { Flag } from '@core/loops/flag.ts'
import type { Change, Observation, Touched } from '@core/loops/observation.ts'
import { durationMs, epochMs, minutes } from '@core/time.ts'

/** A Tuesday, 11:00 in UTC. */
export const ELEVEN = epochMs(Date.UTC(2026, 2, 3, 11))
export const atMinute = (minute: number) => epochMs(ELEVEN + minute * 60_000)

export const STANDARD: Wishes = {
  sensitivity: 'standard',
  off: [],
  mode: 'polishing',
  learned: {},
  baseline: {},
  zone: 'UTC',
  dayStart: minutes(240),
}

interface Saved {
  readonly file?: string
  readonly whole?: string
  readonly size?: number
  readonly touched?: readonly Partial<Touched>[]
}

const episode = (
  minute: number,
  change: Change | null,
  { file = 'note', whole, size = 5_000 }: Saved,
): Observation => ({
  kind: 'episode',
  at: atMinute(minute),
  file,
  size,
  whole: whole ?? `text of minute ${minute}`,
  change,
})

/** The state a file is in when it is first seen. */
export const first = (minute: number, saved: Saved = {}): Observation => episode(minute, null, saved)

const touch = (given: Partial<Touched>, minute: number, changed: number): Touched => ({
  paragraph: 0,
  before: `before ${minute}`,
  after: `after ${minute}`,
  size: 100,
  changed,
  ...given,
})

/** A save that added and deleted so many characters. */
export const save = (
  minute: number,
  added: number,
  deleted: number,
  saved: Saved & { lines?: number } = {},
): Observation =>
  episode(
    minute,
    {
      added,
      deleted,
      lines: saved.lines ?? 1,
      touched: (saved.touched ?? []).map((one) => touch(one, minute, added + deleted)),
    },
    saved,
  )

export const look = (minute: number): Observation => ({ kind: 'look', at: atMinute(minute) })
export const run = (minute: number, tree: string, ok = true, command = 'npm test'): Observation => ({
  kind: 'run',
  at: atMinute(minute),
  command,
  ok,
  tree,
})
export const focus = (minute: number, seconds = 30): Observation => ({
  kind: 'focus',
  at: atMinute(minute),
  lasted: durationMs(seconds * 1000),
})
export const start = (minute: number, more: Partial<Extract<Observation, { kind: 'start' }>> = {}): Observation => ({
  kind: 'start',
  at: atMinute(minute),
  task: 'Launch note',
  taskKind: 'writing',
  cap: null,
  mode: null,
  recurring: false,
  ...more,
})
export const ship = (minute: number, task = 'Launch note'): Observation => ({
  kind: 'ship',
  at: atMinute(minute),
  task,
})

/** The watch after all of it, and every loop that was noticed. */
export const told = (
  observations: readonly Observation[],
  wishes: Partial<Wishes> = {},
): { readonly watch: Watch; readonly flags: readonly Flag[] } => {
  const flags: Flag[] = []
  let watch = newWatch(observations[0]?.at ?? ELEVEN)
  for (const seen of observations) {
    const next = observe(watch, seen, { ...STANDARD, ...wishes })
    watch = next.watch
    if (next.flag !== null) flags.push(next.flag)
  }
  return { watch, flags }
}

/** Flags as short words: the minute and the rules. */
export const inShort = (flags: readonly Flag[]): readonly string[] =>
  flags.map(({ at, evidence }) => `${(at - ELEVEN) / 60_000}: ${evidence.map(({ rule }) => rule).join(' + ')}`)
