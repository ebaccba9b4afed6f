import { z } from 'zod'
import { durationMsSchema, minutes } from './time.ts'

/** What a setting is measured in, for the Settings window and the documentation. */
export type SettingUnit = 'minutes' | 'count' | 'time of day' | 'on or off' | 'choice' | 'percent'

/** Shortest and longest cap that a timebox may have. */
export const SHORTEST_CAP = minutes(1)
export const LONGEST_CAP = minutes(8 * 60)

const cap = durationMsSchema.min(SHORTEST_CAP).max(LONGEST_CAP)

/** Window positions by window name, in screen pixels. */
const windowPlaceSchema = z.object({ x: z.int(), y: z.int() })

/** Every setting with what it may be. A change out of range is refused where it enters. */
export const settingsSchema = z.object({
  /** Caps offered in the Start window. */
  caps: z.array(cap).min(1).max(6),
  /** The cap chosen for a task that is new. */
  usualCap: cap,
  /** How often "a bit more time" may be taken per timebox. */
  extensionCount: z.int().min(0).max(5),
  /** How long one extension is. */
  extensionLength: durationMsSchema.min(minutes(1)).max(minutes(30)),
  /** When a day begins, as a span after midnight. */
  dayStart: durationMsSchema.max(minutes(12 * 60)),
  /** Colours of the windows. */
  theme: z.enum(['system', 'light', 'dark']),
  /** Language of all texts; `long` is the pseudo-locale that finds clipped and hard-coded text. */
  language: z.enum(['system', 'en', 'long']),
  /** A notification after a ship. */
  tellShipped: z.boolean(),
  /** Size of all texts. */
  textSize: z.int().min(90).max(130),
  /** Where windows were last left. */
  places: z.record(z.string(), windowPlaceSchema),
})
export type Settings = Readonly<z.infer<typeof settingsSchema>>

/** Units of the settings that a person changes. */
export const SETTING_UNITS = {
  caps: 'minutes',
  usualCap: 'minutes',
  extensionCount: 'count',
  extensionLength: 'minutes',
  dayStart: 'time of day',
  theme: 'choice',
  language: 'choice',
  tellShipped: 'on or off',
  textSize: 'percent',
} as const satisfies Partial<Record<keyof Settings, SettingUnit>>

export const DEFAULT_SETTINGS: Settings = {
  caps: [minutes(10), minutes(15), minutes(25), minutes(45)],
  usualCap: minutes(25),
  extensionCount: 2,
  extensionLength: minutes(5),
  dayStart: minutes(4 * 60),
  theme: 'system',
  language: 'system',
  tellShipped: false,
  textSize: 100,
  places: {},
}

/** Settings as a file holds them: whatever is missing or out of range has its default. */
export const readSettings = (stored: Readonly<Record<string, unknown>>): Settings => {
  const read = { ...DEFAULT_SETTINGS }
  const changes = settingsSchema.partial()
  for (const key of Object.keys(DEFAULT_SETTINGS)) {
    const one = changes.safeParse({ [key]: stored[key] })
    if (one.success && stored[key] !== undefined) Object.assign(read, one.data)
  }
  return read
}

/** Some settings changed, the others as they were. */
export const changeSettings = (settings: Settings, change: Partial<Record<keyof Settings, unknown>>): Settings =>
  readSettings({
    ...settings,
    ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
  })
