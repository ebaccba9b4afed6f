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

  test('a change changes what it names, and nothing that it leaves open', () => {
    const changed = changeSettings(DEFAULT_SETTINGS, { extensionCount: 1, theme: undefined })
    expect(changed).toEqual({ ...DEFAULT_SETTINGS, extensionCount: 1 })
  })
})
