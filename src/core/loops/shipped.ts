import { sameTitle } from '../tasks/same-title.ts'
import { z } from 'zod'
import { minutes, plus, within, durationMs, epochMsSchema, type EpochMs } from '../time.ts'
import type { Log } from './log.ts'
import { fingerprintSchema, type Episode, type Start } from './observation.ts'

/** A task that is out, and every time it was opened since. */
export const shippedSchema = z.object({
  task: z.string(),
  /** the first time it went out */
  at: epochMsSchema,
  /** the last time, when it was opened again and shipped again */
  lastAt: epochMsSchema,
  /** the files that were looked at in its timebox */
  files: z.array(fingerprintSchema).readonly(),
  openings: z.array(epochMsSchema).readonly(),
  /** the last save since it went out */
  savedAt: epochMsSchema.nullable(),
})
export type Shipped = Readonly<z.infer<typeof shippedSchema>>

/** As long as a ship that was an accident can be carried on with (the tray offers it for that long). */
const CARRY_ON = minutes(10)
/** Work on something shipped counts as opening it for a week; later it is a new task. */
const REMEMBERED = durationMs(7 * 24 * 60 * 60_000)
/** Saves closer together than this are one opening: the time after which coming back counts as coming back. */
const ONE_SITTING = minutes(10)

/** A shipped task by its title, as long as it is remembered. */
export const shippedAs = (list: readonly Shipped[], task: string, now: EpochMs): Shipped | undefined =>
  task.trim() === '' ? undefined : list.find((one) => sameTitle(one.task, task) && within(one.lastAt, REMEMBERED, now))

const replaced = (list: readonly Shipped[], old: Shipped, by: Shipped): readonly Shipped[] =>
  list.map((one) => (one === old ? by : one))

/** The list after a ship. A task that went out, came back and goes out again keeps what was counted. Recurring ones never enter. */
export const shipped = (log: Log, task: string, at: EpochMs): readonly Shipped[] => {
  const list = log.shipped.filter((one) => within(one.lastAt, REMEMBERED, at))
  if (log.timebox.recurring) return list
  const files = Object.keys(log.episodes)
  const before = shippedAs(list, task, at)
  if (before === undefined) return [...list, { task, at, lastAt: at, files, openings: [], savedAt: null }]
  return replaced(list, before, { ...before, lastAt: at, files: [...new Set([...before.files, ...files])] })
}

/** The list without the ship that a start within ten minutes takes back; null when this start takes nothing back. */
export const carriedOn = (log: Log, { task, at }: Start): readonly Shipped[] | null => {
  const before = shippedAs(log.shipped, task, at)
  if (before === undefined || log.timebox.endedAt !== before.lastAt || !within(before.lastAt, CARRY_ON, at)) return null
  return before.at === before.lastAt ? log.shipped.filter((one) => one !== before) : log.shipped
}

/**
 * The list after a start: a shipped task of that title was opened. A task that comes again by now is done with, and
 * going on with what was parked is no second opening.
 */
export const opened = (list: readonly Shipped[], start: Start): readonly Shipped[] => {
  const { task, at, recurring, continues } = start
  const before = shippedAs(list, task, at)
  if (before === undefined || continues === true) return list
  if (recurring) return list.filter((one) => one !== before)
  return replaced(list, before, { ...before, openings: [...before.openings, at] })
}

/** What was opened at a moment. */
export const reopenedAt = (list: readonly Shipped[], at: EpochMs): Shipped | undefined =>
  list.find(({ openings }) => openings.at(-1) === at)

/** The list after a save: the file of a shipped task was opened, unless that task is running right now. */
export const savedAgain = (log: Log, { file, at }: Episode): readonly Shipped[] =>
  log.shipped.length === 0
    ? log.shipped
    : log.shipped.map((one) => {
        const running = log.timebox.endedAt === null && sameTitle(log.timebox.task, one.task)
        const early = at < plus(one.lastAt, CARRY_ON)
        if (running || early || !one.files.includes(file) || !within(one.lastAt, REMEMBERED, at)) return one
        const sameSitting = one.savedAt !== null && within(one.savedAt, ONE_SITTING, at)
        return { ...one, savedAt: at, openings: sameSitting ? one.openings : [...one.openings, at] }
      })
