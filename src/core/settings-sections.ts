import { DEFAULT_SETTINGS, type Settings } from './settings.ts'

/** Sections of the Settings window that hold settings which can go back to their defaults. */
export const RESET_SECTIONS = ['timeboxes', 'nudges', 'loops', 'reflection', 'boundaries', 'words'] as const
export type ResetSection = (typeof RESET_SECTIONS)[number]

/**
 * Which section a setting belongs to. `none`: what the person wrote down or was asked for elsewhere. Days off and joy
 * time are entries of the person, which no reset takes away.
 */
const SECTION_OF = {
  caps: 'timeboxes',
  usualCap: 'timeboxes',
  suggestCap: 'timeboxes',
  extensionCount: 'timeboxes',
  extensionLength: 'timeboxes',
  askReason: 'timeboxes',
  askAway: 'timeboxes',
  awayAfter: 'timeboxes',
  countShortSleeps: 'timeboxes',
  inSleep: 'timeboxes',
  shortcut: 'timeboxes',
  shipShortcut: 'timeboxes',
  lookShortcut: 'timeboxes',
  theme: 'timeboxes',
  textSize: 'timeboxes',
  motion: 'timeboxes',
  language: 'timeboxes',
  weekStart: 'timeboxes',
  openAtLogin: 'timeboxes',
  dayStart: 'timeboxes',
  atCap: 'nudges',
  sound: 'nudges',
  tellExtensionEnd: 'nudges',
  atLoop: 'nudges',
  wordBefore: 'nudges',
  tellPaused: 'nudges',
  tellShipped: 'nudges',
  quietFullScreen: 'nudges',
  quietDoNotDisturb: 'nudges',
  waitForLull: 'nudges',
  nudgeGap: 'nudges',
  quietHours: 'nudges',
  rulesOff: 'loops',
  sensitivity: 'loops',
  windowTitles: 'loops',
  offerEvening: 'reflection',
  eveningAt: 'reflection',
  eveningOff: 'reflection',
  askVoice: 'reflection',
  weeklyPage: 'reflection',
  tellWeek: 'reflection',
  smallAction: 'reflection',
  workHours: 'boundaries',
  askAfterHours: 'boundaries',
  joyReminder: 'boundaries',
  wordsFromReflections: 'words',
  holidays: 'none',
  joyTime: 'none',
  welcomed: 'none',
  exportFolder: 'none',
  places: 'none',
} as const satisfies Record<keyof Settings, ResetSection | 'none'>

const isSetting = (key: string): key is keyof Settings => Object.hasOwn(DEFAULT_SETTINGS, key)

/** The settings of one section, by their names. */
export const settingsOf = (section: ResetSection): readonly (keyof Settings)[] =>
  Object.keys(SECTION_OF)
    .filter(isSetting)
    .filter((key) => SECTION_OF[key] === section)

/** The settings of one section as they are, to be put back later. */
export const partOf = (settings: Settings, section: ResetSection): Partial<Settings> =>
  Object.fromEntries(settingsOf(section).map((key) => [key, settings[key]]))

/** Whether a change is about what a section shows, and not about where a window stands. */
export const touchesSection = (change: Partial<Record<keyof Settings, unknown>>): boolean =>
  Object.keys(change)
    .filter(isSetting)
    .some((key) => SECTION_OF[key] !== 'none')

/** One section with its defaults, all others as they were. */
export const withDefaults = (settings: Settings, section: ResetSection): Settings => ({
  ...settings,
  ...partOf(DEFAULT_SETTINGS, section),
})

/** Sections in which something is not as it was at first. */
export const changedSections = (settings: Settings): readonly ResetSection[] =>
  RESET_SECTIONS.filter((section) => settingsOf(section).some((key) => !isSame(settings[key], DEFAULT_SETTINGS[key])))

/** Both were read by one schema, so what is the same is written the same. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
