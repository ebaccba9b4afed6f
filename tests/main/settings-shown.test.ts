import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SETTING_UNITS, type Settings } from '@core/settings.ts'
import { expect, test } from 'vitest'

const E2E = join(import.meta.dirname, '../e2e')
type Shown = readonly [spec: string, test: string]
const inWindows = (title: string): Shown => ['settings-in-windows', title]
const inTime = (title: string): Shown => ['settings-in-time', title]

const START = inWindows('caps, the usual one, the suggested one, the begin of a day')
const MORE = inWindows('how often there is a bit more time')
const EVENING = inWindows('parts of the evening, the page for the week, and whose voice that is')
const DAY_OFF = inWindows('a day off is the person’s own; without the question it starts at once')
const KEYS: Shown = ['shortcuts', 'what is open is looked at again and shipped by keys, from any app']
const ROW: Shown = ['every-setting', 'every setting works at once, and is kept']

/** Where the running app shows what a setting does. A setting that is added does not compile until it is here. */
const SHOWN: Readonly<Record<keyof Settings, Shown>> = {
  caps: START,
  usualCap: START,
  suggestCap: START,
  dayStart: START,
  smallAction: START,
  language: START,
  extensionCount: MORE,
  extensionLength: MORE,
  askReason: MORE,
  askAway: ['away', 'after a sleep, "${name}" gives the right record'],
  awayAfter: ['away', 'nobody touches a key for a while: it is noticed'],
  countShortSleeps: inTime('a short sleep counts as work where that is wanted'),
  inSleep: ['away', 'a sleep across a cap that stays where it was'],
  shortcut: ['settings', 'a changed shortcut opens Start, and the old one no longer does'],
  shipShortcut: KEYS,
  lookShortcut: KEYS,
  atCap: inTime('at the cap the tray alone can tell it'),
  tellExtensionEnd: inTime('a sound is heard with the cap, and its end of extra time can be left to the tray'),
  sound: inTime('a sound is heard with the cap, and its end of extra time can be left to the tray'),
  atLoop: ['loops', 'in the small window Esc carries on and teaches nothing'],
  rulesOff: inTime('a kind of loop is looked for or not'),
  sensitivity: inTime('it takes more or less to speak up'),
  windowTitles: ['loops', 'while it is wanted, the task in the title of the window in front is noticed'],
  wordBefore: ['manners', 'a word before the cap, for those who want it'],
  tellPaused: inTime('“Still paused” is not said where it is not wanted'),
  tellWeek: inTime('on the first working morning a week is offered to be read, and opens'),
  tellShipped: inTime('a word after shipping is said where it is wanted'),
  quietFullScreen: inTime('over an app that fills the screen the Prompt comes where that is wanted'),
  quietDoNotDisturb: inTime('“Do not disturb” holds the Prompt back, and does not when that is switched off'),
  waitForLull: ['manners', 'typing while the cap arrives: no key is lost'],
  nudgeGap: inTime('nudges that are no appointment keep the distance that is set'),
  quietHours: inTime('in quiet hours a notification, whatever is chosen,'),
  offerEvening: ['evening', 'the day is invited to end once'],
  eveningAt: ['evening', 'the day is invited to end once'],
  eveningOff: EVENING,
  askVoice: EVENING,
  weeklyPage: EVENING,
  wordsFromReflections: inWindows('kinder sentences from evenings are no kind words when they are not wanted'),
  workHours: ['boundaries', 'the end of the work hours invites to the evening'],
  holidays: DAY_OFF,
  askAfterHours: DAY_OFF,
  joyTime: ['boundaries', 'joy time is said before, can be moved'],
  joyReminder: inWindows('joy time is said as long before as is wanted'),
  theme: ['settings', 'colours and text size change every open window at once'],
  textSize: ['settings', 'colours and text size change every open window at once'],
  motion: ROW,
  weekStart: ROW,
  openAtLogin: ROW,
  welcomed: ['welcome', 'it comes back after a kill, and not after "Later"'],
  exportFolder: ['export', 'timeboxes are saved where the person wants them'],
  places: ['places', 'a window comes back where it was left'],
}

test.each(Object.entries(SHOWN))('what %s does is seen in the running app', (_key, [spec, title]) => {
  expect(readFileSync(join(E2E, `${spec}.spec.ts`), 'utf8')).toContain(title)
})

test('every setting that a person changes has its row tried, or is told here why not', () => {
  const table = readFileSync(join(E2E, 'every-setting.spec.ts'), 'utf8')
  for (const key of Object.keys(SETTING_UNITS)) expect(table).toContain(key)
})
