import { join } from 'node:path'
import { z } from 'zod'
import { stampSchema, type Stamp } from '@core/rollup/rollup.ts'
import { jsonAt } from '../store/as-it-lies.ts'
import { putWhole, sameStamp, stampOf } from './put-whole.ts'

const entrySchema = z.object({ from: stampSchema, to: stampSchema })
const ledgerSchema = z.object({
  /** erasings that the copies of other computers' files have been through, by their `at` */
  erased: z.array(z.number()),
  data: z.record(z.string().max(64), entrySchema),
})

/** What was carried, by the names of files: as it was where it came from, and as it is where it went. */
export interface Ledger {
  /** whether a file is where it went as it was carried, and where it came from as it was then */
  readonly isCarried: (name: string, from: Stamp, to: string) => boolean
  readonly carried: (name: string, from: Stamp, to: Stamp) => void
  /** whether an erasing was done with the copies of other computers' files */
  readonly isErased: (at: number) => boolean
  readonly erased: (at: number) => void
  readonly forget: (names: (name: string) => boolean) => void
  /** Keep it for the next start; without it everything is read once more. Never throws. */
  readonly keep: () => void
}

/** @param root the data folder, absolute */
export const openLedger = (root: string): Ledger => {
  const path = join(root, 'shared', 'carried.json')
  const kept = ledgerSchema.safeParse(jsonAt(path)).data ?? { erased: [], data: {} }
  const entries = new Map(Object.entries(kept.data))
  const erased = new Set(kept.erased)
  const held = { changed: false }
  return {
    isCarried: (name, from, to) => {
      const entry = entries.get(name)
      return entry !== undefined && sameStamp(entry.from, from) && sameStamp(entry.to, stampOf(to))
    },
    carried: (name, from, to) => {
      entries.set(name, { from, to })
      held.changed = true
    },
    isErased: (at) => erased.has(at),
    erased: (at) => {
      erased.add(at)
      held.changed = true
    },
    forget: (names) => {
      for (const name of entries.keys()) if (names(name)) held.changed = entries.delete(name) || held.changed
    },
    keep: () => {
      if (!held.changed) return
      try {
        putWhole(path, JSON.stringify({ erased: [...erased], data: Object.fromEntries(entries) }))
        held.changed = false
      } catch {
        // Nothing rests on it.
      }
    },
  }
}
