import type { LocalDay } from '../time.ts'
import type { Kind } from '../timebox/kind.ts'
import type { TimeboxRecord } from '../timebox/timebox.ts'

/** Something that was shipped, to make a card of. */
export interface ShippedThing {
  readonly id: string
  readonly title: string
  readonly kind: Kind
  readonly day: LocalDay
}

/** More are hard to choose from. */
export const SHIPPED_MAX = 50

/** What was shipped, the latest first, at most 50; a task that was shipped twice on a day is one thing. */
export const shippedOf = (records: readonly TimeboxRecord[]): readonly ShippedThing[] => {
  const latest = records
    .filter(({ outcome, withdrawnAt }) => outcome.kind === 'ship' && withdrawnAt === undefined)
    .toSorted(latestFirst)
  const seen = new Map<string, ShippedThing>()
  for (const { id, title, kind, day } of latest) {
    const key = `${day} ${kind} ${title.trim().toLowerCase()}`
    if (!seen.has(key)) seen.set(key, { id, title, kind, day })
  }
  return [...seen.values()].slice(0, SHIPPED_MAX)
}

const latestFirst = (a: TimeboxRecord, b: TimeboxRecord): number =>
  a.day === b.day ? b.endedAt - a.endedAt || (a.id < b.id ? -1 : 1) : a.day < b.day ? 1 : -1
