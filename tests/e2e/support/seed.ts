import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { uptime } from 'node:os'
import { newWatch } from '@core/loops/detect.ts'
import { emptyLog } from '@core/loops/log.ts'
import { NOTHING_CURRENT, type CurrentFile } from '@core/persisted/current.ts'
import { SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import { nothingObserved } from '@core/persisted/loops.ts'
import type { Settings } from '@core/settings.ts'
import { bootMs, epochMs, minutes } from '@core/time.ts'
import { NO_SPANS, type Timebox } from '@core/timebox/timebox.ts'

/** The device id of seeded folders. */
export const DEVICE = 'seededev'

/** A timebox that was started a while ago and whose cap is reached a moment from now. */
export const timeboxEndingIn = (ms: number, more: Partial<Timebox> = {}, now = Date.now()): Timebox => {
  const cap = minutes(25)
  const wall = now + ms
  const startedAt = epochMs(wall - cap)
  const boot = uptime() * 1000
  return {
    id: 'seeded-timebox',
    title: 'Reply to Priya about the Q3 budget',
    kind: 'messages',
    plannedCap: cap,
    cap,
    marks: ['Answers her two questions', 'Numbers match the sheet', 'Under ten lines'],
    startedAt,
    startZone: 'UTC',
    extensions: [],
    goalposts: [],
    breaks: [],
    spans: NO_SPANS,
    loops: [],
    looks: [],
    asked: null,
    worked: minutes(0),
    phase: {
      name: 'running',
      since: { wall: startedAt, boot: bootMs(boot + ms - cap) },
      deadline: { wall: epochMs(wall), boot: bootMs(boot + ms) },
      told: false,
    },
    ...more,
  }
}

/** Write one file as an earlier run would have left it. */
export const seedFile = (dataDir: string, name: string, data: unknown): void => {
  const file = join(dataDir, `${name}.json`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ schemaVersion: SCHEMA_VERSION, data }))
}

/** What the time of day alone would say: a test that is not about it must not depend on when it runs. */
const QUIET = {
  offerEvening: false,
  smallAction: false,
  tellWeek: false,
  welcomed: true,
} as const satisfies Partial<Settings>

/** Settings that an earlier run left; the others have their defaults, but nothing speaks of mornings and evenings. */
export const seedSettings = (dataDir: string, settings: Partial<Settings>): void =>
  seedFile(dataDir, 'settings', { device: DEVICE, ...QUIET, ...settings })

/** A task that left the person's hands yesterday and was opened once since: the next opening is asked about. */
export const seedShipped = (dataDir: string, task: string): void => {
  const yesterday = epochMs(Date.now() - 24 * 60 * 60_000)
  const out = { task, at: yesterday, lastAt: yesterday, files: [], savedAt: null }
  const log = { ...emptyLog(yesterday), shipped: [{ ...out, openings: [epochMs(Date.now() - 60_000)] }] }
  seedSettings(dataDir, {})
  seedFile(dataDir, 'loops', { ...nothingObserved('salt-of-this-test'), watch: { ...newWatch(yesterday), log } })
}

/** A data folder of an earlier run, with this in `current`. */
export const seedCurrent = (dataDir: string, current: Partial<CurrentFile>): void => {
  if (!existsSync(join(dataDir, 'settings.json'))) seedSettings(dataDir, {})
  seedFile(dataDir, 'current', { ...NOTHING_CURRENT, ...current })
}
