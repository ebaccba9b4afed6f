import { describe, expect, test } from 'vitest'
import { changeSettings, DEFAULT_SETTINGS, readSettings, SETTING_UNITS, settingsSchema } from '@core/settings.ts'
import { minutes } from '@core/time.ts'

describe('settings', () => {
  test('the defaults are what the schema allows', () => {
    expect(settingsSchema.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS)
  })

  test('every setting that a person changes has a unit', () => {
    const changed = Object.keys(DEFAULT_SETTINGS).filter((key) => key !== 'places' && key !== 'welcomed')
    expect(Object.keys(SETTING_UNITS).toSorted()).toEqual(changed.toSorted())
  })

  test('whatever is missing or out of range has its default; the rest is kept', () => {
    const stored = { usualCap: minutes(45), extensionCount: 99, theme: 'pink', caps: [], extra: 1 }
    expect(readSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, usualCap: minutes(45) })
  })

  test.each([90_000, 1, minutes(12 * 60) + 1, -1, 0.5])(
    'a day that begins %d ms after midnight begins at four',
    (dayStart) => {
      const stored = { dayStart, usualCap: minutes(45), textSize: 110 }
      expect(readSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, usualCap: minutes(45), textSize: 110 })
    },
  )

  test.each([0, minutes(1), minutes(12 * 60)])('a day may begin %d ms after midnight', (dayStart) => {
    expect(readSettings({ dayStart }).dayStart).toBe(dayStart)
  })

  test('a change changes what it names, and nothing that it leaves open', () => {
    const dark = { ...DEFAULT_SETTINGS, theme: 'dark' } as const
    expect(changeSettings(dark, { extensionCount: 1, theme: undefined })).toEqual({ ...dark, extensionCount: 1 })
  })
})
