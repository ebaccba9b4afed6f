import { describe, expect, test } from 'vitest'
import { JOY_MAX } from '@core/boundaries/joy-time.ts'
import { localDaySchema, minutes } from '@core/time.ts'
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '@core/settings.ts'

const taken = (change: Readonly<Record<string, unknown>>): boolean => settingsSchema.partial().safeParse(change).success
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describe('a number in the settings', () => {
  test.each<[name: keyof Settings, least: number, most: number, step: number]>([
    ['usualCap', MINUTE, 480 * MINUTE, 1],
    ['extensionCount', 0, 5, 1],
    ['extensionLength', MINUTE, 30 * MINUTE, 1],
    ['awayAfter', MINUTE, 60 * MINUTE, 1],
    ['nudgeGap', 5 * MINUTE, 60 * MINUTE, 1],
    ['eveningAt', 0, DAY - 1, 1],
    ['joyReminder', 0, 60 * MINUTE, 1],
    ['dayStart', 0, 12 * 60 * MINUTE, MINUTE],
    ['textSize', 90, 130, 1],
  ])('%s is from %d to %d', (name, least, most, step) => {
    expect([least, most].map((value) => taken({ [name]: value }))).toEqual([true, true])
    expect([least - step, most + step, least + 0.5].map((value) => taken({ [name]: value }))).toEqual([
      false,
      false,
      false,
    ])
  })

  test.each<[what: string, most: Readonly<Record<string, unknown>>, beyond: Readonly<Record<string, unknown>>]>([
    ['one cap to choose from', { caps: [minutes(1)] }, { caps: [] }],
    ['six caps to choose from', { caps: Array(6).fill(minutes(25)) }, { caps: Array(7).fill(minutes(25)) }],
    ['caps of eight hours', { caps: [minutes(480)] }, { caps: [minutes(481)] }],
    [
      'quiet hours within a day',
      { quietHours: { on: true, from: 0, to: DAY - 1 } },
      { quietHours: { on: true, from: 0, to: DAY } },
    ],
    ['the path of a folder', { exportFolder: 'x'.repeat(4096) }, { exportFolder: 'x'.repeat(4097) }],
    [
      'the name of a window',
      { places: { ['x'.repeat(40)]: { x: 1, y: -1 } } },
      { places: { ['x'.repeat(41)]: { x: 1, y: 1 } } },
    ],
    ['where a window is', { places: { start: { x: 1, y: 1 } } }, { places: { start: { x: 0.5, y: 1 } } }],
    ['both of where a window is', { places: { start: { x: 1, y: 1 } } }, { places: { start: { x: 1 } } }],
    ['how many windows', { places: places(40) }, { places: places(41) }],
    ['how much joy', { joyTime: Array(JOY_MAX).fill(joy()) }, { joyTime: Array(JOY_MAX + 1).fill(joy()) }],
  ])('%s has an end', (_what, most, beyond) => {
    expect([taken(most), taken(beyond)]).toEqual([true, false])
  })
})

function places(count: number) {
  return Object.fromEntries(Array.from({ length: count }, (_none, index) => [`w${index}`, { x: 0, y: 0 }]))
}
function joy() {
  return {
    id: 'j',
    name: 'Choir',
    day: localDaySchema.parse('2026-05-14'),
    at: 0,
    length: minutes(60),
    rule: '',
    except: [],
  }
}

describe('what can be chosen', () => {
  test.each<[name: keyof Settings, choices: readonly string[]]>([
    ['inSleep', ['freeze', 'run']],
    ['atCap', ['tray', 'notification', 'window', 'screen']],
    ['sound', ['off', 'bowl', 'bell', 'notes']],
    ['atLoop', ['notification', 'window']],
    ['weeklyPage', ['off', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']],
    ['theme', ['system', 'light', 'dark']],
    ['motion', ['system', 'reduce']],
    ['weekStart', ['locale', 'monday', 'sunday', 'saturday']],
  ])('for %s is this, and nothing else', (name, choices) => {
    expect(choices.filter((value) => !taken({ [name]: value }))).toEqual([])
    expect(['', 'other'].filter((value) => taken({ [name]: value }))).toEqual([])
  })

  test.each(['ships', 'three', 'rest', 'critic', 'mistake', 'experiment'])('the evening can do without %s', (part) => {
    expect(taken({ eveningOff: [part] })).toBe(true)
  })

  test('the evening can’t do without what it does not have', () => {
    expect([taken({ eveningOff: [''] }), taken({ eveningOff: ['Stryker'] }), taken({ rulesOff: ['other'] })]).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('keys', () => {
  test.each([
    '',
    'CommandOrControl+E',
    'Alt+Shift+Space',
    'Super+9',
    'Shift+Alt+0',
    'CommandOrControl+Shift+F1',
    'Alt+F9',
    'Alt+F10',
    'Alt+F19',
    'Alt+F24',
    'CommandOrControl+Alt+Shift+Super+Z',
  ])('may be “%s”', (keys) => {
    expect(['shortcut', 'shipShortcut', 'lookShortcut'].map((name) => taken({ [name]: keys }))).toEqual([
      true,
      true,
      true,
    ])
  })

  test.each([
    'E',
    'Shift+E',
    'Alt',
    'Alt+',
    'Alt+e',
    'Alt+EE',
    'Alt+F0',
    'Alt+F25',
    'Alt+F30',
    'Alt+F1x',
    'Alt+F111',
    'AltE',
    'Alt E',
    'xAlt+E',
    'Alt+E ',
    'Alt+Shift+',
    'Alt+Space+E',
    'Alt+Spacex',
    'Control+E',
    'Shift+Shift+E',
    ' ',
    'E+Alt+',
  ])('are not “%s”', (keys) => {
    expect(taken({ shortcut: keys })).toBe(false)
  })
})

describe('at first', () => {
  const named = (value: unknown): readonly string[] =>
    Object.entries(DEFAULT_SETTINGS).flatMap(([name, one]) => (one === value ? [name] : []))

  test('this is on: what helps to stop, and nothing that tells of other apps', () => {
    expect(named(true).toSorted()).toEqual([
      'askAfterHours',
      'askAway',
      'askReason',
      'offerEvening',
      'quietDoNotDisturb',
      'quietFullScreen',
      'smallAction',
      'suggestCap',
      'tellExtensionEnd',
      'tellPaused',
      'tellWeek',
      'waitForLull',
      'wordsFromReflections',
    ])
    expect(named(false).toSorted()).toEqual([
      'askVoice',
      'countShortSleeps',
      'openAtLogin',
      'tellShipped',
      'welcomed',
      'windowTitles',
      'wordBefore',
    ])
  })

  test('one shortcut is there, and no folder', () => {
    expect(DEFAULT_SETTINGS).toMatchObject({
      shortcut: 'CommandOrControl+Shift+E',
      shipShortcut: '',
      lookShortcut: '',
      exportFolder: '',
    })
  })

  test('minutes and times of day are these', () => {
    const { caps, usualCap, extensionLength, awayAfter, nudgeGap, joyReminder, eveningAt, dayStart, quietHours } =
      DEFAULT_SETTINGS
    const spans = [...caps, usualCap, extensionLength, awayAfter, nudgeGap, joyReminder]
    expect(spans.map((span) => span / MINUTE)).toEqual([10, 15, 25, 45, 25, 5, 5, 10, 15])
    expect([eveningAt, dayStart, quietHours.from, quietHours.to].map((at) => at / MINUTE / 60)).toEqual([18, 4, 20, 8])
    expect(quietHours.on).toBe(false)
  })
})
