import { z } from 'zod'
import { JOY_MAX, joyBlockSchema } from './boundaries/joy-time.ts'
import { holidaysSchema, NO_WORK_HOURS, workHoursSchema } from './boundaries/work-hours.ts'
import { LANGUAGES, PSEUDO_LANGUAGES } from './languages.ts'
import { RULES } from './loops/rules.ts'
import { SENSITIVITIES } from './loops/sensitivity.ts'
import { EVENING_STEPS } from './reflection/draft.ts'
import { WEEKDAYS } from './reflection/weekly.ts'
import { durationMsSchema, minutes } from './time.ts'

/** What a setting is measured in, for the Settings window and the documentation. */
export type SettingUnit =
  | 'minutes'
  | 'count'
  | 'time of day'
  | 'times'
  | 'days'
  | 'on or off'
  | 'choice'
  | 'percent'
  | 'keys'
  | 'names'
  | 'folder'

/** Shortest and longest cap that a timebox may have. */
export const SHORTEST_CAP = minutes(1)
export const LONGEST_CAP = minutes(8 * 60)

const cap = durationMsSchema.min(SHORTEST_CAP).max(LONGEST_CAP)
const DAY = minutes(24 * 60)
const timeOfDay = durationMsSchema.max(DAY - 1)
/** Latest time at which a day may begin, as a span after midnight. */
export const LATEST_DAY_START = minutes(12 * 60)
/** Most caps that Start has room for. */
export const MOST_CAPS = 6

/** Several times the windows that there are. */
const MOST_PLACES = 40

/** Window positions by window name, in screen pixels. */
const windowPlaceSchema = z.object({ x: z.int(), y: z.int() })

/**
 * Keys of a shortcut as Electron writes them: modifiers, at least one that is not Shift, then one key. Only what every
 * keyboard has; the system may still refuse them.
 */
const SHORTCUT =
  /^(?=.*(?:CommandOrControl|Alt|Super)\+)(?:(?:CommandOrControl|Alt|Shift|Super)\+)+(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|Space)$/u

/** Keys, or none. */
const keys = z.union([z.literal(''), z.string().regex(SHORTCUT)])

/** How the cap is told: by the tray alone, a notification, the Prompt, or the Prompt over the whole screen. */
export const CAP_STYLES = ['tray', 'notification', 'window', 'screen'] as const

/** Parts of the evening that can be left out: its steps, and what is under "Something still circling?". */
const EVENING_PARTS = [...EVENING_STEPS, 'critic', 'mistake', 'experiment'] as const

/** Sounds made for the product; they are kept with the windows, and made by `npm run sounds`. */
export const SOUNDS = ['bowl', 'bell', 'notes'] as const
export type Sound = (typeof SOUNDS)[number]

/** How a loop is told. */
export const LOOP_STYLES = ['notification', 'window'] as const

/** Every setting with what it may be. A change out of range is refused where it enters. */
export const settingsSchema = z.object({
  /** Caps offered in the Start window. */
  caps: z.array(cap).min(1).max(MOST_CAPS),
  /** The cap chosen for a task that is new. */
  usualCap: cap,
  /** Offer the middle of the last five similar timeboxes. */
  suggestCap: z.boolean(),
  /** How often "a bit more time" may be taken per timebox. */
  extensionCount: z.int().min(0).max(5),
  /** How long one extension is. */
  extensionLength: durationMsSchema.min(minutes(1)).max(minutes(30)),
  /** A bit more time is taken with one sentence about what for. */
  askReason: z.boolean(),
  /** Time without a key or a move is left out, and asked about. */
  askAway: z.boolean(),
  /** Without a key or a move for this long, nobody is there. */
  awayAfter: durationMsSchema.min(minutes(1)).max(minutes(60)),
  /** A sleep of the computer of less than five minutes counts as work. */
  countShortSleeps: z.boolean(),
  /** While the computer sleeps the time left stands still, or the cap stays where it was on the clock. */
  inSleep: z.enum(['freeze', 'run']),
  /** Keys that open the Start window from any app; empty: none. */
  shortcut: keys,
  /** Keys that ship the open timebox from any app; empty: none. */
  shipShortcut: keys,
  /** Keys that tell from any app that one wants to look again; empty: none. */
  lookShortcut: keys,
  /** How the cap is told. */
  atCap: z.enum(CAP_STYLES),
  /** The end of a bit more time is told as the cap is; switched off, the tray alone shows it. */
  tellExtensionEnd: z.boolean(),
  /** What is heard, once, when the cap is told and when the end of a bit more time is. */
  sound: z.enum(['off', ...SOUNDS]),
  /** How a loop is told: by a notification, or by the Prompt. */
  atLoop: z.enum(LOOP_STYLES),
  /** Kinds of loops that are not looked for. */
  rulesOff: z.array(z.enum(RULES.map(({ name }) => name))).readonly(),
  /** How much evidence a loop needs. */
  sensitivity: z.enum(SENSITIVITIES),
  /** While a timebox runs it is looked whether its task or file stands in the title of the window in front. */
  windowTitles: z.boolean(),
  /** A notification five minutes before the cap. */
  wordBefore: z.boolean(),
  /** A notification after twenty minutes of pause. */
  tellPaused: z.boolean(),
  /** A notification on the morning after a week, that it can be read in words. */
  tellWeek: z.boolean(),
  /** A notification after a ship. */
  tellShipped: z.boolean(),
  /** The Prompt waits while another app fills the screen. */
  quietFullScreen: z.boolean(),
  /** The Prompt waits while the system is set to "Do not disturb". */
  quietDoNotDisturb: z.boolean(),
  /** The Prompt waits for a pause in typing, up to a minute. */
  waitForLull: z.boolean(),
  /** Least time between two nudges, appointments aside. */
  nudgeGap: durationMsSchema.min(minutes(5)).max(minutes(60)),
  /** Hours in which all but the cap's notification waits, as times after midnight; they may pass midnight. */
  quietHours: z.object({ on: z.boolean(), from: timeOfDay, to: timeOfDay }),
  /** The evening is offered once, when the day ends. */
  offerEvening: z.boolean(),
  /** When that is while no work hours are set, as a span after midnight. */
  eveningAt: timeOfDay,
  /** Parts of the evening that are left out. */
  eveningOff: z.array(z.enum(EVENING_PARTS)).readonly(),
  /** "Whose voice is that?" may be asked, once a month at most. */
  askVoice: z.boolean(),
  /** The day on which the page for the week is offered beside the evening. */
  weeklyPage: z.enum(['off', ...WEEKDAYS]),
  /** One small action is offered in the morning. */
  smallAction: z.boolean(),
  /** Kinder sentences from reflections come back as kind words. */
  wordsFromReflections: z.boolean(),
  /** Work hours by weekday: where they end the day is invited to end. */
  workHours: workHoursSchema,
  /** Single days without work hours. */
  holidays: holidaysSchema,
  /** A start after hours asks once whether it can wait. */
  askAfterHours: z.boolean(),
  /** Time that is kept for joy. */
  joyTime: z.array(joyBlockSchema).max(JOY_MAX).readonly(),
  /** How long before joy time it is said; 0: not at all. */
  joyReminder: durationMsSchema.max(minutes(60)),
  /** When a day begins, as a span of whole minutes after midnight. */
  dayStart: durationMsSchema.max(LATEST_DAY_START).multipleOf(minutes(1)),
  /** Colours of the windows. */
  theme: z.enum(['system', 'light', 'dark']),
  /** Language of all texts; pseudo-locales are for looking at layouts. */
  language: z.enum(['system', ...LANGUAGES, ...PSEUDO_LANGUAGES]),
  /** Size of all texts. */
  textSize: z.int().min(90).max(130),
  /** Movements in the windows: as the system has them, or as few as there can be. */
  motion: z.enum(['system', 'reduce']),
  /** The day that weekdays are listed from; the weeks of Insights are those of ISO 8601. */
  weekStart: z.enum(['locale', 'monday', 'sunday', 'saturday']),
  /** Enough starts, in the tray, when the person logs in. */
  openAtLogin: z.boolean(),
  /** The first screen was answered. */
  welcomed: z.boolean(),
  /** The folder that something was saved in last; empty: none yet. */
  exportFolder: z.string().max(4096),
  /** Where windows were last left. */
  places: z.record(z.string().max(40), windowPlaceSchema).refine((places) => Object.keys(places).length <= MOST_PLACES),
})
export type Settings = Readonly<z.infer<typeof settingsSchema>>
/** Some of the settings. */
export type SettingsChange = { readonly [Name in keyof Settings]?: Settings[Name] | undefined }

/** Units of the settings that a person changes. */
export const SETTING_UNITS = {
  caps: 'minutes',
  usualCap: 'minutes',
  suggestCap: 'on or off',
  extensionCount: 'count',
  extensionLength: 'minutes',
  askReason: 'on or off',
  askAway: 'on or off',
  awayAfter: 'minutes',
  countShortSleeps: 'on or off',
  inSleep: 'choice',
  shortcut: 'keys',
  shipShortcut: 'keys',
  lookShortcut: 'keys',
  atCap: 'choice',
  sound: 'choice',
  tellExtensionEnd: 'on or off',
  atLoop: 'choice',
  rulesOff: 'names',
  sensitivity: 'choice',
  windowTitles: 'on or off',
  wordBefore: 'on or off',
  tellPaused: 'on or off',
  tellShipped: 'on or off',
  tellWeek: 'on or off',
  quietFullScreen: 'on or off',
  quietDoNotDisturb: 'on or off',
  waitForLull: 'on or off',
  nudgeGap: 'minutes',
  quietHours: 'time of day',
  offerEvening: 'on or off',
  eveningAt: 'time of day',
  eveningOff: 'names',
  askVoice: 'on or off',
  weeklyPage: 'choice',
  smallAction: 'on or off',
  wordsFromReflections: 'on or off',
  workHours: 'time of day',
  holidays: 'days',
  askAfterHours: 'on or off',
  joyTime: 'times',
  joyReminder: 'minutes',
  dayStart: 'time of day',
  theme: 'choice',
  language: 'choice',
  textSize: 'percent',
  motion: 'choice',
  weekStart: 'choice',
  openAtLogin: 'on or off',
  exportFolder: 'folder',
} as const satisfies Partial<Record<keyof Settings, SettingUnit>>

export const DEFAULT_SETTINGS: Settings = {
  caps: [minutes(10), minutes(15), minutes(25), minutes(45)],
  usualCap: minutes(25),
  suggestCap: true,
  extensionCount: 2,
  extensionLength: minutes(5),
  askReason: true,
  askAway: true,
  awayAfter: minutes(5),
  countShortSleeps: false,
  inSleep: 'freeze',
  shortcut: 'CommandOrControl+Shift+E',
  shipShortcut: '',
  lookShortcut: '',
  atCap: 'window',
  sound: 'off',
  tellExtensionEnd: true,
  atLoop: 'notification',
  rulesOff: [],
  sensitivity: 'standard',
  windowTitles: false,
  wordBefore: false,
  tellPaused: true,
  tellShipped: false,
  tellWeek: true,
  quietFullScreen: true,
  quietDoNotDisturb: true,
  waitForLull: true,
  nudgeGap: minutes(10),
  quietHours: { on: false, from: minutes(20 * 60), to: minutes(8 * 60) },
  offerEvening: true,
  eveningAt: minutes(18 * 60),
  eveningOff: [],
  askVoice: false,
  weeklyPage: 'friday',
  smallAction: true,
  wordsFromReflections: true,
  workHours: NO_WORK_HOURS,
  holidays: [],
  askAfterHours: true,
  joyTime: [],
  joyReminder: minutes(15),
  dayStart: minutes(4 * 60),
  theme: 'system',
  language: 'system',
  textSize: 100,
  motion: 'system',
  weekStart: 'locale',
  openAtLogin: false,
  welcomed: false,
  exportFolder: '',
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
